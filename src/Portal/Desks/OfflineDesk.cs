using MediaWatch.Core.Registrations;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Filing of off-line times (临时下线): a unit files for its own accounts, a supervisor decides; what a supervisor files holds at once.</summary>
public sealed class OfflineDesk(IDbContextFactory<MediaWatchDb> factory, WorkingCalendar calendar, TimeProvider time) : IPageQuery
{
    public const int MostReason = 300;

    /// <summary>“临时下线每年不超过 1 次，最长不超过 30 天” (国办发〔2017〕47号《政府网站发展指引》; not confirmed in the original): told, not enforced.</summary>
    public const int LongestDays = 30;

    /// <param name="from">Local times of the tenant's zone.</param>
    public async Task<Outcome> FileAsync(long accountId, Viewer viewer, DateTime? from, DateTime? to, string reason, CancellationToken ct)
    {
        reason = reason.Trim();
        if (!viewer.Works)
            return Outcome.Refused("您无权填报。");
        if (from is null || to is null || to <= from)
            return Outcome.Refused("请填写起止时间，结束应晚于开始。");
        if (to.Value - from.Value > TimeSpan.FromDays(366))
            return Outcome.Refused("一次最长填报一年。");
        if (reason.Length is 0 or > MostReason)
            return Outcome.Refused($"请填写原因，最多 {MostReason} 字。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Accounts.FromSql($"select * from accounts where id = {accountId} for update").VisibleTo(viewer, db).SingleOrDefaultAsync(ct) is not { } account)
            return Outcome.Refused("找不到这个账号，或您无权填报。");
        var zone = calendar.In(await db.Tenants.Where(t => t.Id == viewer.TenantId).Select(t => t.Zone).SingleAsync(ct)).Zone;
        var (begin, end) = (At(from.Value, zone), At(to.Value, zone));
        if (await db.OfflineWindows.AnyAsync(w => w.AccountId == accountId && (w.State == OfflineState.Filed || w.State == OfflineState.Approved) && w.From < end && w.To > begin, ct))
            return Outcome.Refused("与已填报的临时下线时间重叠。");
        var now = time.GetUtcNow();
        var window = new OfflineWindow(viewer.TenantId, accountId, begin, end, reason, viewer.PersonId, viewer.Name, now);
        if (viewer.Supervises)
            window.Approve(viewer.PersonId, viewer.Name, now);
        db.OfflineWindows.Add(window);
        db.Note(viewer, now, "填报临时下线", $"账号 #{accountId}", $"{account.Name}：{from:yyyy-MM-dd HH:mm} 至 {to:yyyy-MM-dd HH:mm}，{reason}");
        await db.SaveChangesAsync(ct);
        if (window.State == OfflineState.Approved)
            await JudgeRepostsAsync(db, window, begin, end, ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(window.Id);
    }

    public Task<Outcome> ApproveAsync(long id, Viewer viewer, CancellationToken ct) => DecideAsync(id, viewer, "批准临时下线", (w, now) => w.Approve(viewer.PersonId, viewer.Name, now), w => w.State == OfflineState.Filed, ct);

    public Task<Outcome> RefuseAsync(long id, Viewer viewer, string note, CancellationToken ct) => DecideAsync(id, viewer, "不批准临时下线", (w, now) => w.Refuse(viewer.PersonId, viewer.Name, note.Trim(), now), w => w.State == OfflineState.Filed, ct);

    public Task<Outcome> BackAsync(long id, Viewer viewer, CancellationToken ct) =>
        DecideAsync(id, viewer, "提前恢复上线", (w, now) => w.BackEarly(now, $"{viewer.Name} 提前恢复"), w => w.State == OfflineState.Approved && w.To > time.GetUtcNow(), ct);

    /// <summary>撤销: the approval was wrong, and all that it suspended counts again.</summary>
    public Task<Outcome> WithdrawAsync(long id, Viewer viewer, string note, CancellationToken ct) =>
        DecideAsync(id, viewer, "撤销临时下线", (w, now) => w.Withdraw(viewer.PersonId, viewer.Name, note.Trim(), now), w => w.State == OfflineState.Approved, ct);

    async Task<Outcome> DecideAsync(long id, Viewer viewer, string action, Action<OfflineWindow, DateTimeOffset> decide, Func<OfflineWindow, bool> fits, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused("只有监管人员可以审批。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.OfflineWindows.FromSql($"select * from offline_windows where id = {id} for update").SingleOrDefaultAsync(ct) is not { } window)
            return Outcome.Refused("找不到这条填报。");
        if (!fits(window))
            return Outcome.Refused("这条填报已经处理过，或已经结束。");
        var now = time.GetUtcNow();
        var (from, to) = (window.From, window.To);
        decide(window, now);
        db.Note(viewer, now, action, $"临时下线 #{id}", window.Reason);
        await db.SaveChangesAsync(ct);
        await JudgeRepostsAsync(db, window, from, to, ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }

    /// <summary>Repost tasks, open and past, whose deadline lies in the window are judged anew, so that the account's cells follow. Locked in the order of their ids, that two deciding at once do not wait for each other.</summary>
    async Task JudgeRepostsAsync(MediaWatchDb db, OfflineWindow window, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"""
            update repost_tasks set next_judge_at = {time.GetUtcNow()} where id in (
                select t.id from repost_tasks t
                where t.tenant_id = {window.TenantId} and t.state in ({(int)RepostTaskState.Open}, {(int)RepostTaskState.Closed}) and t.due_at >= {from} and t.due_at < {to}
                    and exists (select from repost_duties d where d.task_id = t.id and d.account_id = {window.AccountId})
                order by t.id for update)
            """, ct);

    static DateTimeOffset At(DateTime local, TimeZoneInfo zone) =>
        new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local)).ToUniversalTime();
}
