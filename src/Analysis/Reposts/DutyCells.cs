using MediaWatch.Core.Registrations;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Judges cells of the matrix in the caller's transaction: their rows are locked first, so that whoever judges the same cell next sees what this one saw.</summary>
sealed class DutyCells(TenantCalendars calendars, TimeProvider time)
{
    /// <summary>All cells of one task.</summary>
    public async Task JudgeTaskAsync(MediaWatchDb db, RepostTask task, CancellationToken ct) =>
        await JudgeAsync(db, await db.RepostDuties.FromSql($"select * from repost_duties where task_id = {task.Id} order by id for update").ToListAsync(ct), ct);

    /// <summary>The cells of these accounts in these tasks, pair by pair; those that do not exist are nobody's duty.</summary>
    public async Task JudgeAsync(MediaWatchDb db, IReadOnlyCollection<(long TaskId, long AccountId)> cells, CancellationToken ct)
    {
        if (cells.Count == 0)
            return;
        long[] tasks = [.. cells.Select(c => c.TaskId)], accounts = [.. cells.Select(c => c.AccountId)];
        await JudgeAsync(db, await db.RepostDuties.FromSql($"""
            select d.* from repost_duties d where (d.task_id, d.account_id) in (select * from unnest({tasks}, {accounts})) order by d.id for update
            """).ToListAsync(ct), ct);
    }

    async Task JudgeAsync(MediaWatchDb db, List<RepostDuty> duties, CancellationToken ct)
    {
        if (duties.Count == 0)
            return;
        var taskIds = duties.Select(d => d.TaskId).ToHashSet();
        var accountIds = duties.Select(d => d.AccountId).ToHashSet();
        var calendar = await calendars.ForTenantAsync(db.TenantId, ct);
        var tasks = await db.RepostTasks.AsNoTracking().Where(t => taskIds.Contains(t.Id) && (t.State == RepostTaskState.Open || t.State == RepostTaskState.Closed))
            .Select(t => new { t.Id, t.Demand, t.LeastShare, t.PublishedAt, t.DueAt, t.EndedAt }).ToDictionaryAsync(t => t.Id, ct);
        var windows = await WindowsAsync(db, accountIds, [.. tasks.Values.Select(t => t.DueAt)], ct);
        var originals = (await db.RepostOriginals.Where(o => taskIds.Contains(o.TaskId) && o.Body != "").Select(o => new { o.TaskId, o.Id }).ToListAsync(ct)).ToLookup(o => o.TaskId, o => o.Id);
        // A copy that was taken down is none.
        var copies = (await (from r in db.Reposts
                             join a in db.Articles on r.ArticleId equals a.Id
                             where taskIds.Contains(r.TaskId) && accountIds.Contains(r.AccountId) && r.Kind != RepostKind.Template && a.GoneAt == null
                             select new { r.TaskId, r.AccountId, r.Id, r.OriginalId, r.Kind, r.Covered, r.Changes.Count, r.PublishedAt }).AsNoTracking().ToListAsync(ct))
            .ToLookup(r => (r.TaskId, r.AccountId), r => new DutyCopy(r.Id, r.OriginalId, r.Kind, r.Covered, r.Count, r.PublishedAt));
        var now = time.GetUtcNow();
        foreach (var duty in duties)
        {
            if (!tasks.TryGetValue(duty.TaskId, out var task))
                continue; // recalled: its cells count nowhere
            if (windows[duty.AccountId].FirstOrDefault(w => w.From <= task.DueAt && task.DueAt < w.To) is { } window)
            {
                duty.WithinWindow(window.Id);
                continue;
            }
            if (task.EndedAt is not null && duty.WindowId is null)
                continue; // its cells stay as they were, save those whose window was taken back: they are judged as of the end
            var terms = new DutyTerms(task.Demand, task.LeastShare, calendar.StartOf(calendar.DayOf(task.PublishedAt)), task.DueAt, [.. originals[duty.TaskId]], duty.IsSettled ? duty.State : null, duty.Accepted);
            var verdict = DutyJudge.Judge(terms, [.. copies[(duty.TaskId, duty.AccountId)]], task.EndedAt ?? now);
            duty.Judged(verdict.State, verdict.RepostId, verdict.At);
        }
    }

    static async Task<ILookup<long, OfflineWindow>> WindowsAsync(MediaWatchDb db, HashSet<long> accountIds, List<DateTimeOffset> dues, CancellationToken ct)
    {
        if (dues.Count == 0)
            return Enumerable.Empty<OfflineWindow>().ToLookup(w => w.AccountId);
        var (first, last) = (dues.Min(), dues.Max());
        return (await db.OfflineWindows.AsNoTracking().Approved().Where(w => accountIds.Contains(w.AccountId) && w.From <= last && w.To > first).OrderBy(w => w.From).ToListAsync(ct)).ToLookup(w => w.AccountId);
    }
}
