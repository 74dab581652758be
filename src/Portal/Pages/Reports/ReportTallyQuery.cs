using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reports;

/// <summary>How far a period's reports are, which months there are, and what lies ready for somebody who only fetches.</summary>
public sealed class ReportTallyQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, ReportList list) : IPageQuery
{
    public async Task<ReportTally> ReadAsync(ListState state, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var reports = await list.OfPeriod(db, viewer, state).Select(r => new { r.Id, r.State, r.Work }).ToListAsync(ct);
        var months = await db.MonthlyReports.VisibleTo(viewer, db).Where(r => r.Kind == ReportKind.Month).Select(r => r.FirstDay).Distinct().OrderDescending().Take(36).ToListAsync(ct);
        return new ReportTally(reports.CountBy(r => r.State).ToDictionary(),
            [.. reports.Where(r => r.State == ReportState.Unchecked).Select(r => r.Id)], [.. reports.Where(r => r is { State: ReportState.Checked, Work: ReportWork.None }).Select(r => r.Id)], months, reports.Count(r => r.Work != ReportWork.None));
    }

    /// <summary>The newest delivered report of the viewer's own unit; null: none yet.</summary>
    public async Task<ReadyReport?> NewestAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var path = viewer.ReportPath;
        var own = db.MonthlyReports.VisibleTo(viewer, db).Where(r => path == null ? r.Scope == ReportScope.Tenant : db.Units.Any(u => u.Id == r.UnitId && u.Path == path));
        var report = await own.AsNoTracking().OrderByDescending(r => r.LastDay).ThenByDescending(r => r.Scope).FirstOrDefaultAsync(ct);
        return report is null ? null : new ReadyReport(report, await db.Units.Where(u => u.Id == report.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? viewer.TenantName,
            await db.ReportFiles.Where(f => f.ReportId == report.Id).OrderBy(f => f.Kind).Select(f => new ReportFileFact(f.Kind, f.Key, f.Name, f.Length, f.Hash)).ToListAsync(ct));
    }
}

/// <param name="Busy">Reports that are being written or packed.</param>
public sealed record ReportTally(IReadOnlyDictionary<ReportState, int> Counts, IReadOnlyList<long> Unchecked, IReadOnlyList<long> Issuable, IReadOnlyList<DateOnly> Months, int Busy)
{
    public int All => Counts.Values.Sum();
    public int Of(ReportState state) => Counts.GetValueOrDefault(state);
    public int Delivered => Of(ReportState.Issued) + Of(ReportState.Downloaded);
}

public sealed record ReadyReport(MonthlyReport Report, string Unit, IReadOnlyList<ReportFileFact> Files);

public sealed record ReportFileFact(ReportFileKind Kind, Guid Key, string Name, int Length, string Hash);
