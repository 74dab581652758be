using System.Globalization;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Articles;
using MediaWatch.Portal.Pages.Crawl;
using MediaWatch.Portal.Pages.Freshness;
using MediaWatch.Portal.Pages.Sessions;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class PlatformPagesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task<Account> AccountAsync(SmallTown town, string platform, string name, bool county = false) =>
        await town.AddAsync(new Account(town.Tenant.Id, (county ? town.County : town.Bureau).Id, platform, name, $"https://example.test/{Guid.NewGuid():N}", town.Time.GetUtcNow().AddDays(-10)));

    /// <summary>Published so long ago, first seen and examined so many minutes later.</summary>
    static async Task<Article> PostAsync(SmallTown town, Account account, double hoursAgo, double seenAfter, double examinedAfter)
    {
        var at = town.Time.GetUtcNow().AddHours(-hoursAgo);
        var address = $"{account.Address}/{Guid.NewGuid():N}";
        var snapshot = await town.AddAsync(new Snapshot(town.Tenant.Id, address, at, 200, "", "text/html", "<p>x</p>"u8.ToArray()));
        var article = new Article(town.Tenant.Id, account.Id, null, address, address, new ArticleContent("标题", "正文", at, null, []), snapshot.Id, at.AddMinutes(seenAfter));
        article.Analysed(1, 1, at.AddMinutes(examinedAfter));
        return await town.AddAsync(article);
    }

    [Fact]
    public async Task The_ledger_counts_what_was_late_and_says_what_can_be_promised()
    {
        await using var town = await SmallTown.CreateAsync();
        var weibo = await AccountAsync(town, "weibo", "司法局微博");
        for (var i = 1; i <= 9; i++)
            await PostAsync(town, weibo, i * 3 + 0.1, 4, 5); // not at midnight: a day without a time would not count
        await PostAsync(town, weibo, 40, 30, 31);
        var task = CrawlTask.List(town.Tenant.Id, weibo.Id, null, "m.weibo.cn", town.Time.GetUtcNow(), "mobile");
        task.Succeeded(town.Time.GetUtcNow(), 0, town.Time.GetUtcNow().AddMinutes(8), null);
        await town.AddAsync(task);
        await using var bench = PageBench.For(town, town.Supervisor);

        var page = bench.Open<FreshnessPage>("/crawl/freshness?platform=weibo");
        var row = page.FindAll("tbody tr").Single(r => r.TextContent.Contains("司法局微博", StringComparison.Ordinal));
        var cells = row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        cells[5].ShouldBe("10");
        cells[6].ShouldBe("5 分 0 秒");
        cells[8].ShouldBe("1");
        page.Markup.ShouldContain("90.0%");
        page.Markup.ShouldContain("每个授权每天 100 次调用");
        page.FindAll("tbody tr").Count(r => r.TextContent.Contains("网站", StringComparison.Ordinal) && r.TextContent.Contains("虚构县网站", StringComparison.Ordinal)).ShouldBe(0); // filtered by platform
    }

    [Fact]
    public async Task What_became_of_the_posts_of_a_canary_stands_in_the_ledger()
    {
        await using var town = await SmallTown.CreateAsync();
        var account = await AccountAsync(town, "weixin", "测试公众号");
        var desk = new AccountDesk(town.Database, Catalogue<IConnector>.Of(typeof(WebsiteConnector).Assembly), null!, town.Time);
        var local = TimeZoneInfo.ConvertTime(town.Time.GetUtcNow().AddHours(-3), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        (await desk.PostsAtAsync(town.Supervisor, account.Id, "25:00", Ct)).Problem.ShouldNotBeNull().ShouldContain("探测时刻");
        (await desk.PostsAtAsync(town.Operator, account.Id, "09:00", Ct)).Done.ShouldBeFalse();
        (await desk.PostsAtAsync(town.Supervisor, account.Id, string.Create(CultureInfo.InvariantCulture, $"{local:HH：mm}"), Ct)).Done.ShouldBeTrue();
        await PostAsync(town, account, 3 - 1 / 60.0, 4, 5);
        await PostAsync(town, account, 27 - 1 / 60.0, 14, 15);
        await using var bench = PageBench.For(town, town.Supervisor);

        var cells = bench.Open<FreshnessPage>("/crawl/freshness").Find("section[aria-labelledby=canaries] tbody tr").QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        cells[1].ShouldBe($"{local:HH:mm}");
        cells[2..6].ShouldBe(["7", "1", "1", "5"]);
    }

    [Fact]
    public async Task The_crawls_health_counts_failures_and_late_posts_of_a_day_for_those_who_may_see_them()
    {
        await using var town = await SmallTown.CreateAsync();
        var (own, other) = (await AccountAsync(town, "weibo", "司法局微博"), await AccountAsync(town, "douyin", "虚构县抖音", county: true));
        await PostAsync(town, own, 0.5, 4, 5);
        await PostAsync(town, own, 1, 30, 31);
        foreach (var (account, host) in new[] { (own, "weibo.com"), (other, "www.douyin.com") })
        {
            var task = await town.AddAsync(CrawlTask.List(town.Tenant.Id, account.Id, null, host, town.Time.GetUtcNow(), "public"));
            foreach (var failure in new CrawlFailure?[] { null, CrawlFailure.Blocked })
            {
                var run = new CrawlRun(town.Tenant.Id, task.Id, account.Id, null, "node1", town.Time.GetUtcNow().AddMinutes(-1));
                run.Ended(town.Time.GetUtcNow(), 3, 2_000_000, 20, failure is null ? 2 : 0, failure, failure is null ? null : "The page wants a check.");
                await town.AddAsync(run);
            }
            await using var db = town.Db();
            (await db.CrawlTasks.SingleAsync(t => t.Id == task.Id, Ct)).Failed(town.Time.GetUtcNow(), CrawlFailure.Blocked, town.Time.GetUtcNow().AddMinutes(10));
            await db.SaveChangesAsync(Ct);
        }
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<HealthPage>("/crawl/health");
        var cells = page.FindAll("tbody tr").Single(r => r.TextContent.Contains("微博", StringComparison.Ordinal)).QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        cells[2..11].ShouldBe(["2", "1", "1", "2", "6", "4.0 MB", "2", "1", cells[10]]);
        page.Find("#why").ParentElement!.TextContent.ShouldContain("1 个列表"); // the heading stands in its card
        page.Markup.ShouldContain("节点 node1");

        await using var operators = PageBench.For(town, town.Operator);
        operators.Open<HealthPage>("/crawl/health").FindAll("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_accounts_ledger_shows_three_instants_of_each_post_and_which_routes_saw_it()
    {
        await using var town = await SmallTown.CreateAsync();
        var weibo = await AccountAsync(town, "weibo", "司法局微博");
        var post = await PostAsync(town, weibo, 2, 4, 5);
        await town.AddAsync(new Sighting(town.Tenant.Id, post.Id, "official", post.FirstSeenAt));
        foreach (var (route, host) in new[] { ("official", $"api.weibo.com#{weibo.Id}"), ("mobile", "m.weibo.cn") })
        {
            var task = CrawlTask.List(town.Tenant.Id, weibo.Id, null, host, town.Time.GetUtcNow(), route);
            task.Succeeded(town.Time.GetUtcNow(), 1, town.Time.GetUtcNow().AddMinutes(8), null);
            await town.AddAsync(task);
        }
        await using var bench = PageBench.For(town, town.Operator);
        var page = bench.Open<AccountLedgerPage>($"/crawl/freshness/{weibo.Id}", p => p.Add(x => x.Id, weibo.Id));
        page.Markup.ShouldContain("最近 1 篇，100% 在 10 分钟内检查完");
        page.Find("#posts").TextContent.ShouldContain("其中 1 篇不是每个渠道都看到");
        page.FindAll("tbody tr")[^1].TextContent.ShouldContain("5 分 0 秒");
    }

    [Fact]
    public async Task Sessions_that_have_ended_stand_first_and_units_see_only_their_own()
    {
        await using var town = await SmallTown.CreateAsync();
        var (well, ended, other) = (await AccountAsync(town, "weixin", "公众号甲"), await AccountAsync(town, "weixin", "公众号乙"), await AccountAsync(town, "weixin", "县公众号", county: true));
        var now = town.Time.GetUtcNow();
        await town.AddAsync(new Credential(town.Tenant.Id, "weixin", "backend", well.Id, "-", now.AddDays(3), now));
        await town.AddAsync(new Credential(town.Tenant.Id, "weixin", "backend", ended.Id, "-", now.AddHours(-1), now.AddDays(-4)));
        await using (var bench = PageBench.For(town, town.Operator))
        {
            var names = bench.Open<SessionsPage>("/crawl/sessions").FindAll("tbody td.name").Select(c => c.TextContent).ToList();
            names.Count.ShouldBe(2);
            names[0].ShouldContain("公众号乙");
        }
        await using (var bench = PageBench.For(town, town.Supervisor))
            bench.Open<SessionsPage>("/crawl/sessions?life=None").FindAll("tbody td.name").ShouldHaveSingleItem().TextContent.ShouldContain(other.Name);
    }

    [Fact]
    public async Task A_session_is_kept_encrypted_and_its_route_begins()
    {
        await using var town = await SmallTown.CreateAsync();
        var account = await AccountAsync(town, "weixin", "公众号甲");
        await using var bench = PageBench.For(town, town.Operator);
        bench.Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var page = bench.Open<ConnectPage>($"/crawl/sessions/{account.Id}", p => p.Add(x => x.Id, account.Id));
        var form = page.FindAll("form").Single();
        await page.InvokeAsync(() => page.FindAll("form input")[0].ChangeAsync(new() { Value = "1234567" }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        page.WaitForState(() => page.FindAll("[role=alert]").Count > 0, TimeSpan.FromSeconds(30));
        page.Find("[role=alert]").TextContent.ShouldContain("请填写“Cookie”");
        await page.InvokeAsync(() => page.FindAll("form input")[1].ChangeAsync(new() { Value = "slave_sid=SECRETSECRET" }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        page.WaitForState(() => page.FindAll("[role=status]").Count > 0, TimeSpan.FromSeconds(30));

        await using var db = town.Db();
        var stored = await db.Credentials.SingleAsync(c => c.AccountId == account.Id, Ct);
        stored.Sealed.ShouldNotContain("SECRET");
        (stored.EndsAt - town.Time.GetUtcNow()).ShouldBe(TimeSpan.FromDays(4));
        new CredentialStore(town.Database, town.Protection, town.Time).Open(stored)!["cookie"]!.ToString().ShouldBe("slave_sid=SECRETSECRET");
        (await db.CrawlTasks.Where(t => t.AccountId == account.Id).Select(t => t.Route).ToListAsync(Ct)).ShouldBe(["backend"]); // no album is named: the public route leads nowhere
        page.Markup.ShouldNotContain("SECRET");
    }

    [Fact]
    public async Task An_articles_counters_are_shown_as_they_grew_and_what_nobody_gives_is_unknown()
    {
        await using var town = await SmallTown.CreateAsync();
        var weibo = await AccountAsync(town, "weibo", "司法局微博");
        var post = await PostAsync(town, weibo, 5, 1, 2);
        await using (var db = town.Db())
        {
            var article = await db.Articles.SingleAsync(a => a.Id == post.Id, Ct);
            foreach (var (likes, hours) in new[] { (3, 1.0), (30, 2.0) })
            {
                article.Counted(new EngagementCounts(Likes: likes));
                db.Add(Engagement.Of(article, "mobile", post.FirstSeenAt.AddHours(hours), new EngagementCounts(Likes: likes)));
            }
            db.Add(new ReaderComment(town.Tenant.Id, post.Id, "1", "电话 13912345678 没人接", post.FirstSeenAt, null, null, post.FirstSeenAt));
            await db.SaveChangesAsync(Ct);
        }
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ArticlePage>($"/articles/{post.Id.ToString(CultureInfo.InvariantCulture)}", p => p.Add(x => x.Id, post.Id));
        var facts = page.FindAll("section").Single(s => s.GetAttribute("aria-labelledby") == "counters");
        facts.QuerySelectorAll("dd").Select(d => d.TextContent).ShouldBe(["未知", "30", "未知", "未知", "未知"]);
        facts.QuerySelectorAll("mw-chart").Length.ShouldBe(1);
        page.Markup.ShouldNotContain("13912345678");
        page.Find("#comments").TextContent.ShouldContain("1 条未回复");
    }

    [Fact]
    public async Task The_citys_application_is_shown_without_its_secret()
    {
        await using var town = await SmallTown.CreateAsync();
        await new CredentialStore(town.Database, town.Protection, town.Time).KeepAsync(town.Tenant.Id, "weibo", "app", null, new() { ["client_id"] = "KEY321", ["client_secret"] = "SECRET321" }, null, Ct);
        await using var bench = PageBench.For(town, town.Administrator);
        bench.Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var page = bench.Open<ApplicationsPage>("/crawl/applications");
        page.WaitForState(() => page.FindAll("form").Count > 0, TimeSpan.FromSeconds(30));
        page.FindAll("input").Select(i => i.GetAttribute("value")).ShouldContain("KEY321");
        page.Markup.ShouldNotContain("SECRET321");
        page.Markup.ShouldContain("http://portal.test/connect/weibo/back");
    }
}
