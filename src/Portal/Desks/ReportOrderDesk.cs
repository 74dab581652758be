using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Orders reports beside the monthly ones: of a week, quarter, year or any range, of everybody or one unit, of all platforms or some.</summary>
public sealed class ReportOrderDesk(IDbContextFactory<MediaWatchDb> databases, ReportLaying laying, TimeProvider time) : IPageQuery
{
    const int MostDays = 400;

    /// <summary>The tenant's and every unit's reports of the period.</summary>
    public async Task<Outcome> OrderAllAsync(ReportPeriod period, Viewer viewer, CancellationToken ct)
    {
        if (Refusal(period, viewer) is { } refusal)
            return Outcome.Refused(refusal);
        var laid = await laying.LayAsync(viewer.TenantId, period, ct);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        db.Note(viewer, time.GetUtcNow(), "生成报告", period.Name, $"{laid.Count} 份");
        await db.SaveChangesAsync(ct);
        return laid.Count == 0 ? Outcome.Refused("这个期间的报告都已经有了。") : new Outcome(laid);
    }

    /// <param name="unitId">Null: the tenant's.</param>
    /// <param name="below">With the units below it.</param>
    /// <param name="platforms">Keys; empty: all.</param>
    public async Task<Outcome> OrderAsync(ReportPeriod period, long? unitId, bool below, IEnumerable<string> platforms, Viewer viewer, CancellationToken ct)
    {
        if (Refusal(period, viewer) is { } refusal)
            return Outcome.Refused(refusal);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (unitId is { } unit && !await db.Units.VisibleTo(viewer).AnyAsync(u => u.Id == unit, ct))
            return Outcome.Refused("没有这个单位。");
        var scope = unitId is null ? ReportScope.Tenant : below ? ReportScope.Subtree : ReportScope.Unit;
        var report = db.MonthlyReports.Add(new MonthlyReport(viewer.TenantId, scope, unitId, period, string.Join(',', platforms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), time.GetUtcNow())).Entity;
        db.Note(viewer, time.GetUtcNow(), "生成报告", period.Name);
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Of(report.Id);
        }
        catch (DbUpdateException e) when (e.IsDuplicate)
        {
            return Outcome.Refused("这份报告已经有了，可以在列表里打开。");
        }
    }

    static string? Refusal(ReportPeriod period, Viewer viewer) =>
        !viewer.Supervises ? "只有监管人员可以生成报告。"
        : period.Days is < 1 or > MostDays ? $"期间应为 1 至 {MostDays} 天，起日不晚于止日。"
        : null;
}
