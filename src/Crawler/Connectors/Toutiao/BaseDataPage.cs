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
    const string Quote = "&quot;";

    /// <summary>Null: neither is there.</summary>
    public static async Task<FetchedArticle?> ReadAsync(HtmlPage page, PageVisit visit, Listing listing, CancellationToken ct)
    {
        var script = page.Document.Scripts.Select(s => s.TextContent).FirstOrDefault(s => s.Contains("BASE_DATA", StringComparison.Ordinal) && (s.Contains("articleInfo", StringComparison.Ordinal) || s.Contains("galleryInfo", StringComparison.Ordinal)));
        if (script is null)
            return null;
        if (Written(script, "BASE_DATA.galleryInfo") is { } gallery)
            return OfGallery(gallery, script, visit, listing);
        return Written(script, "articleInfo") is { } article ? await OfArticleAsync(article, script, visit, listing, ct) : null;
    }

    static async Task<FetchedArticle?> OfArticleAsync(JsonElement article, string script, PageVisit visit, Listing listing, CancellationToken ct)
    {
        if (Text(article, "content") is not { Length: > 0 } html)
            return null;
        // Older pages wrote the text as entities only.
        using var tree = await HtmlPage.ParseAsync(html.Contains('<') ? html : WebUtility.HtmlDecode(html), visit.Address, ct);
        var body = tree.Document.Body is { } root ? new IElement[] { root } : [];
        var details = article.Member("subInfo");
        var title = ToutiaoCell.First(Text(article, "title")) ?? listing.Title;
        var content = new ArticleContent(title, string.Join('\n', BodyLines.Of(body, title)), PageDate.In(Text(details, "time"))?.Utc ?? listing.PublishedAt ?? IdClock.OfByteDance(listing.PlatformId),
            ToutiaoCell.First(Text(details, "source"), NameIn(script)), PageLinks.PicturesIn(tree, body))
        {
            Original = FlagOf(Text(details, "isOriginal")),
        };
        return new FetchedArticle(listing, content, ToutiaoPage.LinksOf(tree, body), visit) { Counts = CountsIn(script) };
    }

    static FetchedArticle? OfGallery(JsonElement gallery, string script, PageVisit visit, Listing listing)
    {
        if (Text(gallery, "gallery") is not { } text || Parse(text) is not { } set)
            return null;
        List<string> captions = [.. set.Items("sub_abstracts").Select(a => PostTitle.Body(a.AsText()))];
        List<ArticlePicture> pictures = [.. set.Items("sub_images").Select((image, i) => (Address: ToutiaoCell.Absolute(image.Text("url")), Caption: i < captions.Count ? captions[i] : ""))
            .Where(p => p.Address is not null).Select(p => new ArticlePicture(p.Address!, p.Caption))]; // those without are left out
        var title = ToutiaoCell.First(Text(gallery, "title")) ?? listing.Title;
        // Most sets repeat one sentence under every picture.
        var body = string.Join('\n', captions.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal));
        var content = new ArticleContent(title, body.Length > 0 ? body : title, PageDate.In(Text(gallery, "publish_time"))?.Utc ?? listing.PublishedAt ?? IdClock.OfByteDance(listing.PlatformId), NameIn(script), pictures)
        {
            Kind = ArticleKind.Pictures,
            Original = FlagOf(Text(gallery, "isOriginal")),
        };
        return new FetchedArticle(listing, content, [], visit) { Counts = CountsIn(script) };
    }

    static string? NameIn(string script) => ToutiaoCell.First(Text(Written(script, "mediaInfo"), "name"));

    static EngagementCounts? CountsIn(string script) =>
        CountText.Parse(Text(Written(script, "commentInfo"), "comments_count")) is var (count, rounded) ? new EngagementCounts(Comments: count, Rounded: rounded) : null;

    /// <summary>The object written after this name: <c>articleInfo: {…}</c>, <c>BASE_DATA.galleryInfo = {…}</c>. Null: there is none.</summary>
    static JsonElement? Written(string script, string name)
    {
        for (var at = script.IndexOf(name, StringComparison.Ordinal); at >= 0; at = script.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var open = at + name.Length;
            while (open < script.Length && (script[open] is ':' or '=' || char.IsWhiteSpace(script[open])))
                open++;
            if (open < script.Length && script[open] == '{')
                return ScriptLiteral.Read(script, open);
        }
        return null;
    }

    /// <summary>A member as a person would see it: the page writes <c>'&amp;quot;…&amp;quot;'.slice(6, -6)</c>.</summary>
    static string? Text(JsonElement? of, string name) =>
        of?.Text(name) is { } text && text.Length >= 2 * Quote.Length && text.StartsWith(Quote, StringComparison.Ordinal) && text.EndsWith(Quote, StringComparison.Ordinal)
            ? WebUtility.HtmlDecode(text[Quote.Length..^Quote.Length])
            : of?.Text(name);

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
