using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using MediaWatch.Core.Articles;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Website;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Toutiao;

/// <summary>Pages of 2019 and 2020: article or picture set written down as an object of the page's script.</summary>
static class BaseDataPage
{
    /// <summary>Null: neither is there.</summary>
    public static async Task<FetchedArticle?> ReadAsync(HtmlPage page, PageVisit visit, Listing listing, CancellationToken ct)
    {
        var script = page.Document.Scripts.Select(s => s.TextContent).FirstOrDefault(s => s.Contains("BASE_DATA", StringComparison.Ordinal) && (s.Contains("articleInfo", StringComparison.Ordinal) || s.Contains("galleryInfo", StringComparison.Ordinal)));
        if (script is null)
            return null;
        if (ScriptLiteral.Find(script, "BASE_DATA.galleryInfo") is { } gallery)
            return OfGallery(gallery, script, visit, listing);
        return ScriptLiteral.Find(script, "articleInfo") is { } article ? await OfArticleAsync(article, script, visit, listing, ct) : null;
    }

    static async Task<FetchedArticle?> OfArticleAsync(ScriptLiteral article, string script, PageVisit visit, Listing listing, CancellationToken ct)
    {
        if (article.Text("content") is not { Length: > 0 } html)
            return null;
        // Older pages wrote the text as entities only.
        using var tree = await HtmlPage.ParseAsync(html.Contains('<') ? html : WebUtility.HtmlDecode(html), visit.Address, ct);
        var body = tree.Document.Body is { } root ? new IElement[] { root } : [];
        var details = article.Object("subInfo");
        var title = ToutiaoCell.First(article.Text("title")) ?? listing.Title;
        var content = new ArticleContent(title, string.Join('\n', BodyLines.Of(body, title)), PageDate.In(details?.Text("time"))?.Utc ?? listing.PublishedAt ?? IdClock.OfByteDance(listing.PlatformId),
            ToutiaoCell.First(details?.Text("source"), NameIn(script)), PageLinks.PicturesIn(tree, body))
        {
            Original = FlagOf(details?.Text("isOriginal")),
        };
        return new FetchedArticle(listing, content, ToutiaoPage.LinksOf(tree, body), visit) { Counts = CountsIn(script) };
    }

    static FetchedArticle? OfGallery(ScriptLiteral gallery, string script, PageVisit visit, Listing listing)
    {
        if (gallery.Text("gallery") is not { } text || Parse(text) is not { } set)
            return null;
        List<string> captions = [.. set.Items("sub_abstracts").Select(a => PostTitle.Body(a.AsText()))];
        List<ArticlePicture> pictures = [.. set.Items("sub_images").Select((image, i) => (Address: ToutiaoCell.Absolute(image.Text("url")), Caption: i < captions.Count ? captions[i] : ""))
            .Where(p => p.Address is not null).Select(p => new ArticlePicture(p.Address!, p.Caption))]; // those without are left out
        var title = ToutiaoCell.First(gallery.Text("title")) ?? listing.Title;
        // Most sets repeat one sentence under every picture.
        var body = string.Join('\n', captions.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal));
        var content = new ArticleContent(title, body.Length > 0 ? body : title, PageDate.In(gallery.Text("publish_time"))?.Utc ?? listing.PublishedAt ?? IdClock.OfByteDance(listing.PlatformId), NameIn(script), pictures)
        {
            Kind = ArticleKind.Pictures,
            Original = FlagOf(gallery.Text("isOriginal")),
        };
        return new FetchedArticle(listing, content, [], visit) { Counts = CountsIn(script) };
    }

    static string? NameIn(string script) => ToutiaoCell.First(ScriptLiteral.Find(script, "mediaInfo")?.Text("name"));

    static EngagementCounts? CountsIn(string script) =>
        CountText.Parse(ScriptLiteral.Find(script, "commentInfo")?.Text("comments_count")) is var (count, rounded) ? new EngagementCounts(Comments: count, Rounded: rounded) : null;

    static bool? FlagOf(string? text) => text switch { "true" or "1" => true, "false" or "0" => false, _ => null };

    static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
