using MediaWatch.Core.Auditing;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Portal.Recycling;

/// <summary>Purges what has lain in the recycle bin for thirty days, a bounded batch a transaction: a node that dies leaves the rest to the next,
/// and nodes that run at once take different deletions.</summary>
sealed partial class EmptyRecycleBin(IDbContextFactory<MediaWatchDb> databases, ISearchIndex index, TimeProvider time, ILogger<EmptyRecycleBin> log) : IJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var failed = new List<long>();
        while (await TakeAsync(failed, ct) is { } id)
        {
            try
            {
                while (await PurgeBatchAsync(id, ct))
                    ct.ThrowIfCancellationRequested();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotPurged(e, id); // tried again with the next run; it does not stop the others
            }
            failed.Add(id);
        }
    }

    async Task<long?> TakeAsync(List<long> passed, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.Deletions.IgnoreQueryFilters(["Tenant"]).Where(d => d.EndsAt <= now && d.PurgedAt == null && !passed.Contains(d.Id))
            .OrderBy(d => d.EndsAt).Select(d => (long?)d.Id).FirstOrDefaultAsync(ct);
    }

    /// <returns>False: nothing of it is left, or another node is at it.</returns>
    async Task<bool> PurgeBatchAsync(long id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var deletion = await db.Deletions.FromSql($"select * from deletions where id = {id} and purged_at is null for update skip locked").IgnoreQueryFilters(["Tenant"]).SingleOrDefaultAsync(ct);
        if (deletion is null)
            return false;
        db.TenantId = deletion.TenantId;
        deletion.PurgeBegan();
        var more = await Purge.BatchAsync(db, index, await DeletionScope.OfAsync(db, deletion, ct), ct);
        if (!more)
            await EndAsync(db, deletion, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return more;
    }

    async Task EndAsync(MediaWatchDb db, Deletion deletion, CancellationToken ct)
    {
        var kept = await Purge.EndAsync(db, await DeletionScope.OfAsync(db, deletion, ct), ct);
        if (kept == 0)
            db.Deletions.Remove(deletion);
        else
            deletion.Purged(kept, time.GetUtcNow());
        db.AuditEntries.Add(new AuditEntry(deletion.TenantId, time.GetUtcNow(), 0, "系统", "清除回收站", $"{deletion.Kind.Name} #{deletion.RowId}",
            kept == 0 ? deletion.Name : $"{deletion.Name}；保留 {kept} 个已确认问题的证据", null));
    }

    [LoggerMessage(LogLevel.Error, "Deletion {DeletionId} could not be purged; it was left for a later try.")]
    partial void NotPurged(Exception e, long deletionId);
}
