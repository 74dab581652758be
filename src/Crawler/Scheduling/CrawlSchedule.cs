using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Writes how a run went and when the task is due next, by the tenant's rules.</summary>
public sealed class CrawlSchedule(IDbContextFactory<MediaWatchDb> dbs, Catalogue<IConnector> connectors, WorkingCalendar calendar, TimeProvider time)
{
    static readonly TimeSpan LearnEvery = TimeSpan.FromHours(6);
    /// <summary>A public page that wants a log-in may not want one an hour later.</summary>
    static readonly TimeSpan LongestWall = TimeSpan.FromHours(1);
    static readonly TimeSpan CrossCheckEvery = TimeSpan.FromHours(1);

    /// <summary>Articles that a habit is learned from: of an account with more the newest tell enough.</summary>
    const int MostLearned = 5_000;

    static readonly TimeSpan SkippedAgain = TimeSpan.FromSeconds(30);

    /// <summary>So many failures in a row of a host that could not be reached were an outage: its end is everybody's.</summary>
    const int OutageInRow = 3;

    readonly RouteShares shares = new(connectors, calendar);

    public async Task RecordAsync(long taskId, long fence, CrawlRun run, CrawlOutcome outcome, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(run.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var task = await db.CrawlTasks.FromSql($"select * from crawl_tasks where id = {taskId} and fence = {fence} for update").SingleOrDefaultAsync(ct);
        if (task is null)
            return;
        var now = time.GetUtcNow();
        var account = await db.Accounts.SingleAsync(a => a.Id == task.AccountId, ct);
        if (outcome.Failure is { } failure)
        {
            var wait = WaitAfter(failure, task, outcome.RetryAfter) is { } asked ? AtLeastApart(asked, account, task) : (TimeSpan?)null;
            if (failure == CrawlFailure.Blocked && wait is { } pause)
                wait = await shares.BlockedAsync(db, task, now, pause, ct);
            task.Failed(now, failure, now + wait);
            if (wait is null || task.FailuresInRow == 2)
                await StandInAsync(db, task, account.PlatformKey, now, ct);
        }
        else
        {
            var last = outcome.Newest > account.LastArticleAt ? outcome.Newest : account.LastArticleAt ?? outcome.Newest;
            var next = outcome.GoOnAtOnce ? now : outcome.TryAgainSoon ? now + AtLeastApart(SkippedAgain, account, task) : await NextAsync(db, task, account, last, now, ct);
            if (task is { FailuresInRow: >= OutageInRow, LastFailure: { } was } && Backoff.IsOutage(was))
                await shares.BackAsync(db, task, now, ct);
            task.Succeeded(now, outcome.Taken, next, outcome.Oldest, outcome.SeenThrough);
            if (next > now + Cadence.Promise)
                await StandInAsync(db, task, account.PlatformKey, now, ct);
            if (outcome.Validators is var (etag, lastModified))
                task.Validators(etag, lastModified);
            account.Fetched(now, outcome.Newest);
            if (outcome.Newest is { } newest && task.ColumnId is { } columnId)
                (await db.Columns.SingleAsync(c => c.Id == columnId, ct)).Published(newest);
        }
        // Looks that found nothing new would drown the log: one of them an hour is kept.
        if (outcome.Failure is not null || outcome.Taken + outcome.Skipped > 0 || task.ArticleId is not null || !await LoggedThisHourAsync(db, taskId, now, ct))
            db.CrawlRuns.Add(run);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>A platform's wall is a refusal as any other and falls by itself; a website's page that wants a log-in is waited for.</summary>
    static TimeSpan? WaitAfter(CrawlFailure failure, CrawlTask task, TimeSpan? retryAfter) => failure == CrawlFailure.LoginRequired && task.Route is not null
        ? Backoff.After(CrawlFailure.Blocked, task.FailuresInRow, retryAfter) is { } wait && wait < LongestWall ? wait : LongestWall
        : Backoff.After(failure, task.FailuresInRow, retryAfter);

    /// <summary>Who asks again sooner than the route bears is kept out for much longer.</summary>
    TimeSpan AtLeastApart(TimeSpan wait, Account account, CrawlTask task) =>
        connectors.Route(account.PlatformKey, task.Route) is { } route && route.Spacing > wait ? route.Spacing : wait;

    /// <summary>Start of the data period: the rule's, else this year's first day.</summary>
    public async Task<DateTimeOffset> DataSinceAsync(MediaWatchDb db, Account account, CancellationToken ct)
    {
        var rule = await RuleAsync(db, account, ct);
        return calendar.StartOf(rule?.DataSinceOn ?? new DateOnly(calendar.DayOf(time.GetUtcNow()).Year, 1, 1));
    }

    /// <param name="newest">When the account's newest post was published; null: none is known.</param>
    async Task<DateTimeOffset> NextAsync(MediaWatchDb db, CrawlTask task, Account account, DateTimeOffset? newest, DateTimeOffset now, CancellationToken ct)
    {
        if (task.HabitLearnedAt is not { } learned || now - learned > LearnEvery || !PostingHabit.Reads(task.Habit))
            task.Learned(await LearnAsync(db, task, account, now, ct), now);
        var route = connectors.Route(account.PlatformKey, task.Route);
        var share = route is null ? LimitShare.Alone : await shares.OfAsync(db, task, route, account.PlatformKey, newest, now, ct);
        if (route is { Credential: null } && await shares.BetterRouteSeesAsync(db, task, route, account.PlatformKey, now, ct))
            return now + (share.Carries(Cadence.Tight) ? CrossCheckEvery : Cadence.LongestWait);
        return Cadence.Next(await RuleAsync(db, account, ct), new PostingHabit(task.Habit), share, calendar, now);
    }

    /// <summary>An authorised route that does not come through, or will not look again within the promise, leaves the account to the public ones, at once.</summary>
    Task StandInAsync(MediaWatchDb db, CrawlTask task, string platform, DateTimeOffset now, CancellationToken ct)
    {
        if (task.ArticleId is not null || connectors.Route(platform, task.Route)?.Credential is null)
            return Task.CompletedTask;
        string?[] open = [.. connectors.Find(platform)!.Routes.Where(r => r.Credential is null).Select(r => r.Key)]; // it has the task's route
        return db.CrawlTasks.Where(t => t.AccountId == task.AccountId && t.ArticleId == null && open.Contains(t.Route) && t.LastFailure == null && t.DueAt > now)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.DueAt, now), ct);
    }

