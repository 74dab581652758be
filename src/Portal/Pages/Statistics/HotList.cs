using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>A period's articles that were read, liked, answered or passed on most. Which they are the index says alone; only those are then read.</summary>
public sealed class HotList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<HotRow>(databases, viewers)
{
    /// <summary>Nobody asks for the thousandth of the hot.</summary>
    public const int Most = 500;

    public static readonly IReadOnlyList<(string Key, string Name)> Metrics = [("reads", "阅读"), ("likes", "点赞"), ("comments", "评论"), ("wows", "在看"), ("shares", "转发")];

    readonly IDbContextFactory<MediaWatchDb> databases = databases;
    long[] hottest = [];
    string metric = "reads";

    public override string Key => "hot";
    public override string Title => "热门文章";

    public override IReadOnlyList<ListColumn<HotRow>> Columns { get; } =
    [
        Column.Shown("title", "标题", (HotRow r) => r.Title), Column.Shown("account", "账号", (HotRow r) => r.Account, width: "160px"), Column.Shown("at", "发布", (HotRow r) => r.At, width: "96px"),
        Column.Shown("reads", "阅读", (HotRow r) => r.Reads, number: true, width: "80px"), Column.Shown("likes", "点赞", (HotRow r) => r.Likes, number: true, width: "72px"), Column.Shown("comments", "评论", (HotRow r) => r.Comments, number: true, width: "72px"),
        Column.Shown("wows", "在看", (HotRow r) => r.Wows, number: true, width: "72px"), Column.Shown("shares", "转发", (HotRow r) => r.Shares, number: true, width: "72px"), Column.Shown("address", "网址", (HotRow r) => r.Address, onPage: false),
    ];

    public static string MetricOf(ListState state) => Metrics.Any(m => m.Key == state["metric"]) ? state["metric"]! : "reads"; // checked

    protected override async Task PrepareAsync(Viewer viewer, ListState state, CancellationToken ct)
    {
        var selection = StatisticsSelection.Of(state, time.Today);
        metric = MetricOf(state);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var accounts = await selection.Accounts(db, viewer).Select(a => a.Id).ToArrayAsync(ct);
        var (from, to) = (time.StartOf(selection.Now.From), time.StartOf(selection.Now.To.AddDays(1)));
        var articles = db.Articles.Where(a => a.At >= from && a.At < to && accounts.Contains(a.AccountId));
        var counted = metric switch
        {
            "likes" => articles.Where(a => a.Likes > 0).OrderByDescending(a => a.Likes),
            "comments" => articles.Where(a => a.Comments > 0).OrderByDescending(a => a.Comments),
            "wows" => articles.Where(a => a.Wows > 0).OrderByDescending(a => a.Wows),
            "shares" => articles.Where(a => a.Shares > 0).OrderByDescending(a => a.Shares),
            _ => articles.Where(a => a.Reads > 0).OrderByDescending(a => a.Reads),
        };
        hottest = await counted.ThenByDescending(a => a.Id).Select(a => a.Id).Take(Most).ToArrayAsync(ct);
    }

    protected override IQueryable<HotRow> Rows(MediaWatchDb db, Viewer viewer, ListState state) =>
        from a in db.Articles.AsNoTracking().VisibleTo(viewer, db).Where(a => hottest.Contains(a.Id))
        join x in db.Accounts on a.AccountId equals x.Id
        select new HotRow
        {
            Id = a.Id, Title = a.Title, AccountId = x.Id, Account = x.Name, PlatformKey = x.PlatformKey, At = a.At, Address = a.Address, GoneAt = a.GoneAt,
            Reads = a.Reads, Likes = a.Likes, Comments = a.Comments, Wows = a.Wows, Shares = a.Shares,
        };

    protected override IOrderedQueryable<HotRow> Usual(IQueryable<HotRow> rows) => (metric switch
    {
        "likes" => rows.OrderByDescending(r => r.Likes), "comments" => rows.OrderByDescending(r => r.Comments), "wows" => rows.OrderByDescending(r => r.Wows), "shares" => rows.OrderByDescending(r => r.Shares),
        _ => rows.OrderByDescending(r => r.Reads),
    }).ThenByDescending(r => r.Id);
}

public sealed record HotRow
{
    public required long Id { get; init; }
    public required string Title { get; init; }
    public required long AccountId { get; init; }
    public required string Account { get; init; }
    public required string PlatformKey { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Address { get; init; }
    public required DateTimeOffset? GoneAt { get; init; }
    public required long? Reads { get; init; }
    public required long? Likes { get; init; }
    public required long? Comments { get; init; }
    public required long? Wows { get; init; }
    public required long? Shares { get; init; }
}
