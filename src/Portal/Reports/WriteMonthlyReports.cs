using System.Collections.Concurrent;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Reports.Facts;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports;

/// <summary>On the 1st from 06:00 of each tenant's zone lays last month's reports; then writes and packs whatever is due, one claim after the other,
/// so that a node's death costs one report's time and several nodes share the rest.</summary>
public sealed partial class WriteMonthlyReports(IDbContextFactory<MediaWatchDb> databases, ReportLaying laying, ReportWriter writer, FactsReader reader, Claims claims, WorkingCalendar calendar, TimeProvider time, ILogger<WriteMonthlyReports> log) : IJob
{
    static readonly TimeOnly Begins = new(6, 0);
    internal static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);
    /// <summary>One prints while the other writes.</summary>
    const int AtOnce = 2;

    public async Task RunAsync(CancellationToken ct)
    {
        await LayAsync(ct);
        var facts = new SharedFacts(reader, ct);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => DrainAsync(facts, ct)));
    }

    async Task LayAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        foreach (var tenant in await db.Tenants.AsNoTracking().ToListAsync(ct))
        {
            var days = calendar.In(tenant.Zone);
            var (now, last) = (days.Local(time.GetUtcNow()), ReportPeriod.Of(ReportKind.Month, days.DayOf(time.GetUtcNow())).Before);
            if (now.Day == 1 && TimeOnly.FromDateTime(now.DateTime) < Begins || tenant.CreatedAt >= days.StartOf(last.LastDay.AddDays(1)))
                continue;
            db.TenantId = tenant.Id;
            // The tenant's own is laid with all others in one transaction: where it is, they are.
            if (!await db.MonthlyReports.AnyAsync(r => r.Scope == ReportScope.Tenant && r.Kind == ReportKind.Month && r.FirstDay == last.FirstDay && r.Selection == "", ct))
                LogLaid(tenant.Id, (await laying.LayAsync(tenant.Id, last, ct)).Count);
        }
    }

    async Task DrainAsync(SharedFacts facts, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && await claims.TakeAsync(ClaimKind.ReportsDue, 1, Hold, ct) is [var id])
            await writer.WorkAsync(id, claims.NodeName, facts.OfAsync, ct);
    }

    /// <summary>A tenant's facts of a period, read once for all reports that are cut from them in this run.</summary>
    sealed class SharedFacts(FactsReader reader, CancellationToken ct)
    {
        readonly ConcurrentDictionary<(long, ReportPeriod), Lazy<Task<ReportFacts>>> read = [];

        public Task<ReportFacts> OfAsync(long tenant, ReportPeriod period) => read.GetOrAdd((tenant, period), _ => new(() => reader.ReadAsync(tenant, period, ct))).Value;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Tenant {TenantId}: {Count} reports of last month were laid")]
    partial void LogLaid(long tenantId, int count);
}
