using System.ComponentModel.DataAnnotations.Schema;
using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Dashboard;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Freshness;

/// <summary>Account by account: when it was last looked at with success, what its habit leads us to expect, and how late its posts were seen in thirty days.</summary>
public sealed class LedgerList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time, WorkingCalendar calendar) : ListQuery<LedgerRow>(databases, viewers)
{
    public const int Days = 30;

    public override string Key => "freshness";
    public override string Title => "时效账本";

    public override IReadOnlyList<ListColumn<LedgerRow>> Columns { get; } =
    [
        Column.Of("account", "账号", (LedgerRow r) => r.Account),
        Column.Of("unit", "单位", (LedgerRow r) => r.Unit),
        Column.Of("success", "最近成功采集", (LedgerRow r) => r.LastSucceededAt, width: "124px"),
        Column.Of("last", "最近发布", (LedgerRow r) => r.LastArticleAt, width: "112px"),
        Column.Shown("next", "预计下次", (LedgerRow r) => r.NextExpectedAt, width: "112px"),
        Column.Of("posts", "30 天发布", (LedgerRow r) => r.Posts, number: true, width: "88px"),
        Column.Of("p50", "p50", (LedgerRow r) => r.P50, r => r.Posts == 0 ? null : PortalTime.Duration(TimeSpan.FromSeconds(r.P50)), number: true, width: "104px"),
        Column.Of("p95", "p95", (LedgerRow r) => r.P95, r => r.Posts == 0 ? null : PortalTime.Duration(TimeSpan.FromSeconds(r.P95)), number: true, width: "104px"),
        Column.Of("late", "超 10 分钟", (LedgerRow r) => r.Late, number: true, width: "92px"),
        Column.Shown("state", "状态", (LedgerRow r) => r.State.Name, width: "124px"),
    ];

    protected override IQueryable<LedgerRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var (since, limit, zone, path) = (time.Now.AddDays(-Days), DelayView.Limit.TotalSeconds, time.Zone.Id, viewer.UnitPath ?? "");
        var rows = db.Database.SqlQuery<LedgerRow>($"""
            select x.id as account_id, x.name as account, x.platform_key as platform_key, u.name as unit, x.created_at as created_at, x.last_article_at as last_article_at, x.paused as paused,
                   t.succeeded as last_succeeded_at, t.failure as last_failure, coalesce(d.posts, 0)::int as posts, coalesce(d.late, 0)::int as late, coalesce(d.p50, 0)::float8 as p50, coalesce(d.p95, 0)::float8 as p95
            from accounts x join units u on u.id = x.unit_id
            left join (select account_id, max(last_succeeded_at) as succeeded, case when bool_and(last_failure is not null) then max(last_failure) end as failure
                       from crawl_tasks where article_id is null and not done and not paused group by account_id) t on t.account_id = x.id
            left join (select y.account_id, count(*) as posts, count(*) filter (where y.delay > {limit}) as late,
                              percentile_cont(0.5) within group (order by y.delay) as p50, percentile_cont(0.95) within group (order by y.delay) as p95
                       from (select a.account_id, extract(epoch from a.analysed_at - a.published_at) as delay
                             from articles a join accounts z on z.id = a.account_id
                             where a.tenant_id = {viewer.TenantId} and a.first_seen_at >= {since} and a.analysed_at is not null and a.published_at >= z.created_at
                               and a.published_at <= a.first_seen_at and (a.published_at at time zone {zone})::time <> '00:00') y
                       group by y.account_id) d on d.account_id = x.id
            where x.tenant_id = {viewer.TenantId} and x.deletion_id is null and u.path like {path}::text || '%'
            """);
        if (state["platform"] is { } platform)
            rows = rows.Where(r => r.PlatformKey == platform);
        if (state["late"] is not null)
            rows = rows.Where(r => r.Late > 0);
        if (state["failing"] is not null)
            rows = rows.Where(r => r.LastFailure != null);
        if (state["q"] is { } words)
            rows = rows.Where(r => EF.Functions.ILike(r.Account, Like.Contains(words), Like.Escape) || EF.Functions.ILike(r.Unit, Like.Contains(words), Like.Escape));
        return rows;
    }

    protected override IOrderedQueryable<LedgerRow> Usual(IQueryable<LedgerRow> rows) => rows.OrderByDescending(r => r.LastFailure != null).ThenByDescending(r => r.Late).ThenByDescending(r => r.P95).ThenBy(r => r.AccountId);

    protected override async Task<IReadOnlyList<LedgerRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<LedgerRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.AccountId).ToList();
        var habits = (await db.CrawlTasks.AsNoTracking().Where(t => ids.Contains(t.AccountId) && t.ArticleId == null && t.Habit != null).Select(t => new { t.AccountId, t.Habit, t.ColumnId, t.Taken }).ToListAsync(ct))
            .GroupBy(t => t.AccountId).ToDictionary(g => g.Key, g => HabitOf([.. g.Where(t => t.ColumnId is not null).Select(t => t.Habit!)], g.OrderByDescending(t => t.Taken).First().Habit!)); // filtered in the query
        return [.. rows.Select(r => habits.TryGetValue(r.AccountId, out var habit) && !r.Paused
            ? r with { NextExpectedAt = habit.NextExpected(time.Now, calendar), Missing = habit.Expected(r.LastArticleAt ?? r.CreatedAt, time.Now, calendar) }
            : r)];
    }

    /// <summary>Columns of a site add up; routes of one account see the same posts.</summary>
    static PostingHabit HabitOf(IReadOnlyList<float[]> columns, float[] fullest) => columns.Count == 0 ? new PostingHabit(fullest)
        : PostingHabit.Together([.. columns.Select(c => new PostingHabit(c))]);
}

public sealed record LedgerRow
{
    public required long AccountId { get; init; }
    public required string Account { get; init; }
    public required string PlatformKey { get; init; }
    public required string Unit { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset? LastArticleAt { get; init; }
    public required bool Paused { get; init; }
    public required DateTimeOffset? LastSucceededAt { get; init; }
    /// <summary>Set where every way to the account fails.</summary>
    public required CrawlFailure? LastFailure { get; init; }
    public required int Posts { get; init; }
    public required int Late { get; init; }
    /// <summary>Seconds from publication to the end of the examination.</summary>
    public required double P50 { get; init; }
    public required double P95 { get; init; }
    [NotMapped] public DateTimeOffset? NextExpectedAt { get; init; }
    /// <summary>Posts that the habit expected since the last one.</summary>
    [NotMapped] public double Missing { get; init; }

    public (string Name, string Css) State => Paused ? ("已暂停", "off")
        : LastFailure is { } failure ? (failure.Name, "bad")
        : Missing >= CaptureCheck.SilentWhenMissing ? ("该更新未见更新", "warn")
        : LastSucceededAt is null ? ("等待首次采集", "off") : ("正常", "ok");
}
