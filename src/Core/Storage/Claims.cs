using System.Data;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MediaWatch.Core.Storage;

/// <summary>Takes due work for this node across all tenants: a claimed row is left alone by every other node until the hold ends or the work is written.
/// Rows another node is claiming at this instant are skipped, not waited for.</summary>
public sealed class Claims(IDbContextFactory<MediaWatchDb> dbs, Node node, TimeProvider time)
{
    public string NodeName => node.Name;

    /// <summary>Ids, most urgent first.</summary>
    public async Task<IReadOnlyList<long>> TakeAsync(ClaimKind kind, int limit, TimeSpan hold, CancellationToken ct)
    {
        var sql = $"""
            update {kind.Table} set {kind.Hold}_by = @node, {kind.Hold}_until = @until where id in (
                select id from {kind.Table} where {kind.Due} and ({kind.Hold}_until is null or {kind.Hold}_until <= @now)
                order by {kind.Order} limit @limit for update skip locked)
            returning id
            """;
        return [.. (await TakeAsync(sql, limit, 0, hold, ct)).Select(c => c.Id).Order()];
    }

    /// <summary>Due crawl tasks with their fences; at most <paramref name="perHost"/> of one host are held at a time, by all nodes together. Where a host has more due than it lets us ask, what is new goes before what is known:
    /// re-reading an article waits until it has waited for <see cref="CrawlTask.RecheckPatience"/>.</summary>
    public Task<IReadOnlyList<(long Id, long Fence)>> TakeCrawlTasksAsync(int limit, int perHost, TimeSpan hold, CancellationToken ct) => TakeAsync("""
        with busy as (select host, count(*) as held from crawl_tasks where held_until > @now group by host),
        due as (
            select t.id, t.due_at + @patience * (t.article_id is not null)::int as due_at,
                   row_number() over (partition by t.host order by t.due_at + @patience * (t.article_id is not null)::int) as place
            from crawl_tasks t join accounts a on a.id = t.account_id left join columns c on c.id = t.column_id
            where not t.paused and not t.done and not a.paused and a.deletion_id is null and c.deletion_id is null and t.due_at <= @now and (t.held_until is null or t.held_until <= @now))
        update crawl_tasks set held_by = @node, held_until = @until, fence = fence + 1 where id in (
            select t.id from crawl_tasks t join due d on d.id = t.id left join busy b on b.host = t.host
            where d.place + coalesce(b.held, 0) <= @perHost
              and not t.paused and not t.done and t.due_at <= @now and (t.held_until is null or t.held_until <= @now)
            order by d.due_at limit @limit for update of t skip locked)
        returning id, fence
        """, limit, perHost, hold, ct);

    async Task<IReadOnlyList<(long Id, long Fence)>> TakeAsync(string sql, int limit, int perHost, TimeSpan hold, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new("node", node.Name), new("now", now), new("until", now + hold), new("limit", limit), new("perHost", perHost), new("patience", CrawlTask.RecheckPatience),
            },
        };
        var taken = new List<(long, long)>();
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default, ct);
        while (await reader.ReadAsync(ct))
            taken.Add((reader.GetInt64(0), reader.FieldCount > 1 ? reader.GetInt64(1) : 0));
        return taken;
    }
}

/// <summary>A table whose rows are claimed. The texts are SQL of ours, never input; <c>@now</c> is the current instant.</summary>
/// <param name="Hold">Prefix of the two columns that hold a claim, "held" for held_by and held_until.</param>
public sealed record ClaimKind(string Table, string Due, string Order, string Hold = "held")
{
    /// <summary>Nothing is done for an account in the recycle bin; it goes on where it was when the account is restored.</summary>
    const string OfLiveAccounts = "account_id in (select x.id from accounts x where x.deletion_id is null)";

    public static ClaimKind ArticlesToAnalyse { get; } = new("articles",
        $"(analysed_revision < revision or analysed_lexicon < (select t.lexicon_version from tenants t where t.id = tenant_id)) and {OfLiveAccounts}",
        "analysed_revision >= revision, first_seen_at desc");

    public static ClaimKind ProbesDue { get; } = new("accounts", "platform_key = 'website' and not paused and deletion_id is null and next_probe_at <= @now", "next_probe_at", "probe_held");

    public static ClaimKind LinksDue { get; } = new("links", $"next_check_at <= @now and {OfLiveAccounts}", "next_check_at");

    /// <summary>An attachment knows its article only.</summary>
    const string OfLiveArticles = "article_id in (select r.id from articles r where r.account_id in (select x.id from accounts x where x.deletion_id is null))";

    public static ClaimKind AttachmentsToFetch { get; } = new("attachments", $"fetch_due_at <= @now and {OfLiveArticles}", "fetch_due_at");

    /// <param name="readers">Version of today's readers: what older ones read, or could not read, is read again.</param>
    public static ClaimKind AttachmentsToRead(int readers) => new("attachments", $"snapshot_id is not null and fetch_due_at is null and read_by < {readers} and {OfLiveArticles}", "id desc");

    /// <summary>Written before packed, the smallest scope first.</summary>
    public static ClaimKind ReportsDue { get; } = new("monthly_reports", "work > 0 and due_at <= @now", "work, scope desc, id");

    public static ClaimKind AlertsDue { get; } = new("alerts", "state = 0 and due_at <= @now", "due_at");
}
