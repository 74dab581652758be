using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace MediaWatch.Core.Search;

/// <summary>Search in the database itself: a tsvector of our own words under a GIN index. PostgreSQL's parser never sees the text: it would split the words again.</summary>
public sealed class PostgresSearchIndex(IDbContextFactory<MediaWatchDb> dbs) : ISearchIndex
{
    /// <summary>A title's words stand a second time under this prefix, so that titles can be asked alone.</summary>
    const string InTitle = "t:";

    public async Task PutAsync(IReadOnlyList<SearchDocument> documents, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var connection = await OpenAsync(db, ct);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var document in documents)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("""
                insert into article_words (article_id, tenant_id, account_id, at, words) values ($1, $2, $3, $4, array_to_tsvector($5))
                on conflict (article_id) do update set account_id = excluded.account_id, at = excluded.at, words = excluded.words
                """)
            {
                Parameters =
                {
                    new() { Value = document.ArticleId }, new() { Value = document.TenantId }, new() { Value = document.AccountId }, new() { Value = document.At },
                    new() { Value = Lexemes(document), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                },
            });
        }
        if (documents.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
    }

    public async Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(query.TenantId, ct);
        IQueryable<ArticleWords> rows = db.ArticleWords;
        string[] wanted = [.. query.Words.Select(SearchWord.Normal), .. query.TitleWords.Select(w => InTitle + SearchWord.Normal(w))];
        if (wanted.Length > 0)
        {
            var words = string.Join(" & ", wanted.Select(Quote));
            rows = db.ArticleWords.FromSql($"select * from article_words where words @@ {words}::tsquery");
        }
        if (query.Accounts is { } accounts)
            rows = rows.Where(r => accounts.Contains(r.AccountId));
        if (query.From is { } from)
            rows = rows.Where(r => r.At >= from);
        if (query.To is { } to)
            rows = rows.Where(r => r.At < to);
        var total = await rows.LongCountAsync(ct);
        var ids = await rows.OrderByDescending(r => r.At).ThenByDescending(r => r.ArticleId).Skip(query.Skip).Take(query.Take).Select(r => r.ArticleId).ToListAsync(ct);
        return new SearchPage(ids, total);
    }

    public async Task RemoveAsync(IReadOnlyCollection<long> articleIds, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync($"delete from article_words where article_id = any({articleIds.ToArray()})", ct);
    }

    public async Task ClearAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync($"truncate article_words", ct);
    }

    static string[] Lexemes(SearchDocument document) =>
    [
        .. document.Body.Select(SearchWord.Normal)
            .Concat(document.Title.Select(SearchWord.Normal))
            .Concat(document.Title.Select(w => InTitle + SearchWord.Normal(w)))
            .Where(w => w.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    static string Quote(string word) => $"'{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    static async Task<NpgsqlConnection> OpenAsync(MediaWatchDb db, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.OpenAsync(ct);
        return connection;
    }
}
