using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>Capture delay: from publication to the end of the first examination. It can be measured so only where the page shows a time of day (many show
/// the day alone) and the account was already watched when the item came out; of other items only our own part counts, from first sight to examined.</summary>
public sealed class DelayQuery(PortalTime time) : IPageQuery
{
    const int Days = 14;

    public async Task<DelayView> ReadAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        var since = time.StartOf(time.Today.AddDays(1 - Days));
        var zone = time.Zone.Id;
        var path = viewer.UnitPath ?? "";
        var limit = DelayView.Limit.TotalSeconds;
        var rows = await db.Database.SqlQuery<Row>($"""
            select (t.first_seen_at at time zone {zone})::date as day, count(*)::int as captured,
                   count(*) filter (where t.delay > {limit})::int as late,
                   coalesce(percentile_cont(0.5) within group (order by t.delay), 0) as p50, coalesce(percentile_cont(0.95) within group (order by t.delay), 0) as p95
            from (
                select a.first_seen_at, extract(epoch from a.analysed_at - case
                    when a.published_at >= x.created_at and a.published_at <= a.first_seen_at and (a.published_at at time zone {zone})::time <> '00:00' then a.published_at
                    else a.first_seen_at end)::float8 as delay
                from articles a join accounts x on x.id = a.account_id join units u on u.id = x.unit_id
                where a.tenant_id = {viewer.TenantId} and x.deletion_id is null and a.first_seen_at >= {since} and a.analysed_at is not null
                  and u.path like {path}::text || '%') t
            group by 1
            """).ToDictionaryAsync(r => r.Day, ct);
        var today = rows.GetValueOrDefault(time.Today);
        var yesterday = rows.GetValueOrDefault(time.Today.AddDays(-1));
        return new DelayView(Of(today?.P50), Of(today?.P95), Of(yesterday?.P95), today?.Captured ?? 0, today?.Late ?? 0, [.. rows.OrderBy(r => r.Key).Select(r => r.Value.P95 / 60)]);
    }

    static TimeSpan? Of(double? seconds) => seconds is { } s ? TimeSpan.FromSeconds(s) : null;

    sealed record Row(DateOnly Day, int Captured, int Late, double P50, double P95);
}
