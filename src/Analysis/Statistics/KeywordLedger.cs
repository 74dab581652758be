using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Statistics;

/// <summary>Keeps articles' keywords, and with them in how many articles of a month each stands.</summary>
static class KeywordLedger
{
    /// <summary>Words of a period are weighed against a year; a month more, so that the year is whole.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Articles that were indexed before keywords were kept come up for indexing once more. {0} is the tenant, {1} the instant since when.</summary>
    public const string IndexForWords = """
        update articles a set indexed_revision = 0
        where a.tenant_id = {0} and a.at >= {1} and a.indexed_revision > 0 and not exists (select 1 from article_keywords k where k.article_id = a.id)
        """;

    /// <summary>Takes articles out again that are taken away for good, by the caller's transaction.</summary>
    public static async Task ForgetAsync(MediaWatchDb db, long[] articleIds, CancellationToken ct) => await db.Database.ExecuteSqlAsync($"""
        with gone as (delete from article_keywords where article_id = any({articleIds}) returning tenant_id, at, words)
        insert into word_months (tenant_id, month, word, articles)
        select k.tenant_id, date_trunc('month', k.at at time zone t.zone)::date as month, k.word, -count(*)::int
        from (select tenant_id, at, unnest(words) as word from gone) k join tenants t on t.id = k.tenant_id group by 1, 2, 3 order by 1, 2, 3
        on conflict (tenant_id, month, word) do update set articles = word_months.articles + excluded.articles
        """, ct);

    /// <summary>By the caller's transaction, which holds the articles' rows.</summary>
    public static async Task PutAsync(MediaWatchDb db, IReadOnlyList<(long Id, long TenantId, long AccountId, DateTimeOffset At, IReadOnlyList<string> Words)> articles, CancellationToken ct)
    {
        long[] ids = [.. articles.Select(a => a.Id)], tenants = [.. articles.Select(a => a.TenantId)], accounts = [.. articles.Select(a => a.AccountId)];
        DateTimeOffset[] ats = [.. articles.Select(a => a.At)];
        string[] words = [.. articles.Select(a => string.Join('\n', a.Words))];
        // Rows of months are touched in one order, so that two nodes never wait for each other.
        await db.Database.ExecuteSqlAsync($"""
            with given as (
                select g.id, g.tenant_id, g.account_id, g.at, string_to_array(g.words, E'\n') as words
                from unnest({ids}, {tenants}, {accounts}, {ats}, {words}) as g(id, tenant_id, account_id, at, words)),
            put as (
                insert into article_keywords (article_id, tenant_id, account_id, at, words) select id, tenant_id, account_id, at, words from given
                on conflict (article_id) do update set account_id = excluded.account_id, at = excluded.at, words = excluded.words),
            moved as (
                select m.tenant_id, date_trunc('month', m.at at time zone t.zone)::date as month, m.word, sum(m.by)::int as by
                from (
                    select tenant_id, at, unnest(words) as word, 1 as by from given
                    union all
                    select k.tenant_id, k.at, unnest(k.words), -1 from article_keywords k where k.article_id = any({ids})) m
                join tenants t on t.id = m.tenant_id
                group by 1, 2, 3 having sum(m.by) <> 0)
            insert into word_months (tenant_id, month, word, articles) select tenant_id, month, word, by from moved order by 1, 2, 3
            on conflict (tenant_id, month, word) do update set articles = word_months.articles + excluded.articles
            """, ct);
    }
}
