using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Single cells of the complete matrix: exempted, taken as off-line, accepted as they are, demanded again. Each with a reason and an audit row; originals that could not be read.</summary>
public sealed class RepostCellDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    public const int MostReason = 300;
    const string NotAllowed = "只有监管人员可以处理转载格。", Missing = "找不到这一格，或您无权处理。";

    public Task<Outcome> ExemptAsync(long id, Viewer viewer, string? reason, CancellationToken ct) =>
        DoAsync(id, viewer, "免转", reason, (duty, why) => duty.Exempt(why), ct);

    /// <summary>The account was filed as off-line for the time.</summary>
    public Task<Outcome> FileOfflineAsync(long id, Viewer viewer, string? reason, CancellationToken ct) =>
        DoAsync(id, viewer, "登记临时下线", reason, (duty, why) => duty.FiledOffline(why), ct);

    /// <summary>认可: what was posted does, though it changes the wording or is a part.</summary>
    public Task<Outcome> AcceptAsync(long id, Viewer viewer, string? reason, CancellationToken ct) =>
        DoAsync(id, viewer, "认可转载", reason, (duty, why) => duty.Accept(why), ct, RepostState.Partly, RepostState.Changed);

    /// <summary>Takes an exemption or acceptance back: the account owes it again.</summary>
    public Task<Outcome> DemandAsync(long id, Viewer viewer, string? reason, CancellationToken ct) =>
        DoAsync(id, viewer, "重新要求转载", reason, (duty, why) => duty.Demanded(why), ct);

    /// <summary>Tries an original's link again.</summary>
    public async Task<Outcome> ReadAgainAsync(long originalId, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (await db.RepostOriginals.SingleOrDefaultAsync(o => o.Id == originalId && o.Address != null && o.Body == "", ct) is not { } original)
            return Outcome.Refused("这篇原文不需要重新读取。");
        var now = time.GetUtcNow();
        original.ReadAgain(now);
        db.Note(viewer, now, "重新读取原文", $"转载任务 #{original.TaskId}", original.Address!); // asked for above
        await db.SaveChangesAsync(ct);
        return Outcome.Of(originalId);
    }

    async Task<Outcome> DoAsync(long id, Viewer viewer, string action, string? reason, Action<RepostDuty, string> change, CancellationToken ct, params RepostState[] only)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        var why = reason?.Trim() ?? "";
        if (why.Length is 0 or > MostReason)
            return Outcome.Refused($"请写明理由，最多 {MostReason} 字。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.RepostDuties.VisibleTo(viewer, db).Where(d => d.Id == id).Select(d => (long?)d.TaskId).SingleOrDefaultAsync(ct) is not { } taskId)
            return Outcome.Refused(Missing);
        // The task first, then the cell: as judging locks them.
        var task = await db.RepostTasks.FromSql($"select * from repost_tasks where id = {taskId} for update").SingleAsync(ct);
        var duty = await db.RepostDuties.FromSql($"select * from repost_duties where id = {id} for update").SingleAsync(ct);
        if (task.State != RepostTaskState.Open)
            return Outcome.Refused("任务不在进行中，不能再改。");
        if (duty.WindowId is not null)
            return Outcome.Refused("这一格因报备的临时下线不计，请到“临时下线”处理那次报备。");
        if (only.Length > 0 && !only.Contains(duty.State))
            return Outcome.Refused("只有“部分”和“改动”的格可以认可。");
        var now = time.GetUtcNow();
        change(duty, why);
        task.JudgeAt(now);
        db.Note(viewer, now, action, $"转载任务 #{task.Id}", $"{await db.Accounts.Where(a => a.Id == duty.AccountId).Select(a => a.Name).SingleAsync(ct)}：{why}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }
}
