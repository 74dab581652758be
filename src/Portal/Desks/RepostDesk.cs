using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Repost tasks: written, confirmed, copied, extended, closed, recalled. Supervisors and administrators only; each deed leaves an audit row.</summary>
public sealed class RepostDesk(IDbContextFactory<MediaWatchDb> factory, WorkingCalendar calendar, TimeProvider time) : IPageQuery
{
    const string NotAllowed = "只有监管人员可以管理转载任务。", Missing = "找不到这项转载任务。";

    /// <summary>A draft, or an open task described anew: then its originals stay, and accounts that are chosen now are added.</summary>
    /// <param name="id">Null: a new draft.</param>
    public async Task<Outcome> SaveAsync(long? id, Viewer viewer, RepostForm form, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        if (form.Problem() is { } problem)
            return Outcome.Refused(problem);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var task = id is null ? null : await LockAsync(db, id.Value, ct);
        if (id is not null && task is null)
            return Outcome.Refused(Missing);
        if (task?.IsEnded == true)
            return Outcome.Refused("任务已经结束，不能再修改；可以复制一项。");
        if (DueOf(form, task, now) is not { } due)
            return Outcome.Refused("请填写截止时间。");
        if (due <= now && task?.State != RepostTaskState.Open)
            return Outcome.Refused("截止时间应在以后。");
        if (task?.State == RepostTaskState.Open && form.HasNewOriginal)
            return Outcome.Refused("任务已经下发，原文不能再改；请撤回后另建。");
        task ??= db.RepostTasks.Add(new RepostTask(viewer.TenantId, form.Title?.Trim() ?? "", form.Terms, now, due, viewer.PersonId, now)).Entity;
        await db.SaveChangesAsync(ct);
        if (task.State == RepostTaskState.Draft && await RepostOriginals.PutAsync(db, task, form, now, ct) is { } wrong)
            return Outcome.Refused(wrong);
        var title = string.IsNullOrWhiteSpace(form.Title) ? await RepostOriginals.TitleAsync(db, task.Id, ct) : form.Title.Trim();
        task.Describe(title.Length > RepostForm.MostTitle ? title[..RepostForm.MostTitle] : title, form.Terms, due);
        if (task.State == RepostTaskState.Open)
            await GiveAsync(db, task, now, ct);
        db.Note(viewer, now, id is null ? "新建转载任务" : "修改转载任务", Subject(task), task.Title);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(task.Id);
    }

    /// <summary>确认下发: from here on accounts owe it.</summary>
    public Task<Outcome> OpenAsync(long id, Viewer viewer, CancellationToken ct) => DoAsync(id, viewer, "下发转载任务", async (db, task, now) =>
    {
        if (task.State != RepostTaskState.Draft)
            return "任务已经下发过。";
        if (!await db.RepostOriginals.AnyAsync(o => o.TaskId == id, ct))
            return "请先添加原文。";
        if (task.Terms.Reason.Length == 0)
            return "请写明为什么要这些账号转载。";
        if (task.Terms.Hours is null && task.DueAt <= now)
            return "截止时间已过，请先修改。";
        task.Open(task.Terms.Hours is { } hours ? After(now, hours, task.Terms.InOfficeHours) : task.DueAt, now);
        return await GiveAsync(db, task, now, ct) == 0 ? "没有选中任何职责与主题相关的账号；确需转载时，请在“不相关账号的理由”中说明。" : null;
    }, ct);

    /// <param name="until">Local, as the browser writes it.</param>
    public Task<Outcome> ExtendAsync(long id, Viewer viewer, string? until, CancellationToken ct) => DoAsync(id, viewer, "延长转载任务", (_, task, now) =>
    {
        if (task.State != RepostTaskState.Open)
            return Task.FromResult<string?>("只有进行中的任务可以延长。");
        if (new RepostForm { Until = until }.UntilIn(calendar.Zone) is not { } due || due <= now || due <= task.DueAt)
            return Task.FromResult<string?>("新的截止时间应在以后，并晚于现在的截止时间。");
        task.Extend(due);
        return Task.FromResult<string?>(null);
    }, ct, until ?? "");

    /// <summary>What is fulfilled stays; nobody is reminded any more.</summary>
    public Task<Outcome> CloseAsync(long id, Viewer viewer, CancellationToken ct) => DoAsync(id, viewer, "结束转载任务", (_, task, now) =>
    {
        if (task.State != RepostTaskState.Open)
            return Task.FromResult<string?>("只有进行中的任务可以结束。");
        task.Close(now);
        return Task.FromResult<string?>(null);
    }, ct);

