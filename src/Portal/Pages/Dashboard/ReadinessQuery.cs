using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Reports;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>The staff's first screen: how far last month's reports of their office are, which lag behind, the own package, and the figures of the month that runs. Of what is not delivered only the state is told.</summary>
public sealed class ReadinessQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, ReportTallyQuery reports, MonthQuery figures, PortalTime time) : IPageQuery
{
    public async Task<ReadinessView> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var month = new DateOnly(time.Today.Year, time.Today.Month, 1).AddMonths(-1);
        var rows = await (from r in db.MonthlyReports.KnownTo(viewer, db)
                          join u in db.Units on r.UnitId equals (long?)u.Id into units
                          from u in units.DefaultIfEmpty()
                          where r.Kind == ReportKind.Month && r.FirstDay == month
                          orderby r.Scope, r.Id
                          select new ReadinessRow(r.Id, u == null ? viewer.TenantName : u.Name, r.Scope, r.State, r.Problems, r.IssuedAt, r.Failure != null)).ToListAsync(ct);
        return new ReadinessView(month, rows, await reports.NewestAsync(ct), await figures.ReadAsync(ct));
    }
}

/// <param name="Own">The newest delivered report of the own office; null: none yet.</param>
public sealed record ReadinessView(DateOnly Month, IReadOnlyList<ReadinessRow> Rows, ReadyReport? Own, MonthView Running)
{
    /// <summary>How many have come at least so far.</summary>
    public int Reached(ReportState state) => Rows.Count(r => r.State >= state);

    public IEnumerable<ReadinessRow> In(ReportState state) => Rows.Where(r => r.State == state);
}

/// <param name="Problems">Told only of what is delivered.</param>
/// <param name="Failed">The last try to write or pack it went wrong.</param>
public sealed record ReadinessRow(long Id, string Unit, ReportScope Scope, ReportState State, int Problems, DateTimeOffset? IssuedAt, bool Failed);
