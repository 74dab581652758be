using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Dashboard;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Crawl;

/// <summary>How the crawl did, day by day and platform by platform: the report that a supervisor asks for. Looks that found nothing are logged once an hour a list, so runs are those that are logged.</summary>
public sealed class HealthList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<HealthRow>(databases, viewers)
{
    public const int Days = 30;

    public override string Key => "crawl-health";
    public override string Title => "采集运行日报";

    public override IReadOnlyList<ListColumn<HealthRow>> Columns { get; } =
    [
        Column.Of("day", "日期", (HealthRow r) => r.Day, width: "108px"),
        Column.Of("platform", "平台", (HealthRow r) => r.PlatformKey, r => Platforms.Name(r.PlatformKey)),
        Column.Of("runs", "记录的采集", (HealthRow r) => r.Runs, number: true, width: "104px"),
        Column.Of("failed", "失败", (HealthRow r) => r.Failed, number: true, width: "72px"),
        Column.Of("accounts", "失败账号", (HealthRow r) => r.FailedAccounts, number: true, width: "92px"),
        Column.Of("taken", "新采", (HealthRow r) => r.Taken, number: true, width: "72px"),
        Column.Of("requests", "请求", (HealthRow r) => r.Requests, number: true, width: "84px"),
        Column.Of("bytes", "流量", (HealthRow r) => r.Bytes, r => r.Size, number: true, width: "92px"),
        Column.Of("posts", "计时的发布", (HealthRow r) => r.Posts, number: true, width: "104px"),
        Column.Of("late", "超 10 分钟", (HealthRow r) => r.Late, number: true, width: "96px"),
        Column.Of("p95", "p95", (HealthRow r) => r.P95, r => r.Posts == 0 ? null : PortalTime.Duration(TimeSpan.FromSeconds(r.P95)), number: true, width: "104px"),
    ];

    protected override IQueryable<HealthRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var (since, limit, zone, path) = (time.StartOf(time.Today.AddDays(1 - Days)), DelayView.Limit.TotalSeconds, time.Zone.Id, viewer.UnitPath ?? "");
        var rows = db.Database.SqlQuery<HealthRow>($"""
            with own as (select x.id, x.platform_key, x.created_at from accounts x join units u on u.id = x.unit_id where x.tenant_id = {viewer.TenantId} and x.deletion_id is null and u.path like {path}::text || '%'),
            ran as (select (r.started_at at time zone {zone})::date as day, o.platform_key, count(*)::int as runs, count(r.failure)::int as failed, count(distinct case when r.failure is not null then r.account_id end)::int as failed_accounts,
                           sum(r.taken)::int as taken, sum(r.requests)::bigint as requests, sum(r.bytes)::bigint as bytes
                    from crawl_runs r join own o on o.id = r.account_id where r.tenant_id = {viewer.TenantId} and r.started_at >= {since} group by 1, 2),
            seen as (select y.day, y.platform_key, count(*)::int as posts, count(*) filter (where y.delay > {limit})::int as late, percentile_cont(0.95) within group (order by y.delay)::float8 as p95
                     from (select (a.first_seen_at at time zone {zone})::date as day, o.platform_key, extract(epoch from a.analysed_at - a.published_at)::float8 as delay
                           from articles a join own o on o.id = a.account_id
                           where a.tenant_id = {viewer.TenantId} and a.first_seen_at >= {since} and a.analysed_at is not null and a.published_at >= o.created_at and a.published_at <= a.first_seen_at
                             and (a.published_at at time zone {zone})::time <> '00:00') y
                     group by 1, 2)
            select n.day, n.platform_key, n.runs, n.failed, n.failed_accounts, n.taken, n.requests, n.bytes, coalesce(s.posts, 0) as posts, coalesce(s.late, 0) as late, coalesce(s.p95, 0) as p95
            from ran n left join seen s on s.day = n.day and s.platform_key = n.platform_key
            """);
        if (state["platform"] is { } platform)
            rows = rows.Where(r => r.PlatformKey == platform);
        if (state.Day("from") is { } from)
            rows = rows.Where(r => r.Day >= from);
        if (state.Day("to") is { } to)
            rows = rows.Where(r => r.Day <= to);
        return rows;
    }

    protected override IOrderedQueryable<HealthRow> Usual(IQueryable<HealthRow> rows) => rows.OrderByDescending(r => r.Day).ThenBy(r => r.PlatformKey);
}

public sealed record HealthRow
{
    public required DateOnly Day { get; init; }
    public required string PlatformKey { get; init; }
    public required int Runs { get; init; }
    public required int Failed { get; init; }
    public required int FailedAccounts { get; init; }
    public required int Taken { get; init; }
    public required long Requests { get; init; }
    public required long Bytes { get; init; }
    /// <summary>Posts whose delay could be measured.</summary>
    public required int Posts { get; init; }
    public required int Late { get; init; }
    /// <summary>Seconds from publication to the end of the examination.</summary>
    public required double P95 { get; init; }

    public bool IsLate => P95 > DelayView.Limit.TotalSeconds;
    public string Size => $"{Bytes / 1e6:0.0} MB";
}
