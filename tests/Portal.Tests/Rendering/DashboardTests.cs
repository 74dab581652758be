using Bunit;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Pages.Dashboard;
using MediaWatch.Portal.Pages.Reports;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class DashboardTests
{
    [Fact]
    public async Task A_supervisor_sees_six_figures_that_lead_somewhere()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<DashboardPage>("/");
        page.FindAll("a.figure").Count.ShouldBe(6);
        page.FindAll("a.figure").ShouldAllBe(f => f.GetAttribute("href")!.StartsWith('/')); // every figure is a link
        page.Find("a.figure[href='/findings'] .big").TextContent.ShouldBe("1");
        page.Find("a.figure[href='/matrix'] .big").TextContent.ShouldBe("2");
    }

    [Fact]
    public async Task A_grave_finding_raises_the_red_band()
    {
        await using var town = await SmallTown.CreateAsync();
        await using (var calm = PageBench.For(town, town.Supervisor))
            calm.Open<DashboardPage>("/").FindAll("[role=alert]").ShouldBeEmpty();
        await town.FindingAsync(Tier.Veto);
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Open<DashboardPage>("/").Find("[role=alert]").TextContent.ShouldContain("否决类 1 件");
    }

    [Fact]
    public async Task An_operator_sees_own_accounts_and_orders_and_nobody_elses()
    {
        await using var town = await SmallTown.CreateAsync();
        var now = town.Time.GetUtcNow();
        await town.AddAsync(Rectification.Order(await town.FindingAsync(excerpt: "布署"), new DateOnly(2026, 11, 20), 1, now));
        await town.AddAsync(Rectification.Order(await town.FindingAsync(excerpt: "按排", account: town.CountySite), new DateOnly(2026, 11, 30), 1, now));
        await using var bench = PageBench.For(town, town.Operator);
        var page = bench.Open<DashboardPage>("/");
        page.FindAll(".account-card b").Select(c => c.TextContent).ShouldBe(["市司法局网站"]);
        page.Find(".orders").TextContent.ShouldContain("逾期 4 天");
        page.Markup.ShouldNotContain("按排");
        page.Markup.ShouldNotContain("虚构县网站");
    }

    [Fact]
    public async Task A_new_installation_says_what_to_do_first()
    {
        await using var town = await SmallTown.CreateAsync();
        await using (var db = town.Db())
        {
            db.RemoveRange(db.Accounts);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Open<DashboardPage>("/").Find(".empty a").GetAttribute("href").ShouldBe("/accounts/new");
    }

    [Fact]
    public async Task Staff_see_how_far_last_month_s_reports_are_and_what_is_missing()
    {
        await using var town = await SmallTown.CreateAsync();
        var october = ReportPeriod.Month(2026, 10);
        var now = town.Time.GetUtcNow();
        var waiting = await town.AddAsync(new MonthlyReport(town.Tenant.Id, ReportScope.Unit, town.Bureau.Id, october, "", now));
        var whole = await town.AddAsync(new MonthlyReport(town.Tenant.Id, ReportScope.Tenant, null, october, "", now));
        await using (var db = town.Db())
        {
            var report = await db.MonthlyReports.SingleAsync(r => r.Id == whole.Id, TestContext.Current.CancellationToken);
            db.Entry(report).Property(r => r.State).CurrentValue = ReportState.Issued;
            db.Entry(report).Property(r => r.IssuedAt).CurrentValue = now;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var staff = town.Supervisor with { Role = PersonRole.Staff };
        await using (var bench = PageBench.For(town, staff))
        {
            bench.Services.AddSingleton(Catalogue<IReportSection>.Of(typeof(IReportSection).Assembly));
            var page = bench.Open<DashboardPage>("/");
            page.Find("h2").TextContent.ShouldContain("2026年10月月报 2 份，已下发 1 份，还差 1 份");
            page.FindAll(".reached .num b").Select(n => n.TextContent).ShouldBe(["1", "1", "1", "0"]);
            page.FindAll(".lagging a").Select(a => (a.TextContent, a.GetAttribute("href"))).ShouldBe([("演示市", $"/reports/{whole.Id}"), ("市司法局", $"/reports/{waiting.Id}")]);
            var coming = bench.Open<ReportPage>($"/reports/{waiting.Id}", p => p.Add(x => x.Id, waiting.Id));
            coming.WaitForAssertion(() => coming.Markup.ShouldContain("下发后可以在这里查看和下载"), TimeSpan.FromSeconds(30));
        }
        await using var other = PageBench.For(town, staff with { UnitPath = town.County.Path });
        other.Services.AddSingleton(Catalogue<IReportSection>.Of(typeof(IReportSection).Assembly));
        other.Open<DashboardPage>("/").Markup.ShouldNotContain("市司法局");
        other.Open<ReportPage>($"/reports/{waiting.Id}", p => p.Add(x => x.Id, waiting.Id)).Markup.ShouldContain("没有这份报告");
    }
}
