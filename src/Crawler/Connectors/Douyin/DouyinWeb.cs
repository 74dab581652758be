using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Douyin;

/// <summary>The public web: the pages are opened in the browser, sign their own requests, and we read what they are told.</summary>
static partial class DouyinWeb
{
    const string Posts = "/aweme/v1/web/aweme/post/", Profile = "/user/profile/other/", Any = "/aweme/v1/web/";

    public static IAsyncEnumerable<Listing> ListAsync(CrawlTarget target, string secUid, IPageSource pages, CancellationToken ct) =>
        ScrolledFeed.ReadAsync(pages, Page(UserPage(secUid), Posts), target.Mark, PostsOf, DouyinAnswer.Silence, ct: ct);

    public static async Task<FetchedArticle> ReadAsync(Listing listing, string secUid, IPageSource pages, CancellationToken ct)
    {
        if (listing.Item is { } known)
            return Of(known.Json(), known, listing, []);
        var visit = await pages.GetAsync(Page(DouyinItem.AddressOf(listing.PlatformId, listing.Address.AbsolutePath.StartsWith("/note/", StringComparison.Ordinal)), Any), ct);
        var wall = DouyinAnswer.Silence(visit);
        if (visit.Answers.FirstOrDefault(a => a.Address.AbsolutePath.Contains("/aweme/detail/", StringComparison.Ordinal)) is { } detail)
        {
            try
            {
                var root = DouyinAnswer.Open(detail);
                if (root.Member("aweme_detail") is { } item)
                    return Of(item, detail.Part("aweme_detail", Encoding.UTF8.GetBytes(item.GetRawText())), listing, CommentsIn(visit, secUid));
                if (Withheld(root.Member("filter_detail")) is { } reason)
                    throw reason;
                wall = new CrawlException(CrawlFailure.Blocked, "The work is withheld without a reason.");
            }
            catch (CrawlException e) when (e.Failure is CrawlFailure.LoginRequired or CrawlFailure.Malformed || e.Failure == CrawlFailure.Blocked && e.RetryAfter is null)
            {
                wall = e;
            }
        }
        return await ReadSharedAsync(listing, pages, ct) ?? throw wall;
    }

    public static async Task<AccountProfile> DescribeAsync(string secUid, IPageSource pages, CancellationToken ct)
    {
        var visit = await pages.GetAsync(Page(UserPage(secUid), Profile), ct);
        var answer = visit.Answers is [.., var last] ? last : throw DouyinAnswer.Silence(visit);
        return ProfileOf(DouyinAnswer.Open(answer));
    }

    internal static FeedPage PostsOf(PageVisit answer)
    {
        var root = DouyinAnswer.Open(answer);
        if (!root.TryGetProperty("aweme_list", out var list))
            throw new CrawlException(CrawlFailure.LayoutChanged, "The answer holds no list of works.");
        var items = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        if (items.Count == 0 && root.Flag("not_login_module", "guide_login_tip_exist"))
            throw new CrawlException(CrawlFailure.LoginRequired, "The list wants a login.");
        if (items.Count == 0 && (list.ValueKind != JsonValueKind.Array || root.Flag("has_more")))
            throw new CrawlException(CrawlFailure.Blocked, "The list holds nothing although it has not ended.");
        List<Listing> listings = [.. items.Select((item, i) => DouyinItem.ListingOf(item, answer, $"aweme_list[{i}]")).OfType<Listing>()];
        return items.Count > 0 && !items.Exists(i => i.Text("aweme_id") is not null)
            ? throw new CrawlException(CrawlFailure.LayoutChanged, "The works of the list have no identity.")
            : new FeedPage(listings, root.Flag("has_more"), items.Count == 0 && root.Text("has_more") is not null);
    }

    internal static AccountProfile ProfileOf(JsonElement root)
    {
        if ((root.Member("user") ?? root.Member("user_info")) is not { } user || user.Flag("user_canceled"))
            throw new CrawlException(CrawlFailure.AccountGone, "The platform knows no such account.");
        return new AccountProfile(Filled(user.Text("nickname")) ?? throw new CrawlException(CrawlFailure.LayoutChanged, "The profile has no name."), Filled(user.Text("signature")), [])
        {
            Verification = Filled(user.Text("enterprise_verify_reason")) ?? Filled(user.Text("custom_verify")) ?? (user.Text("account_cert_info") is { Length: > 2 } card ? Filled(Parse(card, 0)?.Text("label_text")) : null),
            Followers = user.Number("follower_count"),
            Posts = user.Number("aweme_count"),
        };
    }

