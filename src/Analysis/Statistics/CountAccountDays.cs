using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis.Statistics;

/// <summary>Counts the days of accounts anew that <see cref="Core.Accounts.AccountDayChange"/> names, and all of them once for a tenant that was never counted.
/// One node counts a tenant at a time; a change is taken away in the transaction that counts its day, so a node that dies leaves it to the next.</summary>
public sealed partial class CountAccountDays(IDbContextFactory<MediaWatchDb> dbs, TimeProvider time, ILogger<CountAccountDays> log) : IJob
{
    const int Batch = 5_000;
    /// <summary>For all days of a tenant: years of a large city on a busy machine.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var tenant in await TenantsAsync(ct))
        {
            while (await CountAsync(tenant, ct) == Batch)
                ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Forgets what was counted of a tenant and counts it again: for rows that were laid down past the program, and whenever in doubt.</summary>
    public async Task CountAllAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(tenantId, ct);
        await db.Tenants.Where(t => t.Id == tenantId).ExecuteUpdateAsync(set => set.SetProperty(t => t.DaysCountedAt, (DateTimeOffset?)null), ct);
        await CountAsync(tenantId, ct);
    }

    async Task<List<long>> TenantsAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Database.SqlQuery<long>($"""
            select t.id as "Value" from tenants t where t.days_counted_at is null or exists (select 1 from account_day_changes c where c.tenant_id = t.id)
            """).ToListAsync(ct);
    }

    /// <returns>How many changes were taken; 0 where another node counts this tenant.</returns>
    async Task<int> CountAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Counting reads what is committed when its statement begins, and that is after this lock: whoever counts later has seen at least as much.
        if (!(await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtext('account days'), {(int)tenantId}) as \"Value\"").ToListAsync(ct)).Single())
            return 0;
        var tenant = await db.Tenants.SingleAsync(t => t.Id == tenantId, ct);
        var taken = 0;
        if (tenant.DaysCountedAt is null)
        {
            db.Database.SetCommandTimeout(Longest);
            await db.Database.ExecuteSqlRawAsync(DayCount.All, [tenantId, tenant.Zone], ct);
            await db.Database.ExecuteSqlRawAsync(KeywordLedger.IndexForWords, [tenantId, time.GetUtcNow() - KeywordLedger.Kept], ct);
            tenant.CountedDays(time.GetUtcNow());
            await db.SaveChangesAsync(ct);
            LogAllCounted(tenantId);
        }
        else
            taken = (await db.Database.SqlQueryRaw<int>(DayCount.Changed, tenantId, tenant.Zone, Batch).ToListAsync(ct)).Single();
        await transaction.CommitAsync(ct);
        return taken;
    }

    [LoggerMessage(LogLevel.Information, "Counted all account days of tenant {TenantId}.")]
    partial void LogAllCounted(long tenantId);
}
