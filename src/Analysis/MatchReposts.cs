using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Holds every examined revision of an article against the originals of all open repost tasks, and keeps its fingerprints for tasks to come. Fingerprints, copies, cells, findings
/// and the mark on the article are one transaction: whoever dies leaves all of it to the next node.</summary>
sealed partial class MatchReposts(IDbContextFactory<MediaWatchDb> dbs, OpenOriginals originals, RepostArticles reader, CopyRecorder recorder, ILogger<MatchReposts> log) : IJob
{
    const int Batch = 100;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await MatchBatchAsync(ct) == Batch)
            ct.ThrowIfCancellationRequested();
    }

    /// <returns>How many articles were compared.</returns>
    async Task<int> MatchBatchAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // A task that opens meanwhile waits for this batch before it searches what is held (SearchNewTasks), so none is missed by both. Taken before any row is locked, as there.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({SearchNewTasks.Lock})", ct);
        // The newest first: what was captured before there were fingerprints may wait.
        var articles = await db.Articles.FromSql($"""
            select * from articles where matched_revision < analysed_revision and account_id in (select id from accounts where deletion_id is null) order by id desc limit {Batch} for update skip locked
            """).IgnoreQueryFilters(["Tenant"]).ToListAsync(ct);
        foreach (var own in articles.GroupBy(a => a.TenantId))
        {
            db.TenantId = own.Key;
            await MatchAsync(db, [.. own], ct);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return articles.Count;
    }

    async Task MatchAsync(MediaWatchDb db, IReadOnlyList<Article> articles, CancellationToken ct)
    {
        var open = await originals.OfAsync(db, ct);
        var texts = await reader.ReadAsync(db, articles, ct);
        var ids = articles.Select(a => a.Id).ToArray();
        await db.ArticlePrints.Where(p => ids.Contains(p.ArticleId)).ExecuteDeleteAsync(ct);
        db.ArticlePrints.AddRange(articles.Select(a => new Core.Reposts.ArticlePrints(a.Id, a.TenantId, a.At, a.Revision, Prints.Of(texts[a.Id].Text))));
        List<(Article, IReadOnlyList<RepostMatch>)> compared = [.. articles.Select(a => (a, Compare(open, a, texts[a.Id])))];
        foreach (var article in articles)
            article.Matched(article.AnalysedRevision);
        await recorder.RecordAsync(db, compared, open.TaskOf, ct);
    }

    /// <summary>One article that cannot be compared does not stop the others; it carries nothing then.</summary>
    IReadOnlyList<RepostMatch> Compare(OpenSet open, Article article, RepostArticle text)
    {
        try
        {
            return open.TaskOf.Count == 0 ? [] : open.Matcher.Match(text);
        }
        catch (Exception e)
        {
            NotCompared(e, article.Id);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Error, "Article {ArticleId} could not be compared with the open originals.")]
    partial void NotCompared(Exception e, long articleId);
}
