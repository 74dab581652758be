using MediaWatch.Core.Articles;
using MediaWatch.Core.Auditing;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>One try of one claimed task: list, read what is not known, take it in, note how it went. Throws only where it cannot even be noted, and on cancellation.</summary>
public sealed partial class CrawlRunner(IDbContextFactory<MediaWatchDb> dbs, Claims claims, Catalogue<IConnector> connectors, IPageSource pages, ArticleIntake intake,
    CredentialStore credentials, CrawlSchedule schedule, IOptions<CrawlOptions> options, TimeProvider time, ILogger<CrawlRunner> log)
{
    /// <summary>This many known articles in a row end the listing: newer ones stand before older ones, but one may be pinned before all.</summary>
    const int KnownInRow = 3;

    /// <summary>A route that failed less often in a row, and not because its session has ended, still works.</summary>
    const int LostInRow = 3;

    /// <summary>The first few tries of an item that cannot be read come within the promise; in all it is tried for some hours.</summary>
    const int SoonTries = 5, TriesOfAnItem = 60;

    public async Task RunAsync(long taskId, long fence, CancellationToken ct)
    {
        var work = await LoadAsync(taskId, ct);
        if (work is null)
            return;
        var platform = work.Target.Account.PlatformKey;
        using var span = Measures.StartCrawl(taskId, work.Task.AccountId, platform);
        var metered = new MeteredPages(pages);
        var outcome = new CrawlOutcome();
        var run = new CrawlRun(work.Task.TenantId, taskId, work.Task.AccountId, work.Task.ColumnId, claims.NodeName, time.GetUtcNow());
        try
        {
            var connector = connectors.Find(platform)
                ?? throw new CrawlException(CrawlFailure.BadSettings, $"No connector has the key {platform}.");
            if (work.Article is { } article)
                await RecheckAsync(work, article, fence, connector, metered, outcome, ct);
            else
                await ListAsync(work, fence, connector, metered, outcome, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw; // the hold runs out, and another node goes on
        }
        catch (LostTaskException)
        {
            LogLost(taskId, fence);
            return;
        }
        catch (CrawlException e)
        {
            outcome.Fail(e.Failure, e.Message, e.RetryAfter);
            await EndSessionAsync(work, e.Failure, ct);
        }
        catch (Exception e)
        {
            outcome.Fail(CrawlFailure.Unexpected, e.GetType().Name, null);
            LogUnexpected(e, taskId);
        }
        run.Ended(time.GetUtcNow(), metered.Requests, metered.Bytes, outcome.Listed, outcome.Taken, outcome.Failure, outcome.Message);
        await schedule.RecordAsync(taskId, fence, run, outcome, ct);
        Measures.Crawled(span, platform, run);
        LogRan(taskId, outcome.Listed, outcome.Taken, outcome.Failure);
    }

    async Task ListAsync(CrawlWork work, long fence, IConnector connector, MeteredPages metered, CrawlOutcome outcome, CancellationToken ct)
    {
        var (knownInRow, ending) = (0, false);
        var through = true;
        var again = new List<Listing>();
        await foreach (var listing in connector.ListNewestFirstAsync(work.Target, metered, ct))
        {
            outcome.Listed++;
            var tooOld = listing.PublishedAt < work.Since;
            var known = !tooOld && await intake.KnowsAsync(work.Task.TenantId, work.Task.AccountId, listing.PlatformId, ct);
            if (known)
                again.Add(listing);
            if (tooOld || known || listing.Deleted)
            {
                // While a gap may stand behind them, known articles do not end the listing; articles before the data period do. What is pinned stands out of order and says nothing.
                ending |= !listing.Pinned && ++knownInRow >= KnownInRow && (tooOld || !work.Task.Unfinished);
                if (ending && !listing.MoreOnPage)
                    break;
                continue;
            }
            knownInRow = 0;
            if (outcome.Taken >= options.Value.ArticlesPerRun)
            {
                (through, outcome.GoOnAtOnce) = (false, true);
                break;
            }
            through &= await TakeAsync(work, fence, connector, listing, metered, outcome, ct);
            if (ending && !listing.MoreOnPage)
                break;
        }
        if (again.Count > 0)
            await intake.SeenAgainAsync(work, fence, again, ct);
        if (work.Task.ColumnId is not null && metered.First is { } list)
            await KeepListAsync(work.Task, list, ct);
        outcome.SeenThrough = through;
        var mark = work.Target.Mark;
        if (outcome.Listed == 0 && mark is not ({ NotModified: true } or { Empty: true }))
            throw new CrawlException(CrawlFailure.LayoutChanged, "The list showed no item.");
        outcome.Validators = through ? (mark?.ETag, mark?.LastModified) : (null, null);
    }

    async Task KeepListAsync(CrawlTask task, PageVisit list, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(task.TenantId, ct);
        await FrontPageIntake.KeepAsync(db, task.TenantId, task.AccountId, task.ColumnId, list, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <returns>False: it could not be read now, but perhaps later.</returns>
    async Task<bool> TakeAsync(CrawlWork work, long fence, IConnector connector, Listing listing, MeteredPages metered, CrawlOutcome outcome, CancellationToken ct)
    {
        try
        {
            var fetched = await connector.ReadAsync(work.Target, listing, metered, ct);
            if (fetched.Content.PublishedAt < work.Since)
                return true;
            await intake.TakeAsync(work, fence, fetched, ct);
            outcome.Took(fetched.Content.PublishedAt ?? time.GetUtcNow());
            return true;
        }
        catch (CrawlException e) when (e is not { Failure: CrawlFailure.SessionEnded or CrawlFailure.NotAuthorised or CrawlFailure.QuotaSpent } and not { Failure: CrawlFailure.Blocked, RetryAfter: not null })
        {
            // A session that has ended, a limit that is reached or a check that keeps us out for a while concerns the whole list; one bad page never stops its siblings: it is tried again with the next run if that may help.
            var message = $"{listing.Address}: {e.Failure}";
            LogSkipped(work.Task.Id, e.Failure);
            if (!Backoff.IsPassing(e.Failure))
            {
                outcome.Skip(message, again: false);
                return true;
            }
            var tried = await TriedBeforeAsync(work.Task, message, ct);
            if (tried >= TriesOfAnItem)
                return true;
            outcome.Skip(message, again: tried < SoonTries);
            return false;
        }
    }

    /// <summary>An item that fails in the same way each time is given up at last: its list would else be walked to its end for ever.</summary>
    async Task<int> TriedBeforeAsync(CrawlTask task, string message, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(task.TenantId, ct);
        return await db.CrawlRuns.CountAsync(r => r.TaskId == task.Id && r.Message == message, ct);
    }

    /// <summary>The platform says that we are not let in any more: shown as the credential's state, so that its silence is not read as the unit's.</summary>
    async Task EndSessionAsync(CrawlWork work, CrawlFailure failure, CancellationToken ct)
    {
        if (failure is not (CrawlFailure.SessionEnded or CrawlFailure.NotAuthorised))
            return;
        var account = work.Target.Account;
        if (connectors.Route(account.PlatformKey, work.Task.Route)?.Credential is { } kind)
            await credentials.EndAsync(account.TenantId, account.PlatformKey, kind, account.Id, failure == CrawlFailure.SessionEnded ? CredentialState.Ended : CredentialState.Withdrawn, ct);
    }

    async Task RecheckAsync(CrawlWork work, Article article, long fence, IConnector connector, MeteredPages metered, CrawlOutcome outcome, CancellationToken ct)
    {
        (outcome.Listed, outcome.SeenThrough) = (1, true);
        try
        {
            var listing = new Listing(article.PlatformId, new Uri(article.Address), article.Title, article.PublishedAt);
            await intake.TakeAsync(work, fence, await connector.ReadAsync(work.Target, listing, metered, ct), ct);
        }
        catch (CrawlException e) when (e.Failure == CrawlFailure.Gone)
        {
            await intake.GoneAsync(work, fence, article.Id, ct);
        }
    }

    async Task<CrawlWork?> LoadAsync(long taskId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var task = await db.CrawlTasks.IgnoreQueryFilters(["Tenant"]).AsNoTracking().SingleOrDefaultAsync(t => t.Id == taskId, ct);
        if (task is null)
            return null;
        db.TenantId = task.TenantId;
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == task.AccountId, ct) is not { } account)
            return null; // deleted meanwhile
        var article = task.ArticleId is { } articleId ? await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId, ct) : null;
        var columnId = task.ColumnId ?? article?.ColumnId;
        var column = columnId is null ? null : await db.Columns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == columnId, ct);
        // While a gap may stand behind what is known, the list is asked for whatever its validators say.
        var mark = task.Unfinished ? new ListMark(null, null) : new ListMark(task.ETag, task.LastModified);
        var since = await schedule.DataSinceAsync(db, account, ct);
        var route = task.Route ?? (article is null ? null : await RouteOfAsync(db, article, ct));
        return new CrawlWork(task, new CrawlTarget(account, column, mark, route) { Sessions = credentials.For(account), Since = since }, article, since);
    }

    /// <summary>The route that saw the article first and still works: each writes the same post a little differently, and another's would look like a correction.</summary>
    static Task<string?> RouteOfAsync(MediaWatchDb db, Article article, CancellationToken ct) => db.Sightings
        .Where(s => s.ArticleId == article.Id && db.CrawlTasks.Any(t => t.AccountId == article.AccountId && t.Route == s.Route && t.ArticleId == null && !t.Paused && (t.LastFailure == null || t.FailuresInRow < LostInRow && t.LastFailure != CrawlFailure.SessionEnded && t.LastFailure != CrawlFailure.NotAuthorised && t.LastFailure != CrawlFailure.LoginRequired)))
        .OrderBy(s => s.FirstSeenAt).Select(s => (string?)s.Route).FirstOrDefaultAsync(ct);

    [LoggerMessage(Level = LogLevel.Information, Message = "Crawl task {TaskId} ran: listed {Listed}, took {Taken}, failure {Failure}")]
    partial void LogRan(long taskId, int listed, int taken, CrawlFailure? failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Crawl task {TaskId} skipped an article: {Failure}")]
    partial void LogSkipped(long taskId, CrawlFailure failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Crawl task {TaskId} was taken over by another node (fence {Fence})")]
    partial void LogLost(long taskId, long fence);

    [LoggerMessage(Level = LogLevel.Error, Message = "Crawl task {TaskId} failed unexpectedly")]
    partial void LogUnexpected(Exception e, long taskId);
}
