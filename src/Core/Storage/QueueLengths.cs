using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MediaWatch.Core.Storage;

/// <summary>How much work waits, of all tenants. The database is asked at most every 15 seconds, however many want to know.</summary>
public sealed class QueueLengths(IDbContextFactory<MediaWatchDb> dbs, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Late = TimeSpan.FromMinutes(2);
    readonly SemaphoreSlim asking = new(1, 1);
    Lengths? known;

    /// <param name="CrawlTasksLate">Due for more than two minutes, and held by nobody.</param>
    /// <param name="OldestDueAt">Of the tasks that are due and held by nobody; null: none is.</param>
    /// <param name="ArticlesWaiting">Their newest revision is not examined yet.</param>
    public sealed record Lengths(DateTimeOffset At, long CrawlTasksLate, DateTimeOffset? OldestDueAt, long ArticlesWaiting);

    public async Task<Lengths> ReadAsync(CancellationToken ct)
    {
        await asking.WaitAsync(ct);
        try
        {
            var now = time.GetUtcNow();
            return known is { } k && now - k.At < Fresh ? k : known = await AskAsync(now, ct);
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    async Task<Lengths> AskAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("""
            select count(*) filter (where t.due_at < @late), min(t.due_at), (select count(*) from articles where analysed_revision < revision and account_id in (select id from accounts where deletion_id is null))
            from crawl_tasks t join accounts a on a.id = t.account_id left join columns c on c.id = t.column_id
            where not t.paused and not t.done and not a.paused and a.deletion_id is null and c.deletion_id is null and t.due_at <= @now and (t.held_until is null or t.held_until <= @now)
            """, connection) { Parameters = { new("now", now), new("late", now - Late) } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new Lengths(now, reader.GetInt64(0), await reader.IsDBNullAsync(1, ct) ? null : await reader.GetFieldValueAsync<DateTimeOffset>(1, ct), reader.GetInt64(2));
    }
}
