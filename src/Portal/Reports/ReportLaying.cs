using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Reports.Facts;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports;

/// <summary>Lays down which reports are owed for a period: the tenant's, one for each unit that has others below it, one for each unit with accounts.
/// Laid twice, or by two nodes at once, there is still one of each.</summary>
public sealed class ReportLaying(IDbContextFactory<MediaWatchDb> databases, WorkingCalendar calendar, TimeProvider time)
{
    /// <returns>Those that are new.</returns>
    public async Task<IReadOnlyList<long>> LayAsync(long tenantId, ReportPeriod period, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(tenantId, ct);
        var days = calendar.In(await db.Tenants.Where(t => t.Id == tenantId).Select(t => t.Zone).SingleAsync(ct));
        var units = await db.Units.OrderBy(u => u.Path).ToListAsync(ct);
        var own = await db.Accounts.In(db, days.StartOf(period.FirstDay), days.StartOf(period.LastDay.AddDays(1))).Select(a => a.UnitId).Distinct().ToHashSetAsync(ct);
        List<MonthlyReport> owed = [new(tenantId, ReportScope.Tenant, null, period, "", time.GetUtcNow())];
        owed.AddRange(units.Where(u => units.Exists(below => below.ParentId == u.Id) && HasAccounts(u, units, own)).Select(u => Owed(ReportScope.Subtree, u)));
        owed.AddRange(units.Where(u => own.Contains(u.Id)).Select(u => Owed(ReportScope.Unit, u)));
        var known = (await db.MonthlyReports.Where(r => r.Kind == period.Kind && r.FirstDay == period.FirstDay && r.LastDay == period.LastDay && r.Selection == "").Select(r => new { r.Scope, r.UnitId }).ToListAsync(ct)).Select(r => (r.Scope, r.UnitId)).ToHashSet();
        owed.RemoveAll(r => known.Contains((r.Scope, r.UnitId)));
        db.MonthlyReports.AddRange(owed);
        try
        {
            await db.SaveChangesAsync(ct);
            return [.. owed.Select(r => r.Id)];
        }
        catch (DbUpdateException e) when (e.IsDuplicate)
        {
            return []; // another node lays them at this moment
        }

        MonthlyReport Owed(ReportScope scope, Unit unit) => new(tenantId, scope, unit.Id, period, "", time.GetUtcNow());
    }

    static bool HasAccounts(Unit root, List<Unit> units, HashSet<long> own) => units.Exists(u => own.Contains(u.Id) && u.Path.StartsWith(root.Path, StringComparison.Ordinal));
}
