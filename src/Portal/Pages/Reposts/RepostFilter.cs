using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>Which tasks and whose cells the matrix and the ranking show, as the address says: tasks that were due from one day to another; accounts of a unit's subtree, a kind, a county, a platform, a group.</summary>
/// <param name="From">The first day on which a task may be due; null: any.</param>
/// <param name="To">The last such day; null: any.</param>
sealed record RepostFilter(WorkingCalendar Calendar, DateOnly? From, DateOnly? To, long? Task, long? Unit, UnitKind? Kind, string? Region, string? Platform, long? Group)
{
    public static RepostFilter Of(ListState state, WorkingCalendar calendar) =>
        new(calendar, state.Day("from"), state.Day("to"), state.Id("task"), state.Id("unit"), state.Value<UnitKind>("kind"), state["region"], state["platform"], state.Id("group"));

    /// <summary>Open and closed ones; drafts and recalled ones count nowhere.</summary>
    public IQueryable<RepostTask> Tasks(MediaWatchDb db)
    {
        var tasks = db.RepostTasks.Where(t => t.State == RepostTaskState.Open || t.State == RepostTaskState.Closed);
        if (Task is { } id)
            tasks = tasks.Where(t => t.Id == id);
        if (From is { } from && Calendar.StartOf(from) is var start)
            tasks = tasks.Where(t => t.DueAt >= start);
        if (To is { } to && Calendar.StartOf(to.AddDays(1)) is var end)
            tasks = tasks.Where(t => t.DueAt < end);
        return tasks;
    }

    public IQueryable<RepostDuty> Duties(MediaWatchDb db, Viewer viewer)
    {
        var duties = db.RepostDuties.VisibleTo(viewer, db);
        if (Unit is { } unit)
            duties = duties.Where(d => db.Units.Any(u => u.Id == d.UnitId && db.Units.Any(r => r.Id == unit && u.Path.StartsWith(r.Path))));
        if (Kind is { } kind)
            duties = duties.Where(d => db.Units.Any(u => u.Id == d.UnitId && u.Kind == kind));
        if (Region is { } region)
            duties = duties.Where(d => db.Units.Any(u => u.Id == d.UnitId && u.Region == region));
        if (Platform is { } platform)
            duties = duties.Where(d => db.Accounts.Any(a => a.Id == d.AccountId && a.PlatformKey == platform));
        return Group is { } group ? duties.OfGroup(db, group) : duties;
    }
}
