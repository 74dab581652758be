using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Keeps every tenant's board of scores fresh, and freezes each month once it is over.</summary>
sealed partial class ScoreAccounts(IDbContextFactory<MediaWatchDb> dbs, ScoreBoard board, InspectionArchive archive, TenantCalendars calendars, TimeProvider time, ILogger<ScoreAccounts> log) : IJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        List<(long Id, DateTimeOffset CreatedAt)> tenants;
        await using (var db = await dbs.CreateDbContextAsync(ct))
            tenants = [.. (await db.Tenants.OrderBy(t => t.Id).Select(t => new { t.Id, t.CreatedAt }).ToListAsync(ct)).Select(t => (t.Id, t.CreatedAt))];
        foreach (var (tenant, since) in tenants)
        {
            try
            {
                await board.RefreshAsync(tenant, anyway: false, ct);
                await FreezeLastMonthAsync(tenant, since, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotScored(e, tenant);
            }
        }
    }

    async Task FreezeLastMonthAsync(long tenantId, DateTimeOffset since, CancellationToken ct)
    {
        var calendar = await calendars.ForTenantAsync(tenantId, ct);
        var today = calendar.DayOf(time.GetUtcNow());
        var end = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        var begin = new DateOnly(end.Year, end.Month, 1);
        if (calendar.DayOf(since) > end)
            return; // nothing was watched then
        await using var db = await dbs.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Held until it is written: nobody freezes the month beside us, and should this node die, another begins anew.
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtext('freeze-month'), {(int)tenantId}) as \"Value\"").SingleAsync(ct)
            || await db.Inspections.AnyAsync(i => i.By == 0 && i.From == begin && i.To == end, ct))
            return;
        await archive.FreezeAsync(tenantId, $"{begin:yyyy年M月}检查", begin, end, null, null, 0, ct);
    }

    [LoggerMessage(LogLevel.Error, "Accounts of tenant {TenantId} could not be scored.")]
    partial void NotScored(Exception e, long tenantId);
}
