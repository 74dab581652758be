using MediaWatch.Analysis.Statistics;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Puts the words of new and changed articles into the search index and keeps their keywords. An engine that is away delays indexing and nothing else.</summary>
sealed partial class IndexNewArticles(IDbContextFactory<MediaWatchDb> dbs, ISearchIndex index, Segmenter segmenter, ILogger<IndexNewArticles> log) : IJob
{
    const int Batch = 50;

    /// <summary>Characters of an article's files that can be searched for: a table of a thousand pages is not.</summary>
    const int MostOfFiles = 50_000;

    readonly Keywords keywords = new(segmenter);

    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (await IndexBatchAsync(ct) == Batch)
                ct.ThrowIfCancellationRequested();
        }
        catch (SearchUnavailableException e)
        {
            SearchAway(e);
        }
    }

    /// <returns>How many articles were put.</returns>
    async Task<int> IndexBatchAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Locked until they are in the index: other nodes take other articles, and a node that dies leaves them to the next.
        var articles = await db.Articles.FromSql($"""
            select * from articles where indexed_revision < revision and account_id in (select id from accounts where deletion_id is null) order by id limit {Batch} for update skip locked
            """).IgnoreQueryFilters(["Tenant"]).AsNoTracking().ToListAsync(ct);
        if (articles.Count == 0)
            return 0;
        long[] ids = [.. articles.Select(a => a.Id)];
        var files = (await db.Attachments.IgnoreQueryFilters(["Tenant"]).Where(f => ids.Contains(f.ArticleId) && f.Text != "").OrderBy(f => f.Id).Select(f => new { f.ArticleId, f.Name, f.Text }).ToListAsync(ct))
            .ToLookup(f => f.ArticleId, f => $"{f.Name}\n{f.Text}");
        await index.PutAsync([.. articles.Select(a => DocumentOf(a, string.Join('\n', files[a.Id])))], ct);
        await KeywordLedger.PutAsync(db, [.. articles.Select(a => (a.Id, a.TenantId, a.AccountId, a.PublishedAt ?? a.FirstSeenAt, keywords.Of(a.Title, a.Body)))], ct);
        // Nobody has begun a new revision meanwhile: the rows are locked.
        await db.Articles.IgnoreQueryFilters(["Tenant"]).Where(a => ids.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.IndexedRevision, a => a.Revision), ct);
        await transaction.CommitAsync(ct);
        return articles.Count;
    }

    SearchDocument DocumentOf(Article article, string files) => new(article.Id, article.TenantId, article.AccountId, article.PublishedAt ?? article.FirstSeenAt,
        segmenter.SearchWords(article.Title), segmenter.SearchWords(files.Length == 0 ? article.Body : $"{article.Body}\n{files[..Math.Min(files.Length, MostOfFiles)]}"));

    [LoggerMessage(LogLevel.Warning, "The search engine did not answer; articles are indexed later.")]
    partial void SearchAway(Exception e);
}
