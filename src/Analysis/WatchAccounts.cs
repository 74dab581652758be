using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Judges how accounts fare over time: not updated for too long, not to be reached. Each account comes up hourly, on one node.</summary>
sealed partial class WatchAccounts(IDbContextFactory<MediaWatchDb> dbs, LexiconStore lexicons, Examiner examiner, FindingRecorder recorder, TenantCalendars calendars, TimeProvider time, ILogger<WatchAccounts> log) : IJob
{
    const int Batch = 20;
    static readonly string Unreachable = new UnreachableCheck().Key;
    static readonly TimeSpan Period = TimeSpan.FromHours(1);
    static readonly TimeSpan Retry = TimeSpan.FromMinutes(5);

    public Task RunAsync(CancellationToken ct) => InTurn.RunAsync(TakeAsync, (account, stop) => WatchAsync(account.TenantId, account.Id, stop), (e, account) => NotWatched(e, account.Id), ct);

    /// <summary>Due accounts, put off for the length of a failed try: a node that dies leaves them to the others.</summary>
    async Task<List<Account>> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.Accounts.FromSql($"""
            update accounts set next_watch_at = {now + Retry} where id in (
                select id from accounts where not paused and deletion_id is null and next_watch_at <= {now} order by next_watch_at limit {Batch} for update skip locked)
            returning *
            """).IgnoreQueryFilters(["Tenant", MediaWatchDb.Deleted]).AsNoTracking().ToListAsync(ct);
    }

    async Task WatchAsync(long tenantId, long accountId, CancellationToken ct)
    {
        var set = await lexicons.ForTenantAsync(tenantId, ct);
        var calendar = await calendars.ForTenantAsync(tenantId, ct);
        var now = time.GetUtcNow();
        await using var db = await dbs.OpenAsync(tenantId, ct);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return; // deleted meanwhile
        var activity = await ActivityOf(db, account, calendar, now, ct);
        var verdicts = examiner.Examine(activity, new CheckContext(set, now, calendar.DayOf(now)));
        var subject = new FindingSubject(tenantId, accountId, account.UnitId, Title: account.Name, Address: account.Address);
        await recorder.RecordAsync(db, subject, verdicts, set.Version, finding => IsMended(finding, activity), ct);
        await ReturnOrdersAsync(db, account, activity, ct);
        account.Watched(activity.Canaries.Select(c => c.JudgedAt).Where(at => at > now).Append(now + Period).Min());
        await db.SaveChangesAsync(ct);
    }

    static async Task<AccountActivity> ActivityOf(MediaWatchDb db, Account account, WorkingCalendar calendar, DateTimeOffset now, CancellationToken ct)
    {
        var columns = await db.Columns.AsNoTracking().Where(c => c.AccountId == account.Id && c.State == ColumnState.Active).OrderBy(c => c.Id).ToListAsync(ct);
        var from = now - TimeSpan.FromDays(7);
        var probes = await db.Probes.Where(p => p.AccountId == account.Id && p.At > from).OrderBy(p => p.At).Select(p => new ProbeFact(p.At, p.Failure)).ToListAsync(ct);
        var sessions = await db.Credentials.Where(c => c.AccountId == account.Id).Select(c => new SessionFact(c.Kind, c.State, c.ObtainedAt, c.EndsAt)).ToListAsync(ct);
        var windows = await db.OfflineWindows.AsNoTracking().Approved().Where(w => w.AccountId == account.Id && w.From <= now).OrderBy(w => w.From).ToListAsync(ct);
        var tasks = await db.CrawlTasks.AsNoTracking().Where(t => t.AccountId == account.Id && t.ArticleId == null && !t.Done && !t.Paused).ToListAsync(ct);
        return new(account.Name, account.PlatformKey, account.CreatedAt, account.LastArticleAt, account.LastFetchedAt, [.. columns.Select(ColumnActivity.Of)], probes, calendar)
        {
            Sessions = sessions, Ways = [.. tasks.Select(t => new WayFact(t.LastSucceededAt, t.LastFailure is not null))], ExpectedSinceNewest = Expected(account, tasks, calendar, now),
            Canaries = await CanaryPost.ReadAsync(db, account, calendar, now - TimeSpan.FromDays(1), now + Period, ct), Offline = [.. windows.Select(OfflineTime.Of)],
        };
    }

    /// <summary>Columns of a site publish different things; routes of one account see the same posts.</summary>
    static double Expected(Account account, List<CrawlTask> tasks, WorkingCalendar calendar, DateTimeOffset now)
    {
        var learned = tasks.Where(t => t.Habit is not null).ToList();
        if (learned.Count == 0)
            return 0;
        var habit = learned.Exists(t => t.ColumnId is not null) ? PostingHabit.Together([.. learned.Where(t => t.ColumnId is not null).Select(t => new PostingHabit(t.Habit))]) : new PostingHabit(learned.MaxBy(t => t.Taken)!.Habit);
        return habit.Expected(account.LastArticleAt ?? account.CreatedAt, now, calendar);
    }

    /// <summary>Something was published since, or the site answers again; else only a setting of ours has changed, or a filed off-line window has taken time out of the count.</summary>
    static bool IsMended(Finding finding, AccountActivity activity) => finding.ColumnId is { } id
        ? activity.Columns.FirstOrDefault(c => c.ColumnId == id)?.LastArticleAt > finding.OpenedAt - TimeSpan.FromDays(3)
        : activity.Offline.Count == 0 || !finding.CheckKey.StartsWith("stale-", StringComparison.Ordinal) || activity.LastArticleAt > finding.OpenedAt - TimeSpan.FromDays(5);

    /// <summary>The unit says it has put it right, we have looked since, and it is as it was. Whether a site can be reached is counted over a week:
    /// that order goes back only if the newest probe failed too.</summary>
    static async Task ReturnOrdersAsync(MediaWatchDb db, Account account, AccountActivity activity, CancellationToken ct)
    {
        var orders = await (from r in db.Rectifications
                            join f in db.Findings on r.FindingId equals f.Id
                            where f.AccountId == account.Id && f.ArticleId == null && f.LinkId == null && !JudgeFrontPages.Keys.Contains(f.CheckKey) && r.State == RectificationState.Submitted
                            select new { Order = r, Finding = f }).ToListAsync(ct);
        foreach (var o in orders.Where(o => o.Finding.IsLive))
        {
            var lookedAt = o.Finding.ColumnId is { } column
                ? await db.CrawlTasks.Where(t => t.ColumnId == column).MaxAsync(t => t.LastSucceededAt, ct)
                : o.Finding.CheckKey == Unreachable ? activity.Probes is [.., { Failure: not null } newest] ? newest.At : null : account.LastFetchedAt;
            if (lookedAt > o.Order.SubmittedAt)
                o.Order.Returned($"复查时问题仍存在：{o.Finding.Message}");
        }
    }

    [LoggerMessage(LogLevel.Error, "Account {AccountId} could not be watched; it was left for a later try.")]
    partial void NotWatched(Exception e, long accountId);
}
