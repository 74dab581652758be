using Microsoft.EntityFrameworkCore;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Dismissals;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Pages.Precision;
using MediaWatch.Portal.Tests.Desks;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class PrecisionPagesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task<SmallTown> ReviewedAsync()
    {
        var town = await SmallTown.CreateAsync();
        var desk = new ReviewDesk(town.Database, town.Calendar, town.Time);
        await desk.ConfirmAsync([(await town.FindingAsync()).Id], town.Supervisor, null, Ct);
        await desk.DismissAsync([(await town.FindingAsync(excerpt: "秸杆")).Id], town.Supervisor, "专有名称", DismissalScope.Account, 30, Ct);
        await town.FindingAsync(check: "privacy");
        return town;
    }

    [Theory]
    [InlineData("/precision")]
    [InlineData("/precision?sort=rate&check=wrong-term&q=wrong")]
    [InlineData("/precision?sort=-demoted")]
    public async Task Every_rule_shows_its_verdicts_and_leads_to_them(string address)
    {
        await using var town = await ReviewedAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<PrecisionPage>(address);
        var row = page.FindAll("tbody tr").First(r => r.TextContent.Contains("错误表述", StringComparison.Ordinal));
        row.QuerySelectorAll("td.num").Select(c => c.TextContent).Take(4).ShouldBe(["2", "1", "1", "0"]);
        row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain("/findings?state=Dismissed&check=wrong-term&rule=wrong-term");
        page.Find("h2").TextContent.ShouldContain("50.0");
    }

    [Fact]
    public async Task Every_figure_leads_to_as_many_findings_and_they_add_up()
    {
        await using var town = await ReviewedAsync();
        var (settled, early, withdrawn) = (await town.FindingAsync(), await town.FindingAsync(), await town.FindingAsync());
        await new ReviewDesk(town.Database, town.Calendar, town.Time).ConfirmAsync([settled.Id], town.Supervisor, null, Ct);
        await using (var db = town.Db())
        {
            (await db.Findings.SingleAsync(f => f.Id == settled.Id, Ct)).Rectified(town.Time.GetUtcNow());
            (await db.Findings.SingleAsync(f => f.Id == early.Id, Ct)).Rectified(town.Time.GetUtcNow());
            (await db.Findings.SingleAsync(f => f.Id == withdrawn.Id, Ct)).Withdraw(town.Time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }
        await town.FindingAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<PrecisionPage>("/precision?check=wrong-term");
        var figures = page.FindAll("tbody td.num a").Select(a => (Count: int.Parse(a.TextContent, System.Globalization.CultureInfo.InvariantCulture), Address: a.GetAttribute("href")!)).ToList(); // links
        figures.Select(f => f.Count).ShouldBe([5, 2, 1, 1, 1]);
        figures.Skip(1).Sum(f => f.Count).ShouldBe(figures[0].Count);
        await using var read = town.Db();
        foreach (var (count, address) in figures)
        {
            var state = Portal.Lists.ListState.Of(new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Split('?')[1])));
            FindingFilter.Of(state).Apply(read, town.Supervisor).Count().ShouldBe(count);
        }
    }

    [Fact]
    public async Task Undoing_says_how_many_places_come_back()
    {
        await using var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync();
        await town.FindingAsync();
        await new ReviewDesk(town.Database, town.Calendar, town.Time).DismissAsync([finding.Id], town.Supervisor, "专有名称", DismissalScope.Account, 30, Ct);
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<DismissalsPage>("/dismissals");
        page.FindAll("tbody tr").ShouldHaveSingleItem().QuerySelector("td.num")!.TextContent.ShouldBe("2"); // every row has it
    }

    [Theory]
    [InlineData("/dismissals", 1)]
    [InlineData("/dismissals?q=秸杆&scope=Account&sort=by", 1)]
    [InlineData("/dismissals?state=undone", 0)]
    [InlineData("/dismissals?state=expired", 0)]
    public async Task Dismissals_say_who_why_and_how_long(string address, int rows)
    {
        await using var town = await ReviewedAsync();
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<DismissalsPage>(address);
        page.FindAll("tbody tr").Count.ShouldBe(rows);
        if (rows > 0)
            page.Find("tbody tr").TextContent.ShouldContain("专有名称");
    }
}
