using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Tests.Scheduling;

/// <summary>Who looks at an account that has several ways in.</summary>
public sealed class RouteScheduleTests
{
    const string First = "first", Second = "second", Own = "own";
    readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_scarce_ways_the_second_takes_the_lists_that_the_first_cannot_carry()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Routes = [Scarce(First, "first.example"), Scarce(Second, "second.example")];
        var accounts = await WatchAsync(bench, 20);
        await SeenAsync(bench, First);
        (await WaitAsync(bench, accounts[0], First)).ShouldBe(Cadence.Tight);
        (await WaitAsync(bench, accounts[10], First)).ShouldBeGreaterThan(TimeSpan.FromMinutes(15));
        (await WaitAsync(bench, accounts[10], Second)).TotalMinutes.ShouldBeInRange(9, 10);
        (await WaitAsync(bench, accounts[0], Second)).ShouldBeGreaterThan(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Where_the_better_way_does_not_get_through_the_next_takes_its_lists()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Routes = [Scarce(First, "first.example"), Scarce(Second, "second.example")];
        var accounts = await WatchAsync(bench, 20);
        (await WaitAsync(bench, accounts[0], Second)).ShouldBe(Cadence.Tight);
    }

    [Fact]
    public async Task Public_ways_look_at_once_when_the_authorised_one_has_ended()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Routes = [new ConnectorRoute(Own, Own, "api.example", "user") { LimitPerAccount = true }, new ConnectorRoute(First, First, "first.example")];
        var account = (await WatchAsync(bench, 1))[0];
        await SeenAsync(bench, Own);
        (await WaitAsync(bench, account, First)).ShouldBe(TimeSpan.FromHours(1)); // it only cross-checks
        var ended = new CrawlOutcome();
        ended.Fail(CrawlFailure.SessionEnded, "planted", null);
        await RecordAsync(bench, account, Own, ended);
        await using var db = bench.Open();
        (await db.CrawlTasks.SingleAsync(t => t.AccountId == account && t.Route == First, ct)).DueAt.ShouldBe(CrawlBench.Start);
    }

    [Fact]
    public async Task A_way_that_never_shows_all_stands_in_for_none()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Routes = [new ConnectorRoute(Own, Own, "api.example", "user") { LimitPerAccount = true, Partial = true }, new ConnectorRoute(First, First, "first.example")];
        var account = (await WatchAsync(bench, 1))[0];
        await SeenAsync(bench, Own);
        (await WaitAsync(bench, account, First)).ShouldBeLessThan(TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task Where_counted_calls_are_saved_for_later_the_public_way_looks_meanwhile()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Routes = [new ConnectorRoute(Own, Own, "api.example", "user") { LimitPerAccount = true, CallsPerDay = 4 }, new ConnectorRoute(First, First, "first.example")];
        var account = (await WatchAsync(bench, 1))[0];
        (await WaitAsync(bench, account, Own)).ShouldBeGreaterThan(Cadence.Promise);
        (await WaitAsync(bench, account, First)).ShouldBeLessThan(TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task When_a_host_is_back_after_an_outage_all_that_waits_for_it_is_looked_at_now()
    {
        await using var bench = await CrawlBench.CreateAsync(ct);
        bench.Platform.Routes = [new ConnectorRoute(Own, Own, "api.example", "user") { LimitPerAccount = true }];
        var accounts = await WatchAsync(bench, 3);
        await using (var db = bench.Open())
        {
            foreach (var task in await db.CrawlTasks.OrderBy(t => t.Id).ToListAsync(ct))
            {
                for (var i = 0; i < 5; i++)
                    task.Failed(CrawlBench.Start, task.AccountId == accounts[2] ? CrawlFailure.LayoutChanged : CrawlFailure.Unreachable, CrawlBench.Start.AddHours(1));
            }
            await db.SaveChangesAsync(ct);
        }
        await RecordAsync(bench, accounts[0], Own, new CrawlOutcome { SeenThrough = true });
        await using var after = bench.Open();
        var due = await after.CrawlTasks.ToDictionaryAsync(t => t.AccountId, t => t.DueAt - CrawlBench.Start, ct);
        (due[accounts[1]], due[accounts[2]]).ShouldBe((TimeSpan.Zero, TimeSpan.FromHours(1)));
    }

    /// <summary>Nine looks in nine minutes.</summary>
    static ConnectorRoute Scarce(string key, string host) => new(key, key, host) { Spacing = TimeSpan.FromMinutes(1) };

    /// <returns>Accounts of the platform, the likeliest to publish first.</returns>
    async Task<IReadOnlyList<long>> WatchAsync(CrawlBench bench, int count)
    {
        await using var db = bench.Open();
        await db.CrawlTasks.ExecuteDeleteAsync(ct);
        var unit = await db.Units.SingleAsync(ct);
        var accounts = new List<long>();
        for (var i = 0; i < count; i++)
        {
            var account = db.Accounts.Add(new Account(bench.TenantId, unit.Id, "memory", $"账号{i}", $"https://www.example.gov.cn/{i}", CrawlBench.Start)).Entity;
            await db.SaveChangesAsync(ct);
            accounts.Add(account.Id);
            foreach (var route in bench.Platform.Routes)
            {
                var task = db.CrawlTasks.Add(CrawlTask.List(bench.TenantId, account.Id, null, route.LimitOf(account.Id), CrawlBench.Start, route.Key)).Entity;
                task.Learned([.. Enumerable.Repeat((float)(count - i), PostingHabit.Slots), 0], CrawlBench.Start);
            }
            await db.SaveChangesAsync(ct);
        }
        return accounts;
    }

    async Task SeenAsync(CrawlBench bench, string route)
    {
        await using var db = bench.Open();
        foreach (var task in await db.CrawlTasks.Where(t => t.Route == route).ToListAsync(ct))
            task.Succeeded(CrawlBench.Start, 0, CrawlBench.Start, null);
        await db.SaveChangesAsync(ct);
    }

    async Task<TimeSpan> WaitAsync(CrawlBench bench, long account, string route)
    {
        await RecordAsync(bench, account, route, new CrawlOutcome { SeenThrough = true });
        await using var db = bench.Open();
        return (await db.CrawlTasks.SingleAsync(t => t.AccountId == account && t.Route == route, ct)).DueAt - CrawlBench.Start;
    }

    async Task RecordAsync(CrawlBench bench, long account, string route, CrawlOutcome outcome)
    {
        long task;
        await using (var db = bench.Open())
            task = await db.CrawlTasks.Where(t => t.AccountId == account && t.Route == route).Select(t => t.Id).SingleAsync(ct);
        var calendar = new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>());
        var run = new CrawlRun(bench.TenantId, task, account, null, "node", CrawlBench.Start);
        run.Ended(CrawlBench.Start, 1, 100, 1, 0, outcome.Failure, null);
        await new CrawlSchedule(bench.Database, new Catalogue<IConnector>([bench.Platform]), calendar, bench.Time).RecordAsync(task, fence: 0, run, outcome, ct);
    }
}
