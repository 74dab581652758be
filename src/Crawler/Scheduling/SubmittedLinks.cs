using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Takes in an article whose address somebody gives (补采): the way in that is left where lists do not show it. What it brings is seen as a route of its own.</summary>
public sealed class SubmittedLinks(IDbContextFactory<MediaWatchDb> dbs, Catalogue<IConnector> connectors, IPageSource pages, ArticleIntake intake, CredentialStore credentials, Node node, TimeProvider time)
{
    public const string Route = "submitted";

    /// <param name="account">Of the tenant whose database is opened.</param>
    /// <exception cref="CrawlException">It could not be read.</exception>
    public async Task<Submission> TakeAsync(Account account, Uri address, CancellationToken ct)
    {
        var connector = connectors.Find(account.PlatformKey) ?? throw new CrawlException(CrawlFailure.BadSettings, $"No connector has the key {account.PlatformKey}.");
        var metered = new MeteredPages(pages);
        var target = new CrawlTarget(account, null) { Sessions = credentials.For(account) };
        if (await connector.FindAsync(target, address, metered, ct) is not { } listing)
            return new Submission(SubmissionState.NoArticle);
        if (await FindAsync(account, listing.PlatformId, ct) is { } known)
            return new Submission(SubmissionState.Known, known);
        var fetched = await connector.ReadAsync(target, listing, metered, ct);
        if (fetched.Author is { Length: > 0 } author && author.Trim() != account.Name.Trim())
            return new Submission(SubmissionState.OfAnother, Author: author);
        await TakeAsync(account, target, fetched, metered, ct);
        return new Submission(SubmissionState.Taken, await FindAsync(account, listing.PlatformId, ct));
    }

    async Task TakeAsync(Account account, CrawlTarget target, FetchedArticle fetched, MeteredPages metered, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(account.TenantId, ct);
        var now = time.GetUtcNow();
        var task = db.CrawlTasks.Add(CrawlTask.Submitted(account.TenantId, account.Id, fetched.Listing.Address.Host, Route, now)).Entity;
        await db.SaveChangesAsync(ct);
        await intake.TakeAsync(new CrawlWork(task, target, null, DateTimeOffset.MinValue), task.Fence, fetched, ct);
        var run = new CrawlRun(account.TenantId, task.Id, account.Id, null, node.Name, now);
        run.Ended(time.GetUtcNow(), metered.Requests, metered.Bytes, listed: 1, taken: 1, null, null);
        db.CrawlRuns.Add(run);
        await db.SaveChangesAsync(ct);
    }

    async Task<long?> FindAsync(Account account, string platformId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(account.TenantId, ct);
        return await db.Articles.Where(a => a.AccountId == account.Id && a.PlatformId == platformId).Select(a => (long?)a.Id).SingleOrDefaultAsync(ct);
    }
}

public enum SubmissionState { NoArticle, Known, OfAnother, Taken }

/// <param name="ArticleId">Where it is kept; null: it is not.</param>
/// <param name="Author">Whose it is; only where it is another's.</param>
public sealed record Submission(SubmissionState State, long? ArticleId = null, string? Author = null);
