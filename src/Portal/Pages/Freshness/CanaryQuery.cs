using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Freshness;

/// <summary>What became of the posts of the last seven days that were made only to prove that posts are seen.</summary>
public sealed class CanaryQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, WorkingCalendar calendar, PortalTime time) : IPageQuery
{
    static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<CanaryAccount>> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var found = new List<CanaryAccount>();
        foreach (var account in await db.Accounts.AsNoTracking().VisibleTo(viewer, db).Where(a => !a.Paused && a.CanaryTimes.Length > 0).OrderBy(a => a.Name).ToListAsync(ct))
        {
            var posts = await CanaryPost.ReadAsync(db, account, calendar, time.Now - Shown, time.Now, ct);
            found.Add(new(account.Id, account.Name, account.PlatformKey, posts.Count(p => p.SeenAt is not null || p.IsMissed(time.Now)), posts.Count(p => p.InTime), posts.Count(p => p.SeenAt is not null && !p.InTime),
                posts.Count(p => p.IsMissed(time.Now)), posts.LastOrDefault(p => p.IsMissed(time.Now))?.DueAt, account.CanaryTimes));
        }
        return found;
    }
}

/// <param name="Judged">Seen, or not seen though it is high time.</param>
public sealed record CanaryAccount(long Id, string Name, string PlatformKey, int Judged, int InTime, int Late, int Missed, DateTimeOffset? LastMissedAt, IReadOnlyList<TimeOnly> Times);