    async Task<float[]> LearnAsync(MediaWatchDb db, CrawlTask task, Account account, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - PostingHabit.Memory;
        since = since > account.CreatedAt ? since : account.CreatedAt;
        // What stood in its list when it was added is its history too.
        if (await db.Articles.Where(a => a.AccountId == task.AccountId && a.ColumnId == task.ColumnId).MinAsync(a => a.PublishedAt, ct) is { } oldest && oldest < since)
            since = oldest > now - PostingHabit.Memory ? oldest : now - PostingHabit.Memory;
        var published = await db.Articles.Where(a => a.AccountId == task.AccountId && a.ColumnId == task.ColumnId && a.PublishedAt > since)
            .OrderByDescending(a => a.PublishedAt).Take(MostLearned).Select(a => a.PublishedAt!.Value).ToListAsync(ct); // compared one line above
        if (published.Count == MostLearned)
            since = published[^1];
        return PostingHabit.Learn(published, since, now, calendar).ToArray();
    }

    static async Task<CrawlRule?> RuleAsync(MediaWatchDb db, Account account, CancellationToken ct)
    {
        var rules = await db.CrawlRules.AsNoTracking().Where(r => r.On).ToListAsync(ct);
        if (rules.Count == 0)
            return null;
        var kind = await db.Units.Where(u => u.Id == account.UnitId).Select(u => u.Kind).SingleAsync(ct);
        return Cadence.Choose(rules, account.Id, account.PlatformKey, kind);
    }

    static Task<bool> LoggedThisHourAsync(MediaWatchDb db, long taskId, DateTimeOffset now, CancellationToken ct)
    {
        var hourAgo = now - TimeSpan.FromHours(1);
        return db.CrawlRuns.AnyAsync(r => r.TaskId == taskId && r.StartedAt > hourAgo, ct);
    }
}
