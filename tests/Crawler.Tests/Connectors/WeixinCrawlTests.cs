using MediaWatch.City.Platforms;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>The whole way from the invented city's WeChat into the database, by the jobs that do it in earnest.</summary>
public sealed class WeixinCrawlTests
{
    static readonly DateTimeOffset Opened = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Takes_every_post_once_by_all_routes_together()
    {
        var book = new PostBook(7, Opened, 6);
        HostedWeixin? hosted = null;
        await using var weixin = hosted = new HostedWeixin(book, () => hosted!.Kit.Time.GetUtcNow(), 0); // asked only when it is there
        await weixin.StartAsync(Ct);
        var time = weixin.Kit.Time;
        time.SetUtcNow(Opened);
        var posting = book.On("weixin").MinBy(a => Math.Abs(book.Posted(a, Opened).Count - 80))!; // one of six
        await using var database = await TestDatabase.CreateAsync(Ct);
        var store = new CredentialStore(database, new EphemeralDataProtectionProvider(), time);
        var account = await KeepAsync(database, store, weixin, posting);
        var options = Options.Create(new CrawlOptions { ArticlesPerRun = 30, Parallel = 1 });
        var claims = new Claims(database, new Node("node"), time);
        var calendar = new WorkingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>());
        var runner = new CrawlRunner(database, claims, new Catalogue<IConnector>([new WeixinConnector()]), weixin.Kit.Pages, new ArticleIntake(database, options, time), store, new CrawlSchedule(database, new Catalogue<IConnector>([new WeixinConnector()]), calendar, time), options, time, NullLogger<CrawlRunner>.Instance);
        for (var look = 0; look < 8; look++)
        {
            await RunDueOnceAsync(claims, runner, time);
            time.Advance(TimeSpan.FromMinutes(10));
        }

        await using var db = database.Open(account.TenantId);
        (await db.CrawlRuns.Where(r => r.Failure != null).Select(r => $"{r.Failure} {r.Message}").ToListAsync(Ct)).ShouldBeEmpty();
        var taken = await db.Articles.Select(a => new { a.PlatformId, a.Title, a.Address, a.Revision }).ToListAsync(Ct);
        taken.Select(t => t.PlatformId).ShouldBeUnique();
        var now = time.GetUtcNow();
        var due = book.Visible(posting, now).Where(p => p.PublishedAt < now.AddMinutes(-20)).ToDictionary(weixin.Weixin.IdentityOf);
        due.Keys.Except(taken.Select(t => t.PlatformId)).ShouldBeEmpty();
        taken.ShouldAllBe(t => !t.Address.Contains("token"));
        taken.Where(t => due.ContainsKey(t.PlatformId) && !PostBook.IsEdited(due[t.PlatformId], now)).ShouldAllBe(t => t.Revision == 1, "no route reads another text than the others");
        var tasks = await db.CrawlTasks.Where(t => t.Route != null && t.ArticleId == null).ToListAsync(Ct);
        tasks.ShouldAllBe(t => !t.Unfinished);
        var official = tasks.Single(t => t.Route == "official");
        official.ETag.ShouldBe("\"statistics 2026-11-23\"");
        // Between two sweeps a look costs two calls and the pages of what is new.
        var last = await db.CrawlRuns.Where(r => r.TaskId == official.Id).OrderByDescending(r => r.Id).FirstAsync(Ct);
        last.Requests.ShouldBeLessThan(10);
        (await db.Engagements.Where(e => e.Route == "backend").CountAsync(Ct)).ShouldBeGreaterThan(30);
        (await db.Engagements.Where(e => e.Route == "official").CountAsync(Ct)).ShouldBeGreaterThan(30);
    }

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Each task once: one that goes on at once would ask the back end more often than it allows while the test's clock stands still.</summary>
    static async Task RunDueOnceAsync(Claims claims, CrawlRunner runner, FakeTimeProvider time)
    {
        var run = new HashSet<long>();
        while (await claims.TakeCrawlTasksAsync(1, 2, TimeSpan.FromMinutes(3), Ct) is [var task])
        {
            if (!run.Add(task.Id))
                break;
            var running = runner.RunAsync(task.Id, task.Fence, Ct);
            // Between two pages of its list the back end wants a minute.
            while (await Task.WhenAny(running, Task.Delay(50, Ct)) != running)
                time.Advance(TimeSpan.FromSeconds(5));
            await running;
        }
    }

    static async Task<Account> KeepAsync(TestDatabase database, CredentialStore store, HostedWeixin weixin, CityAccount posting)
    {
        await using var db = database.CreateDbContext();
        var tenant = new Tenant("演示市", Opened);
        db.Add(tenant);
        await db.SaveChangesAsync(Ct);
        var unit = new Unit(tenant.Id, null, posting.Unit, UnitLevel.City, UnitKind.PartyOrGovernment, "演示市");
        db.Add(unit);
        await db.SaveChangesAsync(Ct);
        var access = weixin.Weixin.AccessTo(posting);
        var account = new Account(tenant.Id, unit.Id, "weixin", posting.Name, access.Address, Opened);
        account.Configure(access.Settings);
        db.Add(account);
        await db.SaveChangesAsync(Ct);
        db.AddRange(new WeixinConnector().Routes.Select(r => CrawlTask.List(tenant.Id, account.Id, null, r.LimitOf(account.Id), Opened, r.Key)));
        await db.SaveChangesAsync(Ct);
        foreach (var (kind, secret) in access.Credentials)
            await store.KeepAsync(tenant.Id, "weixin", kind, kind == "component" ? null : account.Id, secret, null, Ct);
        return account;
    }
}