    /// <summary>It should not have been: it counts in no statistic.</summary>
    public Task<Outcome> RecallAsync(long id, Viewer viewer, string? reason, CancellationToken ct) => DoAsync(id, viewer, "撤回转载任务", (_, task, now) =>
    {
        if (task.IsEnded)
            return Task.FromResult<string?>("任务已经结束。");
        if (string.IsNullOrWhiteSpace(reason))
            return Task.FromResult<string?>("请写明撤回的理由。");
        task.Recall(now);
        return Task.FromResult<string?>(null);
    }, ct, reason?.Trim() ?? "");

    /// <summary>A draft with the same audience, demand and originals.</summary>
    public async Task<Outcome> CopyAsync(long id, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.RepostTasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } past)
            return Outcome.Refused(Missing);
        var now = time.GetUtcNow();
        var terms = past.Terms with { Hours = past.Terms.Hours ?? 24 };
        var task = db.RepostTasks.Add(new RepostTask(viewer.TenantId, past.Title, terms, now, After(now, terms.Hours.Value, terms.InOfficeHours), viewer.PersonId, now)).Entity;
        await db.SaveChangesAsync(ct);
        await RepostOriginals.CopyAsync(db, past.Id, task, now, ct);
        db.Note(viewer, now, "复制转载任务", Subject(task), $"复制自 #{past.Id}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(task.Id);
    }

    /// <summary>Whom the task would be given to now.</summary>
    public async Task<IReadOnlyList<ChosenAccount>> ChosenAsync(RepostTerms terms, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return [];
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        return await db.ChosenAsync(terms, calendar, time.GetUtcNow(), ct);
    }

    async Task<Outcome> DoAsync(long id, Viewer viewer, string action, Func<MediaWatchDb, RepostTask, DateTimeOffset, Task<string?>> change, CancellationToken ct, string? detail = null)
    {
        if (!viewer.Supervises)
            return Outcome.Refused(NotAllowed);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await LockAsync(db, id, ct) is not { } task)
            return Outcome.Refused(Missing);
        var now = time.GetUtcNow();
        if (await change(db, task, now) is { } problem)
            return Outcome.Refused(problem);
        db.Note(viewer, now, action, Subject(task), string.IsNullOrEmpty(detail) ? task.Title : $"{task.Title}：{detail}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }

    /// <summary>Adds duties for whom the audience names and who has none yet. Whose duties the subject does not touch is left out, unless somebody has said why not.</summary>
    async Task<int> GiveAsync(MediaWatchDb db, RepostTask task, DateTimeOffset now, CancellationToken ct)
    {
        var has = await db.RepostDuties.Where(d => d.TaskId == task.Id).Select(d => d.AccountId).ToHashSetAsync(ct);
        List<ChosenAccount> added = [.. (await db.ChosenAsync(task.Terms, calendar, now, ct)).Where(a => !has.Contains(a.Id) && (a.Touches || task.Terms.OutsideReason.Length > 0))];
        foreach (var account in added)
        {
            var duty = new RepostDuty(task.TenantId, task.Id, account.Id, account.UnitId);
            if (!account.Touches)
                duty.Demanded(task.Terms.OutsideReason);
            db.RepostDuties.Add(duty);
        }
        if (added.Count > 0)
            task.SearchAgain(task.PublishedAt);
        task.JudgeAt(now);
        return has.Count + added.Count;
    }

    DateTimeOffset? DueOf(RepostForm form, RepostTask? task, DateTimeOffset now) =>
        form.Deadline == "until" ? form.UntilIn(calendar.Zone)
        : task is { State: RepostTaskState.Open, OpenedAt: { } opened } ? After(opened, form.Hours, form.Deadline == "office")
        : After(now, form.Hours, form.Deadline == "office");

    DateTimeOffset After(DateTimeOffset from, int hours, bool office) => office ? OfficeHours.Add(calendar, from, TimeSpan.FromHours(hours)) : from.AddHours(hours);

    static Task<RepostTask?> LockAsync(MediaWatchDb db, long id, CancellationToken ct) =>
        db.RepostTasks.FromSql($"select * from repost_tasks where id = {id} for update").SingleOrDefaultAsync(ct);

    static string Subject(RepostTask task) => $"转载任务 #{task.Id}";
}
