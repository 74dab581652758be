using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Judges every cell of an open repost task when its time has come: at the opening, after a person's change, at the deadline, and hourly, since a copy may be taken down.
/// A task is judged on one node at a time, in one transaction with the mark when it is due next.</summary>
sealed class JudgeDuties(IDbContextFactory<MediaWatchDb> dbs, DutyCells cells, TimeProvider time) : IJob
{
    static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await JudgeOneAsync(ct))
            ct.ThrowIfCancellationRequested();
    }

    /// <returns>False: none is due.</returns>
    async Task<bool> JudgeOneAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var task = (await db.RepostTasks.FromSql($"select * from repost_tasks where next_judge_at <= {now} and deletion_id is null order by next_judge_at limit 1 for update skip locked")
            .IgnoreQueryFilters(["Tenant"]).ToListAsync(ct)).SingleOrDefault();
        if (task is null)
            return false;
        db.TenantId = task.TenantId;
        await cells.JudgeTaskAsync(db, task, ct);
        task.JudgeAt(task.State != RepostTaskState.Open ? null : task.DueAt > now && task.DueAt < now + Every ? task.DueAt : now + Every);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
