using MediaWatch.Core.Reports;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Pages.Reports;
using MediaWatch.Portal.Tests.Reports;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class ReportPagesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/reports", 3)]
    [InlineData("/reports?month=2026-11&sort=problems&dir=desc&q=司法", 1)]
    [InlineData("/reports?state=Issued", 0)]
    [InlineData("/reports?month=2026-10", 0)]
    [InlineData("/reports?kind=Week&sort=issued", 0)]
    public async Task A_supervisor_sees_how_far_every_report_is(string address, int rows)
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        await town.WriteAsync(Ct);
        await using var bench = PageBench.For(town.Town, town.Town.Supervisor);
        bench.Services.AddReportParts(town);
        var page = bench.Open<ReportsPage>(address);
        page.FindAll("tbody tr").Count.ShouldBe(rows);
        if (address == "/reports")
        {
            page.Find(".report-states").TextContent.ShouldContain("待校核 3");
            page.FindAll("button").Single(b => b.TextContent.Contains("全部校核", StringComparison.Ordinal)).TextContent.ShouldContain("3");
        }
    }

    [Fact]
    public async Task A_supervisor_checks_beside_the_preview()
    {
        await using var town = await ReportTown.CreateAsync();
        var findings = await town.FillAsync();
        await town.WriteAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        await town.Desk.StrikeAsync(report.Id, findings[0].Id, town.Town.Supervisor, "引用原文件名", Ct);
        await using var bench = PageBench.For(town.Town, town.Town.Supervisor);
        bench.Services.AddReportParts(town);
        var page = bench.Open<ReportPage>($"/reports/{report.Id}", p => p.Add(x => x.Id, report.Id));
        page.WaitForElement("iframe").GetAttribute("src").ShouldBe($"/reports/{report.Id}/preview");
        page.FindAll(".check-list > li").Count.ShouldBe(3);
        page.Find(".check-list > li.struck").TextContent.ShouldContain("引用原文件名");
        page.FindAll("button[value=check]").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Staff_see_their_own_unit_s_package_first_with_its_size_and_sum()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.FillAsync();
        await town.DeliverAsync(Ct);
        var report = await town.OfAsync(town.Town.Bureau, Ct);
        await using var bench = PageBench.For(town.Town, town.Town.Operator with { Role = PersonRole.Operator });
        bench.Services.AddReportParts(town);
        var page = bench.Open<ReportsPage>("/reports");
        page.WaitForElement(".ready").TextContent.ShouldContain(report.PackageHash!); // delivered: it has one
        page.Find($"a[href='/reports/{report.Id}/package']").TextContent.ShouldContain("下载整包");
        page.FindAll("tbody tr").Count.ShouldBe(1);
        page.FindAll("button[name=All]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_else_s_report_does_not_exist()
    {
        await using var town = await ReportTown.CreateAsync();
        await town.DeliverAsync(Ct);
        var report = await town.OfAsync(town.Town.County, Ct);
        await using var bench = PageBench.For(town.Town, town.Town.Operator);
        bench.Services.AddReportParts(town);
        bench.Open<ReportPage>($"/reports/{report.Id}", p => p.Add(x => x.Id, report.Id)).WaitForElement("h1").TextContent.ShouldBe("没有这份报告");
    }

    [Fact]
    public async Task A_supervisor_orders_a_report_of_any_range()
    {
        await using var town = await ReportTown.CreateAsync();
        var orders = new Portal.Desks.ReportOrderDesk(town.Town.Database, town.Laying, town.Town.Time);
        var week = new ReportPeriod(ReportKind.Range, new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 26));
        await town.FillAsync();
        town.Town.Time.SetUtcNow(ReportTown.FirstAtSix.AddDays(-2));
        (await orders.OrderAsync(week, town.Town.Bureau.Id, below: false, ["website"], town.Town.Supervisor, Ct)).Problem.ShouldBeNull();
        (await orders.OrderAsync(week, town.Town.Bureau.Id, below: false, ["website"], town.Town.Supervisor, Ct)).Problem.ShouldBe("这份报告已经有了，可以在列表里打开。");
        (await orders.OrderAsync(week with { LastDay = new DateOnly(2026, 11, 1) }, null, false, [], town.Town.Supervisor, Ct)).Done.ShouldBeFalse();
        (await orders.OrderAsync(week, null, false, [], town.Town.Operator, Ct)).Done.ShouldBeFalse();
        await town.Job().RunAsync(Ct);
        var report = (await town.ReportsAsync(Ct)).Single(r => r.Kind == ReportKind.Range);
        (report.State, report.Problems, report.Period.Name).ShouldBe((ReportState.Unchecked, 3, "2026年11月20日至26日"));
    }
}
