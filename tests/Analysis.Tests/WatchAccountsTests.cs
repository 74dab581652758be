using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests;

public sealed class WatchAccountsTests : IAsyncLifetime
{
    readonly FakeTimeProvider time = new(Examples.Now);
    TestDatabase database = null!; // set before each test
    Seed.Site site = null!; // set before each test

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    AnalysisNode Node => new(database, time, new ShippedLexicons([], [], [], "none"));

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Ct);
        site = await Seed.SiteAsync(database, Ct);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    async Task<long> ColumnAsync()
    {
        await using var db = database.Open(site.TenantId);
        var column = new Column(site.TenantId, site.AccountId, "工作动态", ColumnKind.News, "https://www.example.gov.cn/dt/", Examples.Now);
        column.Confirm();
        column.Published(Examples.Now);
        db.Add(column);
        await db.SaveChangesAsync(Ct);
        return column.Id;
    }

    async Task FetchedAsync(DateTimeOffset? published = null)
    {
        await using var db = database.Open(site.TenantId);
        (await db.Accounts.SingleAsync(Ct)).Fetched(time.GetUtcNow(), published);
        if (published is { } at)
            (await db.Columns.SingleAsync(Ct)).Published(at);
        await db.SaveChangesAsync(Ct);
    }

    async Task PostAsync(DateTimeOffset publishedAt)
    {
        var id = await Seed.ArticleAsync(database, site, "探测", "本条用于检查采集是否正常。", Ct);
        await using var db = database.Open(site.TenantId);
        await db.Articles.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.PublishedAt, publishedAt).SetProperty(x => x.AnalysedAt, time.GetUtcNow()), Ct);
    }

    async Task<List<Finding>> FindingsAsync()
    {
        await using var db = database.Open(site.TenantId);
        return await db.Findings.OrderBy(f => f.Id).ToListAsync(Ct);
    }

    [Fact]
    public async Task A_canary_that_was_not_seen_is_found_twenty_minutes_after_it_was_due_and_goes_with_the_next_that_is()
    {
        await using (var db = database.Open(site.TenantId))
        {
            var local = TimeZoneInfo.ConvertTime(Examples.Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
            (await db.Accounts.SingleAsync(Ct)).PostsAt([TimeOnly.FromDateTime(local.DateTime.AddMinutes(10)), TimeOnly.FromDateTime(local.DateTime.AddMinutes(100))]);
            await db.SaveChangesAsync(Ct);
        }
        await Node.WatchAccounts.RunAsync(Ct);
        time.Advance(TimeSpan.FromMinutes(29));
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).ShouldNotContain(f => f.CheckKey == "canary");
        time.Advance(TimeSpan.FromMinutes(1));
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).Single(f => f.CheckKey == "canary").State.ShouldBe(FindingState.Open);

        time.SetUtcNow(Examples.Now.AddMinutes(104));
        await PostAsync(Examples.Now.AddMinutes(101));
        time.SetUtcNow(Examples.Now.AddMinutes(130));
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).Single(f => f.CheckKey == "canary").IsLive.ShouldBeFalse();
    }

    [Fact]
    public async Task A_column_is_warned_of_then_found_then_rectified_as_one_finding()
    {
        var column = await ColumnAsync();
        await FetchedAsync(Examples.Now);
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).ShouldBeEmpty();

        time.Advance(TimeSpan.FromDays(12));
        await FetchedAsync();
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).Where(f => f.CheckKey == "stale-column").ShouldHaveSingleItem().Tier.ShouldBe(Tier.Hint);
        await using (var db = database.Open(site.TenantId))
        {
            foreach (var finding in await db.Findings.ToListAsync(Ct))
                finding.Routed(time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }

        time.Advance(TimeSpan.FromDays(3));
        await FetchedAsync();
        await Node.WatchAccounts.RunAsync(Ct);
        var stale = (await FindingsAsync()).Where(f => f.CheckKey == "stale-column").ShouldHaveSingleItem();
        (stale.Tier, stale.ColumnId, stale.RoutedAt).ShouldBe((Tier.Certain, column, null));
        (await FindingsAsync()).Where(f => f.CheckKey == "stale-home").ShouldHaveSingleItem().Tier.ShouldBe(Tier.Veto);

        await FetchedAsync(time.GetUtcNow());
        time.Advance(TimeSpan.FromHours(1));
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).ShouldAllBe(f => f.State == FindingState.Rectified);
    }

    [Fact]
    public async Task A_period_that_was_lengthened_withdraws_what_it_had_found()
    {
        await ColumnAsync();
        time.Advance(TimeSpan.FromDays(15));
        await FetchedAsync();
        await Node.WatchAccounts.RunAsync(Ct);
        await using (var db = database.Open(site.TenantId))
        {
            (await db.Columns.SingleAsync(Ct)).Describe("工作动态", ColumnKind.Other, "https://www.example.gov.cn/dt/", null);
            await db.SaveChangesAsync(Ct);
        }
        time.Advance(TimeSpan.FromHours(1));
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).Where(f => f.CheckKey == "stale-column").ShouldHaveSingleItem().State.ShouldBe(FindingState.Withdrawn);
    }

    [Fact]
    public async Task A_site_that_does_not_open_is_found_and_forgiven_when_it_opens_again()
    {
        await using (var db = database.Open(site.TenantId))
        {
            for (var i = 0; i < 24; i++)
                db.Add(new Probe(site.TenantId, site.AccountId, Examples.Now.AddHours(-i), "n", TimeSpan.FromSeconds(15), null, i < 3 ? CrawlFailure.TimedOut : null));
            await db.SaveChangesAsync(Ct);
        }
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).ShouldHaveSingleItem().CheckKey.ShouldBe("unreachable");
        time.Advance(TimeSpan.FromDays(6));
        await using (var db = database.Open(site.TenantId))
        {
            for (var i = 0; i < 140; i++)
                db.Add(new Probe(site.TenantId, site.AccountId, time.GetUtcNow().AddHours(-i), "n", TimeSpan.FromSeconds(1), 200, null));
            await db.SaveChangesAsync(Ct);
        }
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).Single(f => f.CheckKey == "unreachable").State.ShouldBe(FindingState.Rectified);
    }

    [Fact]
    public async Task A_finding_stays_while_we_cannot_look_ourselves()
    {
        await ColumnAsync();
        time.Advance(TimeSpan.FromDays(15));
        await FetchedAsync();
        await Node.WatchAccounts.RunAsync(Ct);
        time.Advance(TimeSpan.FromDays(2));
        await Node.WatchAccounts.RunAsync(Ct);
        (await FindingsAsync()).ShouldAllBe(f => f.State == FindingState.Open);
    }

    [Fact]
    public async Task A_column_that_is_as_silent_as_before_sends_the_order_back_once_its_list_was_read_again()
    {
        var column = await ColumnAsync();
        time.Advance(TimeSpan.FromDays(15));
        await FetchedAsync();
        await Node.WatchAccounts.RunAsync(Ct);
        var found = (await FindingsAsync()).Single(f => f.ColumnId == column);
        await using (var db = database.Open(site.TenantId))
        {
            var finding = await db.Findings.SingleAsync(f => f.Id == found.Id, Ct);
            finding.Confirm(1, time.GetUtcNow());
            var order = Rectification.Order(finding, Examples.Today.AddDays(30), 1, time.GetUtcNow());
            order.Submit("张", "已更新", time.GetUtcNow());
            db.AddRange(order, CrawlTask.List(site.TenantId, site.AccountId, column, "www.example.gov.cn", time.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        }
        (await StateAfterWatchAsync(TimeSpan.FromHours(1))).ShouldBe(RectificationState.Submitted);
        await using (var db = database.Open(site.TenantId))
        {
            (await db.CrawlTasks.SingleAsync(Ct)).Succeeded(time.GetUtcNow(), 0, time.GetUtcNow(), null);
            await db.SaveChangesAsync(Ct);
        }
        (await StateAfterWatchAsync(TimeSpan.FromHours(1))).ShouldBe(RectificationState.Returned);

        async Task<RectificationState> StateAfterWatchAsync(TimeSpan later)
        {
            time.Advance(later);
            await FetchedAsync();
            await Node.WatchAccounts.RunAsync(Ct);
            await using var db = database.Open(site.TenantId);
            return (await db.Rectifications.SingleAsync(Ct)).State;
        }
    }

    [Fact]
    public async Task Each_account_comes_up_once_an_hour_on_one_node()
    {
        await FetchedAsync();
        await Task.WhenAll(Node.WatchAccounts.RunAsync(Ct), new AnalysisNode(database, time, new ShippedLexicons([], [], [], "none"), "node-2").WatchAccounts.RunAsync(Ct));
        await using var db = database.Open(site.TenantId);
        (await db.Accounts.SingleAsync(Ct)).NextWatchAt.ShouldBe(Examples.Now.AddHours(1));
    }
}
