using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Dashboard;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Freshness;

/// <summary>Platform by platform: how late posts were seen, against ten minutes, and what the limits let us promise.</summary>
public sealed class PromiseQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, Catalogue<IConnector> connectors, PortalTime time) : IPageQuery
{
    public async Task<IReadOnlyList<PlatformPromise>> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var accounts = await db.Accounts.VisibleTo(viewer, db).Where(a => !a.Paused).GroupBy(a => a.PlatformKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var today = await DelaysAsync(db, viewer, time.StartOf(time.Today), ct);
        var month = await DelaysAsync(db, viewer, time.Now.AddDays(-LedgerList.Days), ct);
        // A platform counts the address: whatever all tenants watch from it shares the limit; what is shown of it is a count.
        var tasks = await db.CrawlTasks.VisibleTo(viewer, db).Where(t => t.Route != null && t.ArticleId == null && !t.Done && !t.Paused)
            .Join(db.Accounts, t => t.AccountId, a => a.Id, (t, a) => new { a.PlatformKey, t.Route, Failing = t.LastFailure != null })
            .GroupBy(t => new { t.PlatformKey, t.Route }).Select(g => new { g.Key.PlatformKey, g.Key.Route, Lists = g.Count(), Failing = g.Count(t => t.Failing) }).ToListAsync(ct);
        return [.. accounts.OrderByDescending(a => a.Value).Select(a => new PlatformPromise(a.Key, a.Value, today.GetValueOrDefault(a.Key), month.GetValueOrDefault(a.Key),
            [.. (connectors.Find(a.Key)?.Routes ?? []).Select(r => (Route: r, Use: tasks.FirstOrDefault(t => t.PlatformKey == a.Key && t.Route == r.Key)))
                .Select(r => new RoutePromise(r.Route.Name, r.Use?.Lists ?? 0, r.Use?.Failing ?? 0, Words(r.Route, r.Use?.Lists ?? 0)))]))];
    }

    /// <summary>Quota law: accounts one credential can cover = calls per period × accounts per call.</summary>
    static string Words(ConnectorRoute route, int lists)
    {
        var period = Cadence.Tight;
        if (route.CallsPerDay is { } calls)
        {
            var hours = Math.Min(24, calls * Cadence.CallsForLists * Cadence.Tight.TotalHours);
            return $"每个授权每天 {calls} 次调用，够在一天中最可能发文的 {hours:0.#} 小时内保证 10 分钟；其余时间不承诺。";
        }
        if (route.LimitPerAccount)
            return "每个账号用自己的会话或授权，互不占用，全部可承诺。";
        var carried = route.AccountsWithin(period);
        return lists <= carried
            ? $"同一出口每 {period.TotalMinutes:0} 分钟可看 {carried} 个账号，现用 {lists} 个，全部可承诺。"
            : $"同一出口每 {period.TotalMinutes:0} 分钟只能看 {carried} 个账号，现有 {lists} 个：按发文习惯优先，约 {carried} 个在活跃时段可承诺，其余不承诺。请增加官方授权。";
    }

    async Task<Dictionary<string, PlatformDelay>> DelaysAsync(MediaWatchDb db, Viewer viewer, DateTimeOffset since, CancellationToken ct)
    {
        var (limit, zone, path) = (DelayView.Limit.TotalSeconds, time.Zone.Id, viewer.UnitPath ?? "");
        var rows = await db.Database.SqlQuery<Row>($"""
            select t.platform_key as platform_key, count(*)::int as posts, count(*) filter (where t.delay <= {limit})::int as in_time,
                   percentile_cont(0.5) within group (order by t.delay)::float8 as p50, percentile_cont(0.95) within group (order by t.delay)::float8 as p95, percentile_cont(0.99) within group (order by t.delay)::float8 as p99
            from (select x.platform_key, extract(epoch from a.analysed_at - a.published_at)::float8 as delay
                  from articles a join accounts x on x.id = a.account_id join units u on u.id = x.unit_id
                  where a.tenant_id = {viewer.TenantId} and x.deletion_id is null and a.first_seen_at >= {since} and a.analysed_at is not null and a.published_at >= x.created_at
                    and a.published_at <= a.first_seen_at and (a.published_at at time zone {zone})::time <> '00:00' and u.path like {path}::text || '%') t
            group by 1
            """).ToListAsync(ct);
        return rows.ToDictionary(r => r.PlatformKey, r => new PlatformDelay(r.Posts, r.InTime, TimeSpan.FromSeconds(r.P50), TimeSpan.FromSeconds(r.P95), TimeSpan.FromSeconds(r.P99)), StringComparer.Ordinal);
    }

    sealed record Row(string PlatformKey, int Posts, int InTime, double P50, double P95, double P99);
}

/// <param name="Today">Null: nothing measurable was seen.</param>
public sealed record PlatformPromise(string PlatformKey, int Accounts, PlatformDelay? Today, PlatformDelay? Month, IReadOnlyList<RoutePromise> Routes);

/// <summary>From publication to the end of the examination, of posts that show a time of day and came out while the account was watched.</summary>
public sealed record PlatformDelay(int Posts, int InTime, TimeSpan P50, TimeSpan P95, TimeSpan P99)
{
    public double Share => 100.0 * InTime / Posts;
}

/// <param name="Words">What can be promised, and why not more.</param>
public sealed record RoutePromise(string Name, int Lists, int Failing, string Words);
