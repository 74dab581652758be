using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Keeps of each home page and each column's list the page as it is now. What it replaces goes, unless a finding or its picture rests on it.</summary>
static class FrontPageIntake
{
    static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Leaves saving to the caller. Of an account and column there is one writer at a time: whoever holds the probe or the task.</summary>
    public static async Task KeepAsync(MediaWatchDb db, long tenantId, long accountId, long? columnId, PageVisit visit, CancellationToken ct)
    {
        if (visit.Content.Length == 0 || !PageKind.IsHtml(visit.ContentType))
            return;
        var page = await db.FrontPages.SingleOrDefaultAsync(f => f.AccountId == accountId && f.ColumnId == columnId, ct);
        if (page is not null && visit.SeenAt - page.SeenAt < Every)
            return;
        if (page is not null && page.Hash == Snapshot.HashOf(visit.Content))
        {
            page.SeenAgain(visit.SeenAt);
            return;
        }
        var snapshot = visit.Keep(tenantId);
        await db.Snapshots.AddAsync(snapshot, ct); // has its id from here on
        if (page is null)
        {
            db.FrontPages.Add(new FrontPage(accountId, columnId, snapshot));
            return;
        }
        var before = page.SnapshotId;
        page.Seen(snapshot);
        await db.Snapshots.Where(s => s.Id == before && !db.Findings.Any(f => f.SnapshotId == before) && !db.Screenshots.Any(x => x.SnapshotId == before)).ExecuteDeleteAsync(ct);
    }
}
