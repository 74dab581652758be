using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Connectors.Website;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Toutiao;

/// <summary>The public web: an account's page signs its requests for the feed by itself, and we read what it is told.</summary>
static partial class ToutiaoWeb
{
    const string Feed = "/api/pc/list/user/feed", Interfaces = "/api/pc/";

    public static IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, Uri userPage, IPageSource pages, CancellationToken ct) =>
        ScrolledFeed.ReadAsync(pages, Page(userPage, Feed), target.Mark, CellsOf, Silence, visit => SaysNothing().IsMatch(visit.Text(out _)), ct);

    public static async Task<FetchedArticle> ReadAsync(Listing listing, IPageSource pages, CancellationToken ct)
    {
        if (listing.Item is { } known)
        {
            var cell = known.Json();
            return new FetchedArticle(listing, ToutiaoCell.ContentOf(cell, listing), [], known) { Address = listing.Address, Counts = ToutiaoCell.CountsOf(cell, ToutiaoCell.KindOf(cell)) };
        }
        // The page's own document is listened to as well: its script takes the data away once it has drawn them. One that has text and counters needs no drawing.
        var visit = await pages.GetAsync(Page(listing.Address, listing.PlatformId) with { Enough = a => IsDocument(a) && ToutiaoPage.IsWhole(a) }, ct);
        FetchedArticle? article = null;
        foreach (var document in visit.Answers.Where(IsDocument).Reverse().Append(visit))
        {
            if (await ToutiaoPage.ReadAsync(document, listing, ct) is not { } read)
                continue;
            article = article is null ? read : article with { Counts = read.Counts };
            if (article.Counts is not null)
                break;
        }
        article ??= await ReadPlainAsync(listing, await ToutiaoPage.WallOf(visit, ct), pages, ct);
        var comments = article.Counts is { Comments: 0 } ? [] : await ToutiaoComments.OfAsync(listing.PlatformId, visit, pages, ct);
        return article with { Address = listing.Address, Author = article.Content.Source, Comments = comments };
    }

    public static async Task<AccountProfile> DescribeAsync(Uri userPage, IPageSource pages, CancellationToken ct)
    {
        var visit = await pages.GetAsync(Page(userPage, Interfaces), ct);
        var feed = visit.Answers.LastOrDefault(a => a.Address.AbsolutePath.Contains(Feed, StringComparison.Ordinal)) ?? throw Silence(visit);
        var user = RowsOf(feed).Select(c => c.Member("user_info") ?? c.Member("user")).FirstOrDefault(u => u?.Text("name") is { Length: > 0 })
            ?? throw new CrawlException(CrawlFailure.LayoutChanged, "The feed does not say whose it is.");
        return new AccountProfile(user.Text("name")!, ToutiaoCell.First(user.Text("description")), []) // it was chosen by its name
        {
            Verification = ToutiaoCell.First(user.Text("verified_content"), AuthorityIn(user.Text("user_auth_info"))),
            Followers = FollowersIn(visit) ?? (user.Number("follower_count") is > 0 and var followers ? followers : null),
        };
    }

    internal static FeedPage CellsOf(PageVisit answer)
    {
        List<JsonElement> rows = [.. RowsOf(answer)];
        var more = answer.Json().Flag("has_more");
        if (rows.Count == 0 && more)
            throw new CrawlException(CrawlFailure.Blocked, "The feed holds nothing although it has not ended.");
        if (rows.Count > 0 && !rows.Exists(r => ToutiaoCell.IdOf(r) is not null))
            throw new CrawlException(CrawlFailure.LayoutChanged, "The posts of the feed have no identity.");
        return new FeedPage([.. rows.Select((row, i) => ToutiaoCell.ListingOf(row, answer, $"data[{i}]")).OfType<Listing>()], more, rows.Count == 0);
    }

    /// <summary>The cells of a feed. The app's feed holds each as a text of JSON.</summary>
    /// <exception cref="CrawlException">By name: success without data is a refusal.</exception>
    internal static IEnumerable<JsonElement> RowsOf(PageVisit answer)
    {
        if (answer.Refusal is { } refusal)
            throw refusal;
        var text = answer.Text(out _).Trim();
        if (text.Length == 0)
            throw new CrawlException(CrawlFailure.Blocked, "The answer is empty.");
        if (text[0] == '<')
            throw PageWall.In(text) ?? new CrawlException(CrawlFailure.Blocked, "A page came where data was asked for.");
        var root = answer.Json();
        if (root.Text("message") is { } message and not "success")
            throw Refused(message + root.Text("data", "description") + root.Text("description"), root.Number("data", "error_code"));
        if (!root.TryGetProperty("data", out var data))
            throw new CrawlException(CrawlFailure.LayoutChanged, "The answer holds no feed.");
        if (data.ValueKind == JsonValueKind.Null)
            throw new CrawlException(CrawlFailure.Blocked, "The feed was refused: success without data.");
        return data.ValueKind == JsonValueKind.Array
            ? data.EnumerateArray().Select(row => row.Text("content") is { } inner && inner.StartsWith('{') && row.Member("group_id") is null && row.Member("cell_type") is null ? Parse(inner) ?? row : row)
            : throw new CrawlException(CrawlFailure.LayoutChanged, "The feed is no list.");
    }

    /// <summary>Full text of m.toutiao.com, which wants no browser. Where it does not help either, what the page itself said stands.</summary>
    static async Task<FetchedArticle> ReadPlainAsync(Listing listing, CrawlException wall, IPageSource pages, CancellationToken ct)
    {
        if (wall.Failure == CrawlFailure.Gone)
            throw wall;
        try
        {
            var answer = await pages.GetAsync(new PageRequest(new Uri($"https://m.toutiao.com/i{listing.PlatformId}/info/")) { Interface = true }, ct);
            return answer.Refusal is null && await OfPlainAsync(answer, listing, ct) is { } article ? article : throw wall;
        }
        catch (CrawlException e) when (e != wall)
        {
            throw wall;
        }
    }

    internal static async Task<FetchedArticle?> OfPlainAsync(PageVisit answer, Listing listing, CancellationToken ct)
    {
        if (answer.Json().Member("data") is not { } data || data.Text("content") is not { Length: > 0 } html)
            return null;
        using var tree = await HtmlPage.ParseAsync(html, listing.Address, ct);
        var body = tree.Document.Body is { } root ? new IElement[] { root } : [];
        var title = ToutiaoCell.First(data.Text("title")) ?? listing.Title;
        var content = new ArticleContent(title, string.Join('\n', BodyLines.Of(body, title)), data.Instant("publish_time") ?? listing.PublishedAt ?? IdClock.OfByteDance(listing.PlatformId),
            ToutiaoCell.First(data.Text("media_user", "screen_name"), data.Text("detail_source"), data.Text("source")), PageLinks.PicturesIn(tree, body))
        {
            Original = ToutiaoCell.OriginalOf(data),
        };
        return new FetchedArticle(listing, content, ToutiaoPage.LinksOf(tree, body), answer) { Counts = ToutiaoCell.CountsOf(data, ArticleKind.Article) };
    }

    static CrawlException Silence(PageVisit page) =>
        PageWall.In(page.Text(out _)) ?? (page.Answers.Count > 0
            ? new CrawlException(CrawlFailure.Blocked, "The page was told that there is more and did not get it.")
            : new CrawlException(CrawlFailure.LayoutChanged, "The page did not ask for its feed."));

    static CrawlException Refused(string message, long? code) => new(
        message.Contains("登录", StringComparison.Ordinal) ? CrawlFailure.LoginRequired
        : message.Contains("频繁", StringComparison.Ordinal) ? CrawlFailure.TooManyRequests
        : message.Contains("不存在", StringComparison.Ordinal) || message.Contains("注销", StringComparison.Ordinal) || message.Contains("封禁", StringComparison.Ordinal) ? CrawlFailure.AccountGone
        : CrawlFailure.Blocked, $"The platform refused the feed{(code is null ? "" : $" with {code}")}.");

    static bool IsDocument(PageVisit answer) => answer.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true && answer.Refusal is null;

    static long? FollowersIn(PageVisit visit)
    {
        try
        {
            return visit.Answers.Where(a => a.Address.AbsolutePath.Contains("fans_stat", StringComparison.Ordinal) && a.Refusal is null).Select(a => CountText.Parse(a.Json().Text("data", "fans"))?.Count).FirstOrDefault(n => n is not null);
        }
        catch (CrawlException)
        {
            return null;
        }
    }

    static string? AuthorityIn(string? json) => json is { Length: > 2 } && Parse(json) is { } authority ? authority.Text("auth_info") : null;

    static JsonElement? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static PageRequest Page(Uri address, string listen) => new(address, Rendered: true) { Interface = true, Listen = listen };

    [GeneratedRegex("暂无内容|没有发布|还没有(?:发布|内容|文章)|空空如也", RegexOptions.None, 1000)]
    private static partial Regex SaysNothing();
}
