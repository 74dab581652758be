using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>How the duties to repost were met whose time ended in the last 30 days, and in the 30 before; exempt and off-line accounts owe nothing.</summary>
public sealed class RepostQuery(PortalTime time) : IPageQuery
{
    const int Days = 30, DutiesShown = 10;

    public async Task<RepostCompletion> ReadAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        var (now, since, before) = (time.Now, time.StartOf(time.Today.AddDays(1 - Days)), time.StartOf(time.Today.AddDays(1 - 2 * Days)));
        var mine = db.Accounts.VisibleTo(viewer, db).Select(a => a.Id);
        var tally = await (from d in db.RepostDuties
                           join t in db.RepostTasks on d.TaskId equals t.Id
                           where mine.Contains(d.AccountId) && t.DueAt >= before && t.DueAt <= now && (t.State == RepostTaskState.Open || t.State == RepostTaskState.Closed) && d.State != RepostState.Exempt && d.State != RepostState.Offline
                           group d by new { Recent = t.DueAt >= since, d.State } into g
                           select new { g.Key.Recent, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        return new RepostCompletion(Sum(true), Fulfilled(true), Sum(false), Fulfilled(false), tally.Where(t => t.Recent && t.State == RepostState.InTime).Sum(t => t.Count));

        int Sum(bool recent) => tally.Where(t => t.Recent == recent).Sum(t => t.Count);
        int Fulfilled(bool recent) => tally.Where(t => t.Recent == recent && t.State is (RepostState.InTime or RepostState.Late)).Sum(t => t.Count);
    }

    /// <summary>What the viewer's accounts still owe, soonest first.</summary>
    public Task<List<DutyRow>> DutiesAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        var mine = db.Accounts.VisibleTo(viewer, db);
        return (from d in db.RepostDuties
                join t in db.RepostTasks on d.TaskId equals t.Id
                join a in mine on d.AccountId equals a.Id
                where d.State == RepostState.Waiting && t.State == RepostTaskState.Open
                orderby t.DueAt
                select new DutyRow(t.Id, t.Title, a.Name, a.PlatformKey, t.DueAt)).Take(DutiesShown).ToListAsync(ct);
    }
}

/// <param name="Demanded">Of the last 30 days; the two others of the 30 days before.</param>
/// <param name="InTime">Of the fulfilled of the last 30 days.</param>
public sealed record RepostCompletion(int Demanded, int Fulfilled, int DemandedBefore, int FulfilledBefore, int InTime)
{
    /// <summary>Null: nothing was demanded.</summary>
    public double? Share => Demanded == 0 ? null : (double)Fulfilled / Demanded;

    public double? ShareBefore => DemandedBefore == 0 ? null : (double)FulfilledBefore / DemandedBefore;
}

public sealed record DutyRow(long TaskId, string Title, string Account, string PlatformKey, DateTimeOffset DueAt);
