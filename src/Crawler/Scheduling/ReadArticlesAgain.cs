using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Orders a re-check of articles whose time has come: corrections and removals are seen without anybody asking.</summary>
public sealed class ReadArticlesAgain(IDbContextFactory<MediaWatchDb> dbs, TimeProvider time) : IJob
{
    const int AtOnce = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var due = await db.Articles.FromSql($"select * from articles where next_read_at <= {now} and account_id in (select id from accounts where deletion_id is null) order by next_read_at limit {AtOnce} for update skip locked")
            .IgnoreQueryFilters(["Tenant"]).ToListAsync(ct);
        foreach (var article in due)
        {
            article.ReadAgainAt(null); // set anew when it has been read
            db.CrawlTasks.Add(CrawlTask.Recheck(article.TenantId, article.AccountId, article.Id, new Uri(article.Address).Host, now));
        }
        await db.SaveChangesAsync(ct);
        // Re-checks that are over are kept for a day, for the log.
        var yesterday = now - TimeSpan.FromDays(1);
        await db.CrawlTasks.IgnoreQueryFilters(["Tenant"]).Where(t => t.Done && t.LastTriedAt < yesterday).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
