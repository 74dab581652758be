using MediaWatch.Core.Findings;
using MediaWatch.Portal.Pages.Matrix;
using MediaWatch.Portal.Tests.Desks;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class MatrixTests
{
    [Theory]
    [InlineData("/matrix")]
    [InlineData("/matrix?by=unit")]
    [InlineData("/matrix?by=kind")]
    [InlineData("/matrix?by=region")]
    public async Task Counts_in_the_tree_add_up(string address)
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<MatrixPage>(address);
        var counts = page.FindAll("[role=treeitem]").Select(i => (Level: i.GetAttribute("aria-level"), Count: int.Parse(i.QuerySelector(".num")!.TextContent))).ToList(); // each item has a count
        counts[0].Count.ShouldBe(2);
        counts.Where(c => c.Level == "2").Sum(c => c.Count).ShouldBe(2);
    }

    [Fact]
    public async Task The_wall_has_a_named_tile_for_each_account_in_the_colour_of_its_health()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.FindingAsync(Tier.Veto);
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<MatrixPage>("/matrix");
        var tiles = page.FindAll(".tiles a.t");
        tiles.Count.ShouldBe(2);
        tiles.Single(t => t.ClassList.Contains("bad")).GetAttribute("aria-label").ShouldBe("市司法局网站 · 网站 · 异常：有否决类问题 1 件");
    }

    [Fact]
    public async Task An_operator_finds_only_the_own_subtree()
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Operator);
        var page = bench.Open<MatrixPage>("/matrix?view=table");
        page.FindAll("tbody tr").Count.ShouldBe(1);
        page.Markup.ShouldNotContain("虚构县");
    }

    [Fact]
    public async Task The_table_tells_the_month_s_posts_and_reads_and_sorts_by_them()
    {
        await using var made = await StatisticsTown.CreateAsync();
        await using var bench = PageBench.For(made.Town, made.Town.Supervisor);
        var rows = bench.Open<MatrixPage>("/matrix?view=table&sort=posts&dir=desc").FindAll("tbody tr");
        rows[0].TextContent.ShouldContain("司法微讯");
        var cells = rows[0].QuerySelectorAll("td.num");
        cells[2].QuerySelector("a")!.GetAttribute("href").ShouldBe($"/articles?account={made.Weixin.Id}&from=2026-11-01"); // it leads to the articles
        (cells[2].TextContent.Trim(), cells[3].TextContent.Trim(), cells[3].GetAttribute("title")).ShouldBe(("3", "600", "3 篇中 2 篇的阅读数已知"));
        rows.Single(r => r.TextContent.Contains("虚构县网站", StringComparison.Ordinal)).QuerySelectorAll("td.num")[3].TextContent.Trim().ShouldBe("–"); // unknown is not 0
        bench.Open<MatrixPage>("/matrix?view=table&sort=reads").FindAll("tbody tr")[^1].TextContent.ShouldContain("司法微讯");
    }
}
