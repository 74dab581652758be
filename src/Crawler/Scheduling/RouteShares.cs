using System.Collections.Concurrent;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>How the lists of one limit share it, and the ways to one account its looks.</summary>
sealed class RouteShares(Catalogue<IConnector> connectors, WorkingCalendar calendar)
{
    /// <summary>Whose last success is younger looks at its list within the promise.</summary>
    static readonly TimeSpan Lately = TimeSpan.FromMinutes(20);
    static readonly TimeSpan RanksKept = TimeSpan.FromMinutes(3);
    static readonly HabitRanks None = new([]);

    /// <summary>So many tasks of a host blocked one after another are a check on our address.</summary>
    const int BlockedInRow = 3;
    static readonly TimeSpan BlockedLately = TimeSpan.FromMinutes(10);
    /// <summary>An address that was found out asks again no sooner than that.</summary>
    static readonly TimeSpan HostRest = TimeSpan.FromMinutes(30);

    readonly ConcurrentDictionary<string, (DateTimeOffset At, HabitRanks Ranks)> known = new(StringComparer.Ordinal);

    /// <summary>What the list shares its limit with, over all tenants: a platform counts the address, not the customer.</summary>
    /// <param name="newest">When the account's newest post was published; null: none is known.</param>
    public async Task<LimitShare> OfAsync(MediaWatchDb db, CrawlTask task, ConnectorRoute route, string platform, DateTimeOffset? newest, DateTimeOffset now, CancellationToken ct)
    {
        if (route.LimitPerAccount)
            return Share(route, None);
        var (habit, ranks) = (new PostingHabit(task.Habit), await RanksAsync(db, task.Host, platform, now, ct));
        var share = Share(route, ranks) with
        {
            BusierLists = at => ranks.Busier(PostingHabit.SlotOf(at, calendar), habit.PerHourAt(at, newest, calendar)),
        };
        if (share.Carries(Cadence.Tight))
            return share;
        // The likeliest lists are those that a better public route looks at, where it does: this one takes the next.
        var (elsewhere, lately) = (0, now - Lately);
        foreach (var before in PublicBefore(platform, route))
        {
            if (await db.CrawlTasks.IgnoreQueryFilters(["Tenant"]).AnyAsync(t => t.Host == before.Host && t.ArticleId == null && t.LastFailure == null && t.LastSucceededAt > lately, ct))
                elsewhere += (int)Share(before, None).Covered;
        }
        return share with { CoveredElsewhere = elsewhere };
    }

    /// <summary>An authorised route, or a better public one that carries all its lists, looks at the same account within the promise: this one only cross-checks it.</summary>
    public async Task<bool> BetterRouteSeesAsync(MediaWatchDb db, CrawlTask task, ConnectorRoute route, string platform, DateTimeOffset now, CancellationToken ct)
    {
        var better = new List<string?>(Authorised(platform));
        foreach (var before in PublicBefore(platform, route))
        {
            if (Share(before, await RanksAsync(db, before.Host, platform, now, ct)).Carries(Cadence.Tight))
                better.Add(before.Key);
        }
        return await Seeing(db.CrawlTasks, better, now).AnyAsync(t => t.AccountId == task.AccountId, ct);
    }

    /// <summary>A host that has let nobody in lately is left alone with all its lists: one check for humans may be chance, several in a row are meant for all of us.</summary>
    /// <returns>How long the task waits.</returns>
    public async Task<TimeSpan> BlockedAsync(MediaWatchDb db, CrawlTask task, DateTimeOffset now, TimeSpan pause, CancellationToken ct)
    {
        // One after the other: who is refused while somebody else puts the host to rest has its own row locked, is passed over by him, and must see what he wrote.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({task.Host}, 0))", ct);
        var (all, lately) = (db.CrawlTasks.IgnoreQueryFilters(["Tenant"]).Where(t => t.Host == task.Host && !t.Done), now - BlockedLately);
        var others = await all.Where(t => t.Id != task.Id && t.LastTriedAt > lately).OrderByDescending(t => t.LastTriedAt).Take(BlockedInRow - 1).Select(t => t.LastFailure).ToListAsync(ct);
        if (others.Count < BlockedInRow - 1 || others.Exists(f => f != CrawlFailure.Blocked))
            return pause;
        pause = pause < HostRest ? HostRest : pause;
        var until = now + pause;
        await db.Database.ExecuteSqlAsync($"update crawl_tasks set due_at = {until} where id in (select id from crawl_tasks where host = {task.Host} and not done and due_at < {until} for update skip locked)", ct);
        return pause;
    }

    /// <summary>A host answers again after an outage: whatever waits for it, of all accounts, is looked at now, at its usual distances.</summary>
    public Task<int> BackAsync(MediaWatchDb db, CrawlTask task, DateTimeOffset now, CancellationToken ct)
    {
        var (host, failures) = (task.Host.Split('#')[0], Enum.GetValues<CrawlFailure>().Where(Backoff.IsOutage).Select(f => (int)f).ToArray());
        return db.Database.ExecuteSqlAsync($"update crawl_tasks set due_at = {now} where id in (select id from crawl_tasks where split_part(host, '#', 1) = {host} and not done and last_failure = any({failures}) and due_at > {now} and due_at < 'infinity' for update skip locked)", ct);
    }

    static LimitShare Share(ConnectorRoute route, HabitRanks ranks) => LimitShare.Alone with
    {
        Lists = Math.Max(1, ranks.Lists), Spacing = route.Spacing * route.RequestsPerLook, CallsPerDay = route.CallsPerDay, Spread = Random.Shared.NextDouble(),
    };

    /// <summary>Lists under a limit that no authorised route looks at. Counted anew every few minutes: ten thousand would else be read with each look.</summary>
    async Task<HabitRanks> RanksAsync(MediaWatchDb db, string limit, string platform, DateTimeOffset now, CancellationToken ct)
    {
        if (known.TryGetValue(limit, out var ranks) && now - ranks.At is var age && age >= TimeSpan.Zero && age < RanksKept)
            return ranks.Ranks;
        var all = db.CrawlTasks.IgnoreQueryFilters(["Tenant"]);
        var seeing = Seeing(all, Authorised(platform), now);
        var habits = await all.Where(t => t.Host == limit && !t.Paused && !t.Done && t.ArticleId == null
            && !seeing.Any(o => o.AccountId == t.AccountId)).Select(t => t.Habit).ToListAsync(ct);
        var counted = new HabitRanks([.. habits.Select(h => new PostingHabit(h))]);
        known[limit] = (now, counted);
        return counted;
    }

    /// <summary>Lists by these routes that have been looked at lately and will be again within the promise.</summary>
    static IQueryable<CrawlTask> Seeing(IQueryable<CrawlTask> tasks, IReadOnlyCollection<string?> routes, DateTimeOffset now)
    {
        var (lately, soon) = (now - Lately, now + Cadence.Promise);
        return tasks.Where(t => routes.Contains(t.Route) && !t.Paused && t.ArticleId == null && t.LastFailure == null && t.LastSucceededAt > lately && t.DueAt <= soon);
    }

    string?[] Authorised(string platform) => [.. RoutesOf(platform).Where(r => r is { Credential: not null, Partial: false }).Select(r => r.Key)];

    IEnumerable<ConnectorRoute> PublicBefore(string platform, ConnectorRoute route) => RoutesOf(platform).TakeWhile(r => r != route).Where(r => r.Credential is null);

    IReadOnlyList<ConnectorRoute> RoutesOf(string platform) => connectors.Find(platform)?.Routes ?? [];
}
