using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Books turns at a host in the database, so that ten nodes together keep the distance that one would.</summary>
public sealed class SharedTurns(IDbContextFactory<MediaWatchDb> dbs, TimeProvider time)
{
    /// <returns>How long to wait for the booked turn.</returns>
    public async Task<TimeSpan> BookAsync(string host, TimeSpan distance, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var next = await db.Database.SqlQuery<DateTimeOffset>($"""
            insert into host_turns (host, next_at) values ({host}, {now + distance})
            on conflict (host) do update set next_at = greatest(host_turns.next_at, {now}) + {distance}
            returning next_at as "Value"
            """).ToListAsync(ct);
        return next[0] - distance - now;
    }
}
