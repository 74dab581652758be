using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>One task with its originals and those of its cells that the viewer may see.</summary>
public sealed class RepostTaskQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, RepostDesk desk, WorkingCalendar calendar) : IPageQuery
{
    /// <returns>Null: there is no such task, or the viewer may not see it.</returns>
    public async Task<RepostStory?> ReadAsync(long id, RepostState? only, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.RepostTasks.VisibleTo(viewer, db).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task)
            return null;
        var cells = await (from d in db.RepostDuties.VisibleTo(viewer, db)
                           join a in db.Accounts on d.AccountId equals a.Id
                           join u in db.Units on d.UnitId equals u.Id
                           where d.TaskId == id
                           orderby u.Path, a.Name
                           select new RepostCellRow(d.Id, d.State, a.Id, a.Name, a.PlatformKey, u.Name, d.FulfilledAt,
                               d.WindowId == null ? d.Reason : "已报备临时下线：" + db.OfflineWindows.Where(w => w.Id == d.WindowId).Select(w => w.Reason).FirstOrDefault(), d.RemindedAt,
                               db.Reposts.Where(r => r.Id == d.RepostId).Select(r => (RepostKind?)r.Kind).FirstOrDefault(),
                               db.Reposts.Where(r => r.Id == d.RepostId).Select(r => (double?)r.Covered).FirstOrDefault())).ToListAsync(ct);
        return new RepostStory(task, await db.RepostOriginals.AsNoTracking().Where(o => o.TaskId == id).OrderBy(o => o.Id).ToListAsync(ct), cells, only)
        {
            Chosen = task.State == RepostTaskState.Draft ? await desk.ChosenAsync(task.Terms, viewer, ct) : [],
            Deeds = viewer.Supervises ? await db.AuditEntries.Where(a => a.Subject == $"转载任务 #{id}").OrderByDescending(a => a.At).Take(20).Select(a => new RepostDeed(a.At, a.ByName, a.Action, a.Detail)).ToListAsync(ct) : [],
            Rule = await db.RepostRules.Where(r => r.Id == task.RuleId).Select(r => r.Name).FirstOrDefaultAsync(ct),
        };
    }

    /// <summary>The form of a task, or of a new one from a held article.</summary>
    /// <returns>Null: there is no such task.</returns>
    public async Task<(RepostForm Form, IReadOnlyList<RepostOriginal> Originals)?> FormAsync(long? id, long? articleId, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var form = RepostForm.New;
        if (id is null)
        {
            (form.ArticleId, form.Title) = (articleId, await db.Articles.VisibleTo(viewer, db).Where(a => a.Id == articleId).Select(a => a.Title).FirstOrDefaultAsync(ct));
            return (form, []);
        }
        if (!viewer.Supervises || await db.RepostTasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } task)
            return null;
        form.Title = task.Title;
        form.Fill(task.Terms, $"{calendar.Local(task.DueAt):yyyy-MM-dd'T'HH:mm}");
        return (form, await db.RepostOriginals.AsNoTracking().Where(o => o.TaskId == id).OrderBy(o => o.Id).ToListAsync(ct));
    }
}

/// <param name="Only">Cells of this state are listed; null: all.</param>
public sealed record RepostStory(RepostTask Task, IReadOnlyList<RepostOriginal> Originals, IReadOnlyList<RepostCellRow> Cells, RepostState? Only)
{
    /// <summary>Of a draft: to whom it would be given.</summary>
    public IReadOnlyList<ChosenAccount> Chosen { get; init; } = [];
    public IReadOnlyList<RepostDeed> Deeds { get; init; } = [];
    public string? Rule { get; init; }
    public RepostTally Tally { get; } = RepostTally.Of(Cells.Select(c => c.State));
    public IEnumerable<RepostCellRow> Shown => Cells.Where(c => Only is null || c.State == Only);
    /// <summary>Those who must repost, also if they have time yet.</summary>
    public int Must => Tally.Owed + Tally.Waiting;
}

/// <param name="Covered">Share of the original that the deciding copy carries; null: there is none.</param>
public sealed record RepostCellRow(long Id, RepostState State, long AccountId, string Account, string PlatformKey, string Unit, DateTimeOffset? FulfilledAt, string? Reason, DateTimeOffset? RemindedAt, RepostKind? Kind, double? Covered);

public sealed record RepostDeed(DateTimeOffset At, string By, string Action, string Detail);
