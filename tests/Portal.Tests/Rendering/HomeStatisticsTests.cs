using Bunit;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Reposts;
using MediaWatch.Portal.Pages.Dashboard;
using MediaWatch.Portal.Pages.Screen;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class HomeStatisticsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task DutyAsync(StatisticsTown made, string title, int hours, params (Account Account, RepostState State)[] duties)
    {
        var now = made.Town.Time.GetUtcNow();
        await using var db = made.Town.Db();
        var task = new RepostTask(made.Town.Tenant.Id, title, RepostTerms.Usual, now.AddDays(-3), now.AddHours(hours), 1, now);
        task.Open(now.AddHours(hours), now);
        db.Add(task);
        await db.SaveChangesAsync(Ct);
        foreach (var (account, state) in duties)
        {
            var duty = new RepostDuty(made.Town.Tenant.Id, task.Id, account.Id, account.UnitId);
            duty.Judged(state, null, null);
            db.Add(duty);
        }
        await db.SaveChangesAsync(Ct);
    }

    [Fact]
    public async Task Completion_counts_late_ones_as_done_and_what_is_exempt_or_not_yet_due_not_at_all()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await DutyAsync(made, "已到期", -5, (made.Weixin, RepostState.InTime), (made.Town.Site, RepostState.Late), (made.Town.CountySite, RepostState.Missing));
        await DutyAsync(made, "免转", -5, (made.Weixin, RepostState.Exempt), (made.Town.Site, RepostState.Partly));
        await DutyAsync(made, "未到期", 5, (made.Weixin, RepostState.Waiting));
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var figure = bench.Open<DashboardPage>("/").Find("a.figure[href='/reposts/matrix']");
        figure.QuerySelector(".big")!.TextContent.ShouldStartWith("50.0"); // two of four
        figure.TextContent.ShouldContain("应转4");
    }

    [Fact]
    public async Task An_operator_sees_own_duties_soonest_first_and_the_own_month()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await DutyAsync(made, "后到期", 30, (made.Weixin, RepostState.Waiting));
        await DutyAsync(made, "先到期", 5, (made.Weixin, RepostState.Waiting), (made.Town.CountySite, RepostState.Waiting));
        await using var bench = PageBench.For(made.Town, made.Town.Operator);
        var page = bench.Open<DashboardPage>("/");
        page.FindAll(".orders b").Select(b => b.TextContent).ShouldBe(["先到期", "后到期"]);
        page.Find(".month").TextContent.ShouldContain("发布 3");
    }

    [Fact]
    public async Task The_screen_shows_the_city_without_navigation_and_masks_what_is_personal()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var page = bench.Open<ScreenPage>("/screen");
        page.FindAll(".big-figures section").Count.ShouldBe(6);
        page.Markup.ShouldContain("138****8000");
        page.Markup.ShouldNotContain("13800138000");
        page.FindAll("nav").ShouldBeEmpty();
    }
}
