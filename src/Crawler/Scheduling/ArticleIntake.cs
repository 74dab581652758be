using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Keeps what was read: evidence and article in one short transaction, and only while the task is still ours.</summary>
public sealed class ArticleIntake(IDbContextFactory<MediaWatchDb> dbs, IOptions<CrawlOptions> options, TimeProvider time)
{
    public async Task<bool> KnowsAsync(long tenantId, long accountId, string platformId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(tenantId, ct);
        return await db.Articles.AnyAsync(a => a.AccountId == accountId && a.PlatformId == platformId, ct);
    }

    /// <exception cref="LostTaskException">Another node has the task; nothing was written.</exception>
    public async Task TakeAsync(CrawlWork work, long fence, FetchedArticle fetched, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await dbs.OpenAsync(work.Task.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        (await HoldAsync(db, work, fence, ct)).TookArticle(now + options.Value.Hold);
        var (accountId, platformId) = (work.Task.AccountId, fetched.Listing.PlatformId);
        // Two columns may list the same article at the same moment: the second waits here, and then knows it.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({(int)accountId}, hashtext({platformId}))", ct);

        var article = await db.Articles.SingleOrDefaultAsync(a => a.AccountId == accountId && a.PlatformId == platformId, ct);
        if (article is null || work.Article is not null)
        {
            var known = article is not null;
            article = await KeepAsync(db, work, article, fetched, now, ct);
            if (work.Article is not null)
                article.JudgeAgain();
            article.ReadAgainAt(NextRead(article, now));
            await LinkIntake.RecordAsync(db, work.Target.Account, article.Id, fetched, now, ct);
            await AttachmentIntake.NoteAsync(db, article, fetched, now, ct);
            if (known)
            {
                await LinkIntake.ForgetAsync(db, article.Id, fetched, ct);
                await AttachmentIntake.SeenAgainAsync(db, article.Id, fetched, now, ct);
            }
        }
        if (work.Task.Route is not null || fetched.Counts is not null || fetched.Comments.Count > 0)
        {
            var journal = await SightingJournal.OpenAsync(db, work.Task.Route, [article.Id], withComments: fetched.Comments.Count > 0, now, ct);
            journal.Note(article, fetched.Counts ?? fetched.Listing.Counts, fetched.Comments);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Known articles stood in a list again: the route has seen them, and their counters may have moved.</summary>
    /// <exception cref="LostTaskException">Another node has the task; nothing was written.</exception>
    public async Task SeenAgainAsync(CrawlWork work, long fence, IReadOnlyList<Listing> listings, CancellationToken ct)
    {
        if (work.Task.Route is null && listings.All(l => l.Counts is null))
            return;
        var now = time.GetUtcNow();
        await using var db = await dbs.OpenAsync(work.Task.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await HoldAsync(db, work, fence, ct);
        var ids = listings.Select(l => l.PlatformId).ToList();
        var articles = await db.Articles.Where(a => a.AccountId == work.Task.AccountId && ids.Contains(a.PlatformId)).ToDictionaryAsync(a => a.PlatformId, StringComparer.Ordinal, ct);
        var journal = await SightingJournal.OpenAsync(db, work.Task.Route, [.. articles.Values.Select(a => a.Id)], withComments: false, now, ct);
        foreach (var listing in listings)
        {
            if (!articles.TryGetValue(listing.PlatformId, out var article))
                continue;
            if (listing.Deleted && article.GoneAt is null)
            {
                article.WentGone(now);
                db.CountAgain(article);
            }
            journal.Note(article, listing.Counts, []);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The page is not there any more.</summary>
    public async Task GoneAsync(CrawlWork work, long fence, long articleId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(work.Task.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await HoldAsync(db, work, fence, ct);
        var article = await db.Articles.SingleAsync(a => a.Id == articleId, ct);
        article.WentGone(time.GetUtcNow());
        db.CountAgain(article);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    static async Task<Article> KeepAsync(MediaWatchDb db, CrawlWork work, Article? article, FetchedArticle fetched, DateTimeOffset now, CancellationToken ct)
    {
        if (article is not null && article.Says(fetched.Content))
        {
            if (article.GoneAt is not null)
                db.CountAgain(article);
            article.Revise(fetched.Content, article.SnapshotId, now);
            return article;
        }
        var page = fetched.Page;
        var snapshot = page.Keep(work.Task.TenantId);
        await db.Snapshots.AddAsync(snapshot, ct); // has its id from here on, as the article has
        if (article is null)
            await db.Articles.AddAsync(article = new Article(work.Task.TenantId, work.Task.AccountId, work.Task.ColumnId, fetched.Listing.PlatformId, fetched.Address.AbsoluteUri, fetched.Content, snapshot.Id, now), ct);
        else
        {
            db.CountAgain(article); // its date may move
            article.Revise(fetched.Content, snapshot.Id, now);
        }
        db.CountAgain(article);
        db.ArticleRevisions.Add(new ArticleRevision(article.TenantId, article.Id, article.Revision, article.Title, article.Body, snapshot.Id, now));
        return article;
    }

    DateTimeOffset? NextRead(Article article, DateTimeOffset now)
    {
        var age = now - article.FirstSeenAt;
        foreach (var after in options.Value.ReadAgainAfter)
        {
            if (after > age)
                return article.FirstSeenAt + after;
        }
        return null;
    }

    static async Task<CrawlTask> HoldAsync(MediaWatchDb db, CrawlWork work, long fence, CancellationToken ct) =>
        await db.CrawlTasks.FromSql($"select * from crawl_tasks where id = {work.Task.Id} and fence = {fence} for update").SingleOrDefaultAsync(ct)
        ?? throw new LostTaskException();
}
