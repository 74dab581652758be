using Bunit;
using MediaWatch.Core.Accounts;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Statistics;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class RankingPagesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static FormulaForm OnlyActivity(string note = "只看活跃") => new()
    {
        EffectiveOn = new DateOnly(2026, 11, 1), Note = note,
        Weights = [.. Enum.GetValues<IndexComponent>().Select(c => new FormulaLine { Component = c, Weight = c == IndexComponent.Activity ? 1 : 0, FullMark = 100 })],
    };

    static IReadOnlyList<string> Indexes(PageBench bench, string address)
    {
        var page = bench.Open<RankingPage>(address);
        page.WaitForElement("tbody tr", TimeSpan.FromSeconds(30));
        return [.. page.FindAll("tbody tr").Select(r => $"{r.QuerySelector(".who")!.TextContent.Trim()} {r.QuerySelectorAll("td")[4].TextContent}")]; // each row has one
    }

    [Fact]
    public async Task History_can_be_reckoned_under_each_version_of_the_formula()
    {
        await using var made = await StatisticsTown.CreateAsync();
        var desk = new FormulaDesk(made.Town.Database, made.Town.Time);
        (await desk.SaveAsync(made.Town.Supervisor, OnlyActivity(), Ct)).Problem.ShouldBeNull();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        // November is reckoned by the new version, October by the shipped one; either by any when asked.
        var november = Indexes(bench, "/statistics/ranking?p=2026-11");
        november[0].ShouldBe("微信司法微讯 12.5"); // three active days of 24
        Indexes(bench, "/statistics/ranking?p=2026-11&version=0").ShouldNotBe(november);
        Indexes(bench, "/statistics/ranking?p=2026-10").ShouldBe(Indexes(bench, "/statistics/ranking?p=2026-10&version=0"));
        Indexes(bench, "/statistics/ranking?p=2026-10&version=1")[0].ShouldBe("微信司法微讯 6.5"); // two of 31
    }

    [Fact]
    public async Task Components_that_a_platform_does_not_tell_are_shown_as_left_out()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var page = bench.Open<RankingPage>("/statistics/ranking");
        page.WaitForElement("tbody tr", TimeSpan.FromSeconds(30));
        var county = page.FindAll("tbody tr").Single(r => r.TextContent.Contains("虚构县网站", StringComparison.Ordinal));
        county.TextContent.ShouldContain("未计入");
        county.QuerySelectorAll("td")[4].TextContent.ShouldNotBe("未知");
    }

    [Fact]
    public async Task A_version_stays_as_it_was_saved_and_leaves_a_trace()
    {
        await using var made = await StatisticsTown.CreateAsync();
        var desk = new FormulaDesk(made.Town.Database, made.Town.Time);
        await desk.SaveAsync(made.Town.Supervisor, OnlyActivity("第一次"), Ct);
        await desk.SaveAsync(made.Town.Administrator, OnlyActivity("第二次"), Ct);
        await using var db = made.Town.Db();
        (await db.IndexFormulas.OrderBy(f => f.Version).Select(f => f.Note).ToListAsync(Ct)).ShouldBe(["第一次", "第二次"]);
        (await db.AuditEntries.CountAsync(a => a.Action == "修改综合指数公式", Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task Operators_do_not_weigh_themselves()
    {
        await using var made = await StatisticsTown.CreateAsync();
        (await new FormulaDesk(made.Town.Database, made.Town.Time).SaveAsync(made.Town.Operator, OnlyActivity(), Ct)).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 100, "", "至少一个分项")]
    [InlineData(101, 100, "说明", "0 至 100")]
    [InlineData(10, 0, "说明", "满分值")]
    [InlineData(10, 100, " ", "修改说明")]
    public async Task A_formula_that_cannot_be_is_refused(int weight, double fullMark, string note, string problem)
    {
        await using var made = await StatisticsTown.CreateAsync();
        var form = new FormulaForm { Note = note, Weights = [new FormulaLine { Component = IndexComponent.Reach, Weight = weight, FullMark = fullMark }] };
        (await new FormulaDesk(made.Town.Database, made.Town.Time).SaveAsync(made.Town.Supervisor, form, Ct)).Problem.ShouldNotBeNull().ShouldContain(problem);
    }

    [Fact]
    public async Task The_formula_page_shows_what_is_weighed_and_since_when()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await new FormulaDesk(made.Town.Database, made.Town.Time).SaveAsync(made.Town.Supervisor, OnlyActivity(), Ct);
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var page = bench.Open<FormulaPage>("/statistics/formula");
        page.WaitForElement("form", TimeSpan.FromSeconds(30));
        page.FindAll("table")[1].TextContent.ShouldContain("指数 = 活跃度 × 100%");
        page.FindAll("table")[1].TextContent.ShouldContain("2026-11-01 起");
        page.FindAll("input[type=number]").Count.ShouldBe(10);
    }
}
