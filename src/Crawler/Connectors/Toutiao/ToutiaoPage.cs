using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Website;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Toutiao;

/// <summary>A post's own page: today's with RENDER_DATA, those of 2019 and 2020 with BASE_DATA.</summary>
static partial class ToutiaoPage
{
    static readonly string[] Bodies = ["article.tt-article-content", ".article-content article", ".weitoutiao-html", ".wtt-content", ".article-content"];

    /// <summary>Null: the page does not hold the post; <see cref="WallOf"/> says why.</summary>
    public static async Task<FetchedArticle?> ReadAsync(PageVisit visit, Listing listing, CancellationToken ct)
    {
        using var page = await HtmlPage.ParseAsync(visit, ct);
        if (page.Text.Contains("BASE_DATA", StringComparison.Ordinal) && await BaseDataPage.ReadAsync(page, visit, listing, ct) is { } old)
            return old;
        var data = RenderData(page);
        var info = data is { } known ? RenderDataArticle.In(known) : null;
        // The narrowest first: the widest holds title and date as well.
        var body = Bodies.Select(page.Document.QuerySelector).FirstOrDefault(b => b is not null);
        var shown = body is null ? [] : new[] { body };
        var title = TitleAndSource.Tidy(page.Document.QuerySelector(".article-content h1, h1")?.TextContent);
        var kind = KindAt(listing.Address);
        if (shown.Length == 0 && info is null)
            return null;
        using var stored = shown.Length == 0 && info?.Html is { } html ? await HtmlPage.ParseAsync(html.Contains('<') ? html : html.Replace("\n", "<br>", StringComparison.Ordinal), visit.Address, ct) : null;
        var (tree, roots) = stored?.Document.Body is { } root ? (stored, new IElement[] { root }) : (page, shown);
        // A 微头条 has no title of its own: its first line stays part of its text, as in the feed.
        title = kind == ArticleKind.Text ? "" : ToutiaoCell.First(title, info?.Title) ?? "";
        var text = string.Join('\n', BodyLines.Of(roots, title));
        if (text.Length == 0)
            text = ToutiaoCell.First(info?.Abstract) ?? (kind == ArticleKind.Video ? title : "");
        var pictures = PageLinks.PicturesIn(tree, roots);
        if (text.Length == 0 && pictures.Count == 0)
            return null;
        if (title.Length == 0)
            title = kind == ArticleKind.Text ? PostTitle.Of(text) : listing.Title;
        var meta = page.Document.QuerySelector(".article-meta, .article-sub");
        var published = info?.PublishedAt ?? ToTheSecond(PageDate.In(meta?.TextContent)?.Utc, listing.PublishedAt) ?? IdClock.OfByteDance(listing.PlatformId);
        var source = ToutiaoCell.First(info?.Source, TitleAndSource.Tidy((meta?.QuerySelector(".name a, .name") ?? meta?.Children.FirstOrDefault(IsSource))?.TextContent));
        var content = new ArticleContent(title, text, published, source, pictures)
        {
            Kind = kind,
            Original = page.Document.QuerySelector(".original-tag, .article-sub .original") is not null ? true : info?.Original,
            Media = [.. roots.SelectMany(r => r.QuerySelectorAll("video[src], video source[src]")).Select(v => tree.Resolve(v.GetAttribute("src"))).OfType<Uri>().Select(a => a.AbsoluteUri).Distinct()],
        };
        return new FetchedArticle(listing, content, LinksOf(tree, roots), visit) { Counts = info?.Counts };
    }

    /// <summary>The document as it was sent has the text and the counters; others get theirs from their scripts, or ask something first.</summary>
    public static bool IsWhole(PageVisit visit) => visit.Text(out _) is var text && text.Contains("itemCounter", StringComparison.Ordinal) && text.Contains("tt-article-content", StringComparison.Ordinal);

    /// <summary>Why a page holds no post.</summary>
    public static async Task<CrawlException> WallOf(PageVisit visit, CancellationToken ct)
    {
        using var page = await HtmlPage.ParseAsync(visit, ct);
        var text = string.Join('\n', TextLines.Of(page.Document.Body is { } body ? [body] : [], Furniture.HasNoText).Lines);
        if (text.Length < 2000 && Reviewed().IsMatch(text))
            return new CrawlException(CrawlFailure.Blocked, "The page says that the post is under review.", TimeSpan.FromHours(1));
        if (text.Length < 2000 && Gone().IsMatch(text + page.Document.Title))
            return new CrawlException(CrawlFailure.Gone, "The page says that the post is not there any more.");
        return PageWall.In(page.Text) ?? (text.Length < 40
            ? new CrawlException(CrawlFailure.Blocked, "The page holds neither a post nor any other text.")
            : new CrawlException(CrawlFailure.LayoutChanged, "The page holds no post."));
    }

    /// <summary>Links of the text. Signed addresses of pictures end within hours: as links they would all be found dead.</summary>
    public static IReadOnlyList<PageLink> LinksOf(HtmlPage page, IReadOnlyList<IElement> body) =>
        [.. PageLinks.Of(page, body).Where(l => l.InBody && !l.Address.Query.Contains("x-expires=", StringComparison.Ordinal))];

    /// <summary>The line under the heading in 2019 and 2020: 原创, whose it is, when.</summary>
    static bool IsSource(IElement part) => part.LocalName == "span" && !part.ClassList.Contains("original") && !part.ClassList.Contains("original-tag") && PageDate.In(part.TextContent) is null;

    /// <summary>The page shows minutes, the feed had seconds.</summary>
    static DateTimeOffset? ToTheSecond(DateTimeOffset? shown, DateTimeOffset? listed) =>
        shown is { } at && listed is { } exact && exact - at is var later && later >= TimeSpan.Zero && later < TimeSpan.FromMinutes(1) ? exact : shown ?? listed;

    static ArticleKind KindAt(Uri address) =>
        address.AbsolutePath.StartsWith("/video/", StringComparison.Ordinal) ? ArticleKind.Video : address.AbsolutePath.StartsWith("/w/", StringComparison.Ordinal) ? ArticleKind.Text : ArticleKind.Article;

    /// <summary>Null: there is none, or it is cut off.</summary>
    static JsonElement? RenderData(HtmlPage page)
    {
        if (page.Document.QuerySelector("script#RENDER_DATA")?.TextContent.Trim() is not { Length: > 0 } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text[0] == '%' ? Uri.UnescapeDataString(text) : text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("审核中|正在审核", RegexOptions.None, 1000)]
    private static partial Regex Reviewed();

    [GeneratedRegex("内容(?:已|已经|已被|不存在|不见了)(?:删除|下架|下线)?|(?:文章|视频|作品|页面|微头条)(?:已|已经|已被)?(?:被)?(?:删除|下架|不存在|找不到)|已被作者删除|[你您](?:所)?访问的(?:页面|内容|文章)不存在|页面找不到|因违规|(?:已被|被)作者(?:删除|隐藏)", RegexOptions.None, 1000)]
    private static partial Regex Gone();
}
