using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Last month's reports, as they stand some days into a month: most are delivered, some wait to be checked. Written by the same code as in earnest, from whatever the month holds.</summary>
sealed class DemoReports(IDbContextFactory<MediaWatchDb> factory, ReportLaying laying, WriteMonthlyReports writing, ReportDesk desk, WorkingCalendar calendar, TimeProvider time)
{
    /// <summary>Every so many reports one is left for the viewer to check.</summary>
    const int LeftUnchecked = 6;

    public async Task MakeAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        var days = calendar.In(await db.Tenants.Where(t => t.Id == tenantId).Select(t => t.Zone).SingleAsync(ct));
        var last = ReportPeriod.Of(ReportKind.Month, days.DayOf(time.GetUtcNow())).Before;
        if ((await laying.LayAsync(tenantId, last, ct)).Count == 0)
            return; // made already
        await writing.RunAsync(ct);
        var supervisor = await db.Users.Where(p => p.Role == PersonRole.Supervisor).OrderBy(p => p.Id).FirstAsync(ct);
        var viewer = new Viewer(tenantId, supervisor.Id, supervisor.DisplayName, supervisor.Role, null, null);
        var written = await db.MonthlyReports.Where(r => r.FirstDay == last.FirstDay && r.Kind == ReportKind.Month && r.State == ReportState.Unchecked).OrderBy(r => r.Scope).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        List<long> ready = [.. written.Where((_, i) => i % LeftUnchecked != LeftUnchecked - 1)];
        await desk.CheckAsync(ready, viewer, ct);
        await desk.IssueAsync(ready, viewer, ct);
        await writing.RunAsync(ct);
    }
}
