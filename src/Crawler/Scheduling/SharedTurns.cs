using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Books turns at a host in the database, so that ten nodes together keep the distance that one would.</summary>
public sealed class SharedTurns(IDbContextFactory<MediaWatchDb> dbs, TimeProvider time)
{
    /// <returns>How long to wait for the turn. One for which nobody waits so long is not booked.</returns>
    public async Task<TimeSpan> BookAsync(string host, TimeSpan distance, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var booked = await db.Database.SqlQuery<DateTimeOffset>($"""
            insert into host_turns (host, next_at) values ({host}, {now + distance})
            on conflict (host) do update set next_at = greatest(host_turns.next_at, {now}) + {distance} where host_turns.next_at <= {now + HostPoliteness.LongestWait}
            returning next_at as "Value"
            """).ToListAsync(ct);
        if (booked.Count > 0)
            return booked[0] - distance - now;
        var taken = await db.HostTurns.Where(h => h.Host == host).Select(h => h.NextAt).SingleAsync(ct);
        return taken - now > HostPoliteness.LongestWait ? taken - now : HostPoliteness.LongestWait + distance;
    }
}