    /// <summary>The page that is sent when a work is shared: plain, with the work or the reason in its source. Null: it says neither.</summary>
    internal static FetchedArticle? ReadShared(PageVisit page, Listing listing)
    {
        var html = page.Text(out _);
        if (RouterData().Match(html) is not { Success: true } match || Parse(html, match.Index + match.Length) is not { } root)
            return null;
        var answer = root.Items("loaderData").Select(p => p.Member("videoInfoRes")).FirstOrDefault(a => a is not null);
        if (answer?.Items("item_list").FirstOrDefault() is { ValueKind: JsonValueKind.Object } item)
            return Of(item, page, listing, []);
        return Withheld(answer?.Items("filter_list").FirstOrDefault()) is { } reason ? throw reason : null;
    }

    static async Task<FetchedArticle?> ReadSharedAsync(Listing listing, IPageSource pages, CancellationToken ct)
    {
        PageVisit page;
        try
        {
            page = await pages.GetAsync(new PageRequest(new Uri($"https://www.iesdouyin.com/share/video/{listing.PlatformId}/")) { Interface = true }, ct);
        }
        catch (CrawlException)
        {
            return null; // then what the work's own page said stands
        }
        return page.Refusal is null ? ReadShared(page, listing) : null;
    }

    static FetchedArticle Of(JsonElement item, PageVisit page, Listing listing, IReadOnlyList<FetchedComment> comments)
    {
        if (DouyinItem.IsUnderReview(item))
            throw new CrawlException(CrawlFailure.Blocked, "The work is under review: only its author sees it.", TimeSpan.FromHours(1));
        if (DouyinItem.IsHidden(item))
            throw new CrawlException(CrawlFailure.Gone, "The work was deleted or is private.");
        // The addresses of pictures and films end within hours: as links they would all be found dead.
        return new FetchedArticle(listing, DouyinItem.ContentOf(item), [], page)
        {
            Address = DouyinItem.AddressOf(listing.PlatformId, DouyinItem.IsPictures(item)),
            Author = item.Text("author", "nickname"),
            Counts = DouyinItem.CountsOf(item),
            Comments = comments,
        };
    }

    static IReadOnlyList<FetchedComment> CommentsIn(PageVisit visit, string secUid)
    {
        List<JsonElement> comments = [];
        foreach (var answer in visit.Answers.Where(a => a.Address.AbsolutePath.Contains("/comment/list/", StringComparison.Ordinal) && !a.Address.AbsolutePath.Contains("/reply/", StringComparison.Ordinal)))
        {
            try
            {
                comments.AddRange(DouyinAnswer.Open(answer).Items("comments"));
            }
            catch (CrawlException)
            {
                // The work was read; its comments may come the next time.
            }
        }
        return [.. DouyinComments.Of(comments, secUid).DistinctBy(c => c.PlatformId)];
    }

    /// <summary>A named reason is an answer about the work; none (null) is risk control. What is under review is not gone: it may be seen again tomorrow, and is asked for later.</summary>
    static CrawlException? Withheld(JsonElement? filter)
    {
        if (filter?.Text("filter_reason") is not { Length: > 0 } reason)
            return null;
        var message = (filter?.Text("detail_msg") ?? "") + filter?.Text("notice");
        return reason switch
        {
            _ when reason.Contains("audit", StringComparison.Ordinal) || reason.Contains("review", StringComparison.Ordinal) => new CrawlException(CrawlFailure.Blocked, "The work is under review: only its author sees it.", TimeSpan.FromHours(1)),
            "status_deleted" => new CrawlException(CrawlFailure.Gone, "The work was deleted."),
            "status_self_see" => new CrawlException(CrawlFailure.Gone, "The work is private: only its author sees it."),
            _ when Hidden().IsMatch(reason + message) => new CrawlException(CrawlFailure.Gone, $"The work cannot be seen any more: {reason}."),
            _ when message.Contains("登录", StringComparison.Ordinal) => new CrawlException(CrawlFailure.LoginRequired, $"The work wants a login: {reason}."),
            _ => new CrawlException(CrawlFailure.Blocked, $"The work is withheld: {reason}.", TimeSpan.FromHours(1)),
        };
    }

    static JsonElement? Parse(string html, int start)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(html[start..]), new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = 128, AllowMultipleValues = true });
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static PageRequest Page(Uri address, string listen) => new(address, Rendered: true) { Interface = true, Listen = listen };

    static Uri UserPage(string secUid) => new($"https://www.douyin.com/user/{secUid}");

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("_ROUTER_DATA\\s*=\\s*", RegexOptions.None, 1000)]
    private static partial Regex RouterData();

    [GeneratedRegex("delete|self_see|friend|part_see|private|删除|不存在|私密|权限", RegexOptions.None, 1000)]
    private static partial Regex Hidden();
}
