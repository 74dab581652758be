using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Freshness;

/// <summary>One account's posts of late with their three instants, its habit, its routes, and what one route saw and another did not.</summary>
public sealed class AccountLedgerQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, Catalogue<IConnector> connectors, PortalTime time, WorkingCalendar calendar) : IPageQuery
{
    const int Latest = 200;

    /// <returns>Null: there is no such account, or the viewer may not see it.</returns>
    public async Task<AccountLedger?> ReadAsync(long accountId, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.Accounts.AsNoTracking().VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
            return null;
        var tasks = await db.CrawlTasks.AsNoTracking().Where(t => t.AccountId == accountId && t.ArticleId == null && !t.Done).OrderBy(t => t.Id).ToListAsync(ct);
        var posts = await db.Articles.Where(a => a.AccountId == accountId).OrderByDescending(a => a.FirstSeenAt).Take(Latest)
            .Select(a => new LedgerPost(a.Id, a.Title, a.PublishedAt, a.FirstSeenAt, a.AnalysedAt, a.GoneAt)).ToListAsync(ct);
        var ids = posts.Select(p => p.Id).ToList();
        var sightings = (await db.Sightings.Where(s => ids.Contains(s.ArticleId)).Select(s => new { s.ArticleId, s.Route, s.FirstSeenAt }).ToListAsync(ct)).ToLookup(s => s.ArticleId);
        posts = [.. posts.Select(p => p with { Routes = [.. sightings[p.Id].OrderBy(s => s.FirstSeenAt).Select(s => (NameOf(account, s.Route), s.FirstSeenAt))], Measurable = time.IsTimed(p.PublishedAt, account.CreatedAt, p.FirstSeenAt) })];
        var runs = await db.CrawlRuns.AsNoTracking().Where(r => r.AccountId == accountId && r.Failure != null).OrderByDescending(r => r.StartedAt).Take(8).ToListAsync(ct);
        var habit = tasks.Where(t => t.Habit is not null).MaxBy(t => t.Taken)?.Habit;
        return new AccountLedger(account, [.. tasks.Select(t => (t.Route is { } key ? NameOf(account, key) : "采集", t))], posts, runs, habit is null ? null : new PostingHabit(habit),
            habit is null ? null : new PostingHabit(habit).NextExpected(time.Now, calendar));
    }

    string NameOf(Account account, string route) => connectors.Route(account.PlatformKey, route)?.Name ?? (route == "public" ? "公开页面" : route);
}

public sealed record AccountLedger(Account Account, IReadOnlyList<(string Route, CrawlTask Task)> Tasks, IReadOnlyList<LedgerPost> Posts, IReadOnlyList<CrawlRun> Failures, PostingHabit? Habit, DateTimeOffset? NextExpectedAt);

public sealed record LedgerPost(long Id, string Title, DateTimeOffset? PublishedAt, DateTimeOffset FirstSeenAt, DateTimeOffset? AnalysedAt, DateTimeOffset? GoneAt)
{
    /// <summary>Which routes saw it, and when first.</summary>
    public IReadOnlyList<(string Route, DateTimeOffset At)> Routes { get; init; } = [];
    public bool Measurable { get; init; }
    public TimeSpan? Delay => Measurable ? AnalysedAt - PublishedAt : null;
}
