using System.Text.Json;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>One way to an account's posts for one run: how each thing is asked for. What the answers say is read the same way for all.</summary>
/// <param name="uid">The account's.</param>
abstract class WeiboRoute(CrawlTarget target, string uid, IPageSource pages)
{
    /// <summary>Comments beyond these pages are left: offices' posts seldom have more, and each page costs a turn at the host.</summary>
    protected const int CommentPages = 3;

    public const string Official = "official", Desktop = "desktop", Mobile = "mobile";

    /// <summary>Decision 0009: figures reported as working for the public pages, the open platform's own for the official way.</summary>
    public static IReadOnlyList<ConnectorRoute> All { get; } =
    [
        new(Official, "微博开放平台", "api.weibo.com", "user") { LimitPerAccount = true, CallsPerDay = 100 },
        new(Desktop, "微博网页版", "weibo.com") { Spacing = TimeSpan.FromSeconds(10) },
        new(Mobile, "微博移动版", "m.weibo.cn") { Spacing = TimeSpan.FromSeconds(10) },
    ];

    public string Uid => uid;
    protected CrawlTarget Target => target;
    protected ISessions Sessions => target.Sessions;

    /// <exception cref="CrawlException">BadSettings: no uid, or no such route.</exception>
    public static WeiboRoute Of(CrawlTarget target, WeiboSettings settings, IPageSource pages)
    {
        var uid = settings.UidOf(target.Account) ?? throw new CrawlException(CrawlFailure.BadSettings, "Neither the settings nor the account's address name the uid.");
        return target.Route switch
        {
            Official => new OfficialRoute(target, uid, pages),
            Desktop => new DesktopRoute(target, uid, pages),
            Mobile or null => new MobileRoute(target, uid, pages),
            _ => throw new CrawlException(CrawlFailure.BadSettings, "Weibo has no such route."),
        };
    }

    /// <summary>Page by page; whoever reads stops.</summary>
    public abstract IAsyncEnumerable<WeiboPage> ListAsync(CancellationToken ct);

    /// <returns>The post, and the answer it is part of.</returns>
    /// <exception cref="CrawlException">Gone: it was deleted.</exception>
    public abstract Task<(JsonElement Post, PageVisit Page)> ShowAsync(string mid, CancellationToken ct);

    /// <summary>The answer that holds a long post's whole text.</summary>
    protected abstract Task<(string? Text, PageVisit Page)> LongAsync(string mid, CancellationToken ct);

    /// <summary>Page by page, the oldest question first or the warmest, as the route has them.</summary>
    public abstract IAsyncEnumerable<IEnumerable<JsonElement>> CommentsAsync(string mid, CancellationToken ct);

    protected abstract Task<JsonElement> ProfileAsync(CancellationToken ct);

    /// <returns>The whole text and where it stood; null where what the post holds is all there is.</returns>
    public async Task<(string Text, PageVisit? Page)> WholeTextAsync(WeiboPost post, CancellationToken ct)
    {
        if (!post.IsLong || post.LongText is { Length: > 0 })
            return (post.LongText is { Length: > 0 } came ? came : post.Text, null);
        try
        {
            var (text, page) = await LongAsync(post.Mid, ct);
            return text is { Length: > 0 } ? (text, page) : (post.Text, null);
        }
        catch (CrawlException e) when (e.Failure == CrawlFailure.Gone)
        {
            return (post.Text, null); // deleted meanwhile: what was seen is evidence enough
        }
    }

    public async Task<AccountProfile> DescribeAsync(CancellationToken ct)
    {
        var user = await ProfileAsync(ct);
        if (user.Text("screen_name") is not { Length: > 0 } name)
            throw new CrawlException(CrawlFailure.LayoutChanged, "The profile has no name.");
        return new AccountProfile(name, Said(user.Text("description")), [])
        {
            Verification = user.Text("verified") is "false" ? null : Said(user.Text("verified_reason")),
            Followers = CountText.In(user, "followers_count", "followers_count_str").Count,
            Posts = CountText.In(user, "statuses_count").Count,
        };
    }

    /// <summary>The first page was empty. The account may be new or closed, or shown to nobody who is not logged in: its profile tells.</summary>
    /// <param name="recentOnly">The list itself says that older posts are not shown.</param>
    protected async Task SawNothingAsync(bool recentOnly, CancellationToken ct)
    {
        if (!recentOnly && (await DescribeAsync(ct)).Posts > 0)
            throw new CrawlException(CrawlFailure.LoginRequired, "The profile counts posts, but the list shows none without a login.");
        target.Mark?.SawNothing();
    }

    protected Task<PageVisit> GetAsync(Uri address, IReadOnlyDictionary<string, string> headers, CancellationToken ct, string? session = null) =>
        pages.GetAsync(new PageRequest(address) { Interface = true, Headers = headers, Session = session }, ct);

    protected Task<Session> BeginSessionAsync(Session? old, CancellationToken ct) => Sessions.RenewAsync(VisitorSession.Kind, old, token => VisitorSession.BeginAsync(pages, token), ct);

    protected static CrawlException Changed(string what) => new(CrawlFailure.LayoutChanged, $"The answer has no {what}.");

    static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

sealed record WeiboPage(PageVisit Visit, IReadOnlyList<WeiboRow> Rows);

/// <param name="Part">Path of the item in the answer.</param>
/// <param name="Pinned">The list, not the item, says so.</param>
sealed record WeiboRow(JsonElement Item, string Part, bool Pinned = false);
