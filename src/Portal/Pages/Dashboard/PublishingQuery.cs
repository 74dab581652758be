using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>What was published in the last 30 days, by day; items that show no day count on the day we saw them first.</summary>
public sealed class PublishingQuery(PortalTime time) : IPageQuery
{
    const int Days = 30;
    static readonly string[] KindColours = ["#1d5fc4", "#3d9a8b", "#8d6bb8"];

    public async Task<PublishingView> ReadAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        var first = time.Today.AddDays(1 - Days);
        var since = time.StartOf(first);
        var zone = time.Zone.Id;
        var path = viewer.UnitPath ?? "";
        var rows = await db.Database.SqlQuery<Row>($"""
            select (a.at at time zone {zone})::date as day, x.platform_key as platform, u.kind as kind, count(*)::int as count
            from articles a join accounts x on x.id = a.account_id join units u on u.id = x.unit_id
            where a.tenant_id = {viewer.TenantId} and x.deletion_id is null and a.at >= {since}
              and u.path like {path}::text || '%'
            group by 1, 2, 3
            """).ToListAsync(ct);
        DateOnly[] days = [.. Enumerable.Range(0, Days).Select(first.AddDays)];
        var platforms = rows.Select(r => r.Platform).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        List<PublishingSeries> series = platforms.Count > 1
            ? [.. platforms.Select(p => Series(Platforms.Name(p), Platforms.Colour(p), $"platform={p}", rows.Where(r => r.Platform == p)))]
            : [.. Enum.GetValues<UnitKind>().Select((k, i) => Series(k.Name, KindColours[i], $"kind={k}", rows.Where(r => r.Kind == k))).Where(s => s.Counts.Any(c => c > 0))];

        var dayAgo = time.Now.AddDays(-1);
        var yesterday = time.StartOf(time.Today.AddDays(-1));
        var soFar = await db.Articles.VisibleTo(viewer, db)
            .CountAsync(a => a.At >= yesterday && a.At <= dayAgo, ct);
        return new PublishingView(days, series, rows.Where(r => r.Day == time.Today).Sum(r => r.Count), soFar);

        PublishingSeries Series(string name, string colour, string filter, IEnumerable<Row> of)
        {
            var byDay = of.GroupBy(r => r.Day).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));
            return new PublishingSeries(name, colour, filter, [.. days.Select(d => byDay.GetValueOrDefault(d))]);
        }
    }

    sealed record Row(DateOnly Day, string Platform, UnitKind Kind, int Count);
}
