using MediaWatch.Core.Alerts;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Alerts;

/// <summary>Reminds those who have not yet reposted before a task's deadline, and tells their supervisors after it; once a deadline, one message a channel and task.</summary>
sealed class ChaseReposts(IDbContextFactory<MediaWatchDb> factory, WorkingCalendar calendar, TimeProvider time) : IJob
{
    /// <summary>House rule: three hours before; of a short task the last third.</summary>
    static readonly TimeSpan Before = TimeSpan.FromHours(3);

    /// <summary>What was posted in time is captured and compared by then (ten minutes, with some to spare).</summary>
    static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);
    const int MostNames = 8;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await ChaseOneAsync(ct))
            ct.ThrowIfCancellationRequested();
    }

    async Task<bool> ChaseOneAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        // A task none of whose originals could be read is nobody's delay.
        var task = (await db.RepostTasks.FromSql($"""
            select t.* from repost_tasks t
            where t.state = 1 and t.searched_at is not null and t.deletion_id is null
              and (t.reminded_at is null and t.due_at > {now} and t.due_at - least({Before}, (t.due_at - t.opened_at) / 3) <= {now}
                or t.overdue_told_at is null and t.due_at <= {now - Grace})
              and exists (select 1 from repost_originals o where o.task_id = t.id and o.body <> '')
            order by t.due_at limit 1 for update of t skip locked
            """).IgnoreQueryFilters(["Tenant"]).ToListAsync(ct)).SingleOrDefault();
        if (task is null)
            return false;
        db.TenantId = task.TenantId;
        var overdue = task.DueAt <= now;
        if (overdue)
            task.OverdueTold(now);
        else
            task.Reminded(now);
        await OweAsync(db, task, overdue ? AlertOccasion.RepostOverdue : AlertOccasion.RepostDueSoon, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    async Task OweAsync(MediaWatchDb db, RepostTask task, AlertOccasion occasion, DateTimeOffset now, CancellationToken ct)
    {
        var owing = await (from d in db.RepostDuties
                           join a in db.Accounts on d.AccountId equals a.Id
                           where d.TaskId == task.Id && (d.State == RepostState.Waiting || d.State == RepostState.Missing || d.State == RepostState.Partly || d.State == RepostState.Changed)
                           orderby a.Name, a.Id
                           select new Owing(d.Id, a.UnitId, a.Name)).ToListAsync(ct);
        var ids = owing.Select(o => o.DutyId).ToList();
        var duties = db.RepostDuties.Where(d => ids.Contains(d.Id));
        await (occasion == AlertOccasion.RepostOverdue
            ? duties.Where(d => d.OverdueAt == null).ExecuteUpdateAsync(s => s.SetProperty(d => d.OverdueAt, now), ct)
            : duties.ExecuteUpdateAsync(s => s.SetProperty(d => d.RemindedAt, now), ct));
        var zone = await db.Tenants.Where(t => t.Id == task.TenantId).Select(t => t.Zone).SingleAsync(ct);
        var rules = await RuleBook.OfAsync(db, task.TenantId, ct);
        foreach (var (channel, hearsOf) in rules.ChannelsFor(occasion))
        {
            if (owing.Where(o => hearsOf(o.UnitId)).ToList() is { Count: > 0 } heard)
                db.Alerts.Add(Alert.Owe(task, channel, occasion, Detail(task, occasion, heard, calendar.In(zone), now), now));
        }
    }

    static string Detail(RepostTask task, AlertOccasion occasion, List<Owing> owing, WorkingCalendar days, DateTimeOffset now)
    {
        var due = $"{days.Local(task.DueAt):M月d日 HH:mm}";
        var names = string.Join("、", owing.Take(MostNames).Select(o => o.Name)) + (owing.Count > MostNames ? " 等" : "");
        return occasion == AlertOccasion.RepostOverdue
            ? $"任务“{task.Title}”已于 {due} 到期，{owing.Count} 个账号没有按要求转载：{names}"
            : $"任务“{task.Title}”：{owing.Count} 个账号将在 {Left(task.DueAt - now)}内到期（{due}），还没有转载：{names}";
    }

    static string Left(TimeSpan left) => left.TotalMinutes < 90 ? $"{Math.Max(1, Math.Ceiling(left.TotalMinutes)):0} 分钟" : $"{Math.Ceiling(left.TotalHours):0} 小时";

    sealed record Owing(long DutyId, long UnitId, string Name);
}
