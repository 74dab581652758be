using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Crawl;

/// <summary>What is ill at this moment: lists that fail, by reason and host, lists that wait too long, and the nodes that were seen at work.</summary>
public sealed class HealthQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : IPageQuery
{
    /// <summary>A list that is due for longer and that nobody holds waits too long.</summary>
    static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(2);
    static readonly TimeSpan NodesSeen = TimeSpan.FromHours(2);

    public async Task<HealthNow> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var (now, late, lately) = (time.Now, time.Now - LateAfter, time.Now - NodesSeen);
        var lists = db.CrawlTasks.VisibleTo(viewer, db).Where(t => t.ArticleId == null && !t.Done && !t.Paused).Join(db.Accounts.Where(a => !a.Paused), t => t.AccountId, a => a.Id, (t, a) => new { Task = t, a.PlatformKey });
        var failing = await lists.Where(l => l.Task.LastFailure != null).GroupBy(l => new { l.PlatformKey, l.Task.LastFailure })
            .Select(g => new { g.Key.PlatformKey, Failure = g.Key.LastFailure!.Value, Lists = g.Count() }).OrderByDescending(f => f.Lists).ToListAsync(ct); // filtered before
        var nodes = await db.CrawlRuns.Where(r => r.StartedAt > lately).GroupBy(r => r.Node).Select(g => new { Name = g.Key, LastSeenAt = g.Max(r => r.StartedAt), Runs = g.Count() }).OrderBy(n => n.Name).ToListAsync(ct);
        return new HealthNow(await lists.CountAsync(ct), await lists.CountAsync(l => l.Task.DueAt < late && (l.Task.HeldUntil == null || l.Task.HeldUntil < now), ct),
            await db.Credentials.CountAsync(c => c.State != CredentialState.Valid, ct), [.. failing.Select(f => new FailingLists(f.PlatformKey, f.Failure, f.Lists))], [.. nodes.Select(n => new NodeSeen(n.Name, n.LastSeenAt, n.Runs))]);
    }
}

/// <param name="Late">Due for more than two minutes, and nobody is at it.</param>
/// <param name="Ended">Sessions and authorisations that do not let us in any more.</param>
public sealed record HealthNow(int Lists, int Late, int Ended, IReadOnlyList<FailingLists> Failing, IReadOnlyList<NodeSeen> Nodes);

public sealed record FailingLists(string PlatformKey, CrawlFailure Failure, int Lists);

/// <param name="Runs">Logged in two hours.</param>
public sealed record NodeSeen(string Name, DateTimeOffset LastSeenAt, int Runs);
