using System.Collections.Concurrent;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Each tenant's originals of open tasks, ready to be compared with; built anew when one is added, read or ended.</summary>
sealed class OpenOriginals
{
    readonly ConcurrentDictionary<long, OpenSet> byTenant = new();

    public async Task<OpenSet> OfAsync(MediaWatchDb db, CancellationToken ct)
    {
        var open = from o in db.RepostOriginals
                   join t in db.RepostTasks on o.TaskId equals t.Id
                   where t.State == RepostTaskState.Open && o.Body != ""
                   orderby o.Id
                   select o;
        var edition = (await open.Select(o => new { o.Id, o.ReadAt }).ToListAsync(ct)).Select(o => (o.Id, o.ReadAt));
        if (byTenant.TryGetValue(db.TenantId, out var known) && known.Edition.SequenceEqual(edition))
            return known;
        var originals = await open.AsNoTracking().ToListAsync(ct);
        return byTenant[db.TenantId] = new OpenSet([.. originals.Select(o => (o.Id, o.ReadAt))],
            new RepostMatcher(originals.Select(TextOf)), originals.ToDictionary(o => o.Id, o => o.TaskId));
    }

    public static OriginalText TextOf(RepostOriginal original) => new(original.Id, RepostText.Of(original.Title, original.Body), original.Source, original.Address);
}

/// <param name="TaskOf">Task by original.</param>
sealed record OpenSet(IReadOnlyList<(long Id, DateTimeOffset? ReadAt)> Edition, RepostMatcher Matcher, IReadOnlyDictionary<long, long> TaskOf);
