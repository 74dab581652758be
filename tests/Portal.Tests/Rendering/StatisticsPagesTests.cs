using Bunit;
using MediaWatch.Core.Articles;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Articles;
using MediaWatch.Portal.Pages.Statistics;
using MediaWatch.Portal.Tests.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class StatisticsPagesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static IRenderedComponent<TPage> Open<TPage>(PageBench bench, string address) where TPage : IComponent
    {
        var page = bench.Open<TPage>(address);
        page.WaitForElement(".pager, .empty", TimeSpan.FromSeconds(30));
        return page;
    }

    [Fact]
    public async Task Figures_are_compared_with_the_same_days_of_the_month_before_and_lead_to_their_articles()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var page = Open<StatisticsPage>(bench, "/statistics");
        var posts = page.FindAll(".totals a")[0];
        posts.QuerySelector("b")!.TextContent.ShouldBe("4"); // it has one
        posts.TextContent.ShouldContain("▲ 100.0%");
        posts.GetAttribute("href").ShouldBe("/articles?from=2026-11-01&to=2026-11-24");
        page.FindAll("tbody a").Select(a => a.GetAttribute("href")).ShouldContain("/articles?from=2026-11-01&original=yes&platform=weixin&to=2026-11-24");
    }

    [Fact]
    public async Task What_is_unknown_is_a_dash_and_the_known_share_is_said()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var page = Open<StatisticsPage>(bench, "/statistics?by=account");
        var county = page.FindAll("tbody tr").Single(r => r.TextContent.Contains("虚构县网站", StringComparison.Ordinal));
        county.QuerySelectorAll("td.num")[4].TextContent.Trim().ShouldBe("–");
        var weixin = page.FindAll("tbody tr").Single(r => r.TextContent.Contains("司法微讯", StringComparison.Ordinal)).QuerySelectorAll("td.num");
        weixin[4].TextContent.ShouldContain("600");
        weixin[4].TextContent.ShouldContain("2/3 已知");
        // October's average post had 100 reads, November's 300: not the sums are compared, since one is unknown.
        weixin[4].TextContent.ShouldContain("▲ 200.0%");
    }

    [Theory]
    [InlineData("/statistics?by=account")]
    [InlineData("/statistics?by=unit&p=2026")]
    public async Task An_operator_sees_the_own_subtree_only(string address)
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Operator);
        Open<StatisticsPage>(bench, address).Markup.ShouldNotContain("虚构县");
        Open<RankingPage>(bench, "/statistics/ranking").Markup.ShouldNotContain("虚构县");
        Open<HotPage>(bench, "/statistics/hot").Markup.ShouldNotContain("虚构县");
        Open<WordsPage>(bench, "/statistics/words?p=2026-11").Markup.ShouldNotContain("消息");
        var exported = await ((IExportedList)bench.Services.GetRequiredService<StatisticsTable>()).TableAsync(ListState.Of([new("by", "account")]), Ct);
        exported.Rows.Select(r => (string?)r[0]).Order().ShouldBe(["司法微讯", "市司法局网站"]);
    }

    [Fact]
    public async Task A_period_without_anything_says_so_on_every_page()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        Open<StatisticsPage>(bench, "/statistics").Markup.ShouldContain("这一时段没有发布");
        Open<RankingPage>(bench, "/statistics/ranking").Markup.ShouldContain("排行");
        Open<HotPage>(bench, "/statistics/hot").Markup.ShouldContain("没有已知阅读数的文章");
        Open<WordsPage>(bench, "/statistics/words").Find(".empty").TextContent.ShouldContain("还没有热词");
        await using (var db = town.Db())
        {
            await db.Accounts.ExecuteDeleteAsync(Ct);
        }
        Open<StatisticsPage>(bench, "/statistics?p=2026-W10").Find(".empty").TextContent.ShouldContain("还没有账号");
        Open<RankingPage>(bench, "/statistics/ranking?p=2026-Q1").Find(".empty").TextContent.ShouldContain("没有可以排行");
    }

    [Theory]
    [InlineData("reads", "防汛通知一", "防汛通知二")]
    [InlineData("likes", "防汛通知二", "防汛通知一")]
    public async Task Hot_articles_stand_in_the_order_of_what_is_asked_and_unknown_ones_do_not_stand(string metric, string first, string second)
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        Open<HotPage>(bench, $"/statistics/hot?metric={metric}").FindAll("tbody td.name").Select(c => c.TextContent.Trim()).ShouldBe([first, second]);
    }

    [Fact]
    public async Task Words_of_the_period_lead_to_the_articles_they_are_keywords_of()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var word = Open<WordsPage>(bench, "/statistics/words?p=2026-11-01..2026-11-24").FindAll(".words a")[0];
        word.TextContent.ShouldContain("防汛");
        word.TextContent.ShouldContain("3 篇");
        var articles = bench.Open<ArticlesPage>(word.GetAttribute("href")!); // a link has an address
        articles.FindAll(".results li").Count.ShouldBe(3);
    }

    [Fact]
    public async Task Counters_can_be_seen_as_they_stood_when_the_period_ended()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using (var db = made.Town.Db())
        {
            var article = await db.Articles.SingleAsync(a => a.Title == "十月一", Ct);
            db.Add(Engagement.Of(article, "public", new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.Zero), new EngagementCounts(Reads: 40)));
            db.Add(Engagement.Of(article, "backend", new DateTimeOffset(2026, 10, 31, 15, 59, 0, TimeSpan.Zero), new EngagementCounts(Likes: 3)));
            db.Add(Engagement.Of(article, "public", new DateTimeOffset(2026, 10, 31, 16, 1, 0, TimeSpan.Zero), new EngagementCounts(Reads: 100, Likes: 4)));
            // First read in November: nobody knows what it was when October ended.
            var second = await db.Articles.SingleAsync(a => a.Title == "十月二", Ct);
            db.Add(Engagement.Of(second, "public", new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), new EngagementCounts(Reads: 100, Likes: 6)));
            await db.SaveChangesAsync(Ct);
        }
        await made.PostAsync(made.Weixin, "2026-10-08T02:00", "十月三", reads: 7, likes: null, original: null);
        await made.CountAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        Open<StatisticsPage>(bench, "/statistics?p=2026-10").FindAll(".totals b")[1].TextContent.ShouldBe("207");
        Open<StatisticsPage>(bench, "/statistics?p=2026-10&asof=end").FindAll(".totals a")[1].TextContent.ShouldContain("2/3 篇已知");
        Open<StatisticsPage>(bench, "/statistics?p=2026-10&asof=end").FindAll(".totals b")[1].TextContent.ShouldBe("47");
        var table = await ((IExportedList)bench.Services.GetRequiredService<ArticleList>()).TableAsync(ListState.Of([new("q", ""), new("from", "2026-10-05"), new("to", "2026-10-05"), new("asof", "2026-10-31")]), Ct);
        var row = table.Titles.Zip(table.Rows.Single()).ToDictionary(p => p.First, p => p.Second);
        (row["阅读"], row["点赞"], row["评论"]).ShouldBe((40L, 3L, null));
    }

    [Fact]
    public async Task Statistics_are_narrowed_to_a_group_and_told_by_group()
    {
        await using var made = await StatisticsTown.CreateAsync();
        var desk = new AccountGroupDesk(made.Town.Database, made.Town.Time);
        var county = (await desk.SaveAsync(made.Town.Supervisor, null, new AccountGroupForm { Name = "县里", Words = "虚构县" }, Ct)).Changed.Single();
        var all = (await desk.SaveAsync(made.Town.Supervisor, null, new AccountGroupForm { Name = "全市", Words = "虚构县 司法" }, Ct)).Changed.Single();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var narrow = Open<StatisticsPage>(bench, $"/statistics?by=account&group={county}");
        narrow.FindAll("tbody tr").Single().TextContent.ShouldContain("虚构县网站");
        narrow.Find(".totals a").GetAttribute("href").ShouldBe($"/articles?from=2026-11-01&group={county}&to=2026-11-24");
        var rows = Open<StatisticsPage>(bench, "/statistics?by=group").FindAll("tbody tr");
        rows.Select(r => (r.QuerySelector("a")!.TextContent, string.Join('|', r.QuerySelectorAll("td.num").Take(2).Select(c => c.TextContent.Trim().Split(' ', '\n', '▲')[0])))).ShouldBe([("全市", "3|4"), ("县里", "1|1")]); // each has both
        rows[0].QuerySelector("a")!.GetAttribute("href")!.ShouldContain($"group={all}"); // each has one
        await using var foreign = PageBench.For(made.Town, made.Town.Operator);
        Open<StatisticsPage>(foreign, "/statistics?by=group").FindAll("tbody tr").Select(r => r.QuerySelector("a")!.TextContent).ShouldBe(["全市"]); // groups without an account of the own are nobody's business
    }
}
