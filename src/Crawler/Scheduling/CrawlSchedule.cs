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
    static readonly TimeSpan? LoginWallLasts = TimeSpan.FromHours(1);
    static readonly TimeSpan CrossCheckEvery = TimeSpan.FromHours(1);

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
            // A public page that wants a log-in today may not want one tomorrow; a website's page that does is waited for.
            var wait = Backoff.After(failure, task.FailuresInRow, outcome.RetryAfter) ?? (failure == CrawlFailure.LoginRequired && task.Route is not null ? LoginWallLasts : null);
            task.Failed(now, failure, now + wait);
        }
        else
        {
            task.Succeeded(now, outcome.Taken, outcome.GoOnAtOnce ? now : await NextAsync(db, task, account, now, ct), outcome.Oldest, outcome.SeenThrough);
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

    /// <summary>Start of the data period: the rule's, else this year's first day.</summary>
    public async Task<DateTimeOffset> DataSinceAsync(MediaWatchDb db, Account account, CancellationToken ct)
    {
        var rule = await RuleAsync(db, account, ct);
        return calendar.StartOf(rule?.DataSinceOn ?? new DateOnly(calendar.DayOf(time.GetUtcNow()).Year, 1, 1));
    }

    async Task<DateTimeOffset> NextAsync(MediaWatchDb db, CrawlTask task, Account account, DateTimeOffset now, CancellationToken ct)
    {
        if (task.HabitLearnedAt is not { } learned || now - learned > LearnEvery)
            task.Learned(await LearnAsync(db, task, account, now, ct), now);
        var habit = new PostingHabit(task.Habit);
        var route = connectors.Route(account.PlatformKey, task.Route);
        if (route is { Credential: null } && await AuthorisedRouteSeesAsync(db, task, account, now, ct))
            return now + CrossCheckEvery;
        return Cadence.Next(await RuleAsync(db, account, ct), habit, route is null ? LimitShare.Alone : await ShareAsync(db, task, route, habit, now, ct), calendar, now);
    }

    /// <summary>An authorised route looks at the same account within the promise: the public one only cross-checks it.</summary>
    Task<bool> AuthorisedRouteSeesAsync(MediaWatchDb db, CrawlTask task, Account account, DateTimeOffset now, CancellationToken ct)
    {
        var lately = now - TimeSpan.FromMinutes(20);
        string?[] authorised = [.. connectors.Find(account.PlatformKey)!.Routes.Where(r => r.Credential is not null).Select(r => r.Key)]; // the task's route is one of its
        return db.CrawlTasks.AnyAsync(t => t.AccountId == task.AccountId && authorised.Contains(t.Route) && !t.Paused && t.ArticleId == null && t.LastFailure == null && t.LastSucceededAt > lately, ct);
    }

    async Task<float[]> LearnAsync(MediaWatchDb db, CrawlTask task, Account account, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - PostingHabit.Memory;
        since = since > account.CreatedAt ? since : account.CreatedAt;
        // What stood in its list when it was added is its history too.
        if (await db.Articles.Where(a => a.AccountId == task.AccountId && a.ColumnId == task.ColumnId).MinAsync(a => a.PublishedAt, ct) is { } oldest && oldest < since)
            since = oldest > now - PostingHabit.Memory ? oldest : now - PostingHabit.Memory;
        var published = await db.Articles.Where(a => a.AccountId == task.AccountId && a.ColumnId == task.ColumnId && a.PublishedAt > since)
            .OrderByDescending(a => a.Id).Take(5_000).Select(a => a.PublishedAt!.Value).ToListAsync(ct); // compared one line above
        return PostingHabit.Learn(published, since, now, calendar).ToArray();
    }

    /// <summary>What the list shares its limit with, over all tenants: a platform counts the address, not the customer.</summary>
    async Task<LimitShare> ShareAsync(MediaWatchDb db, CrawlTask task, ConnectorRoute route, PostingHabit habit, DateTimeOffset now, CancellationToken ct)
    {
        var others = db.CrawlTasks.IgnoreQueryFilters(["Tenant"]).Where(t => t.Host == task.Host && !t.Paused && !t.Done && t.ArticleId == null && t.Id != task.Id);
        var lists = route.LimitPerAccount ? 1 : await others.CountAsync(ct) + 1;
        var share = LimitShare.Alone with { Lists = lists, Spacing = route.Spacing * route.RequestsPerLook, CallsPerDay = route.CallsPerDay, Spread = Random.Shared.NextDouble() };
        if (share.Carries(Cadence.Tight))
            return share;
        List<PostingHabit> habits = [.. (await others.Select(t => t.Habit).ToListAsync(ct)).Select(h => new PostingHabit(h))];
        return share with
        {
            BusierLists = ahead =>
            {
                var slot = PostingHabit.SlotOf(now + ahead * PostingHabit.Slot, calendar);
                var own = habit[slot];
                return habits.Count(h => h[slot] > own);
            },
        };
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
