using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Dismissals that have run out: all that they had dismissed waits for a reviewer again, and texts in which nothing was recorded because of them are judged again.
/// What has been reopened is no longer due, so that a node that dies in between costs nothing, and rows are locked, so that several nodes share the work.</summary>
sealed class EndDismissals(IDbContextFactory<MediaWatchDb> dbs, TimeProvider time) : IJob
{
    const int Batch = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        List<long> tenants;
        await using (var db = await dbs.CreateDbContextAsync(ct))
            tenants = await db.Tenants.Select(t => t.Id).ToListAsync(ct);
        foreach (var tenant in tenants)
        {
            while (await EndAsync(tenant, ct) == Batch)
                ct.ThrowIfCancellationRequested();
        }
    }

    async Task<int> EndAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var findings = await db.Findings.FromSql($"""
            select f.* from findings f
            where f.tenant_id = {tenantId} and f.state = 2
              and f.id in (select finding_id from reviews where tenant_id = {tenantId} and not confirmed and undone_at is null and expires_at <= {now})
              and not exists (select 1 from reviews r where r.finding_id = f.id and not r.confirmed and r.undone_at is null and (r.expires_at is null or r.expires_at > {now}))
            order by f.id limit {Batch} for update of f skip locked
            """).ToListAsync(ct);
        if (findings.Count == 0)
            return 0;
        foreach (var finding in findings)
            finding.Reopen();
        await db.SaveChangesAsync(ct);
        await db.JudgeAllAgainAsync(ct);
        await transaction.CommitAsync(ct);
        return findings.Count;
    }
}
