using Bunit;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Registrations;
using MediaWatch.Portal.Pages.Indicators;
using MediaWatch.Portal.Pages.Inspections;
using MediaWatch.Portal.Pages.Offline;
using MediaWatch.Portal.Pages.Scores;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

public sealed class ScorePagesTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The bureau's site is vetoed by a confirmed finding, the county's passes; scored and frozen.</summary>
    static async Task<(SmallTown Town, long Inspection)> ScoredAsync()
    {
        var town = await SmallTown.CreateAsync();
        var finding = await town.FindingAsync(Tier.Veto);
        await using (var db = town.Db())
        {
            (await db.Findings.SingleAsync(f => f.Id == finding.Id, Ct)).Confirm(7, town.Time.GetUtcNow());
            foreach (var account in db.Accounts)
                account.Fetched(town.Time.GetUtcNow(), null);
            await db.SaveChangesAsync(Ct);
        }
        var cards = new ScorecardQuery(town.Database, IndicatorTables.Default, town.Time);
        await new ScoreBoard(town.Database, cards, town.Time).RefreshAsync(town.Tenant.Id, anyway: true, Ct);
        return (town, await new InspectionArchive(town.Database, cards, IndicatorTables.Default, town.Time).FreezeAsync(town.Tenant.Id, "十一月检查", Today, Today, null, null, 7, Ct));
    }

    [Theory]
    [InlineData("/scores", 2)]
    [InlineData("/scores?standing=Failed&sort=trend&dir=desc", 1)]
    [InlineData("/scores?q=虚构县&platform=website&sort=vetoes", 1)]
    [InlineData("/scores?day=2026-11-20", 0)]
    public async Task The_list_shows_standing_and_reason(string address, int rows)
    {
        var (town, _) = await ScoredAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<ScoresPage>(address);
        page.FindAll("tbody tr").Count.ShouldBe(rows);
        if (address == "/scores")
        {
            var first = page.Find("tbody tr").TextContent;
            first.ShouldContain("市司法局网站");
            first.ShouldContain("不合格");
            first.ShouldContain("严重表述错误");
        }
    }

    [Fact]
    public async Task A_card_explains_every_point_down_to_the_finding()
    {
        var (town, _) = await ScoredAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<CardPage>($"/scores/{town.Site.Id}", p => p.Add(c => c.Id, town.Site.Id));
        page.Find(".verdict").TextContent.ShouldContain("不合格");
        var veto = page.Find("[id='W-V1.1']");
        veto.HasAttribute("open").ShouldBeTrue();
        veto.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(h => h!.StartsWith("/findings?id=")); // links have addresses
        page.Find("[id='W-V5.2']").TextContent.ShouldContain("未自动监测，需人工判定");
        page.FindAll("a").Select(a => a.GetAttribute("href")).ShouldContain($"/scores/{town.Site.Id}/marks/W-V5.2?from=2026-11-24&to=2026-11-24");
    }

    [Fact]
    public async Task A_person_judges_with_evidence_and_the_card_heeds_it()
    {
        var (town, _) = await ScoredAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<MarkPage>($"/scores/{town.CountySite.Id}/marks/W-D2.1", p => p.Add(c => c.Id, town.CountySite.Id).Add(c => c.Indicator, "W-D2.1"));
        page.Find("select").Change(nameof(MarkVerdict.Counted));
        page.Find("textarea").Change("事项分散在三个栏目");
        await page.Find("form.form").SubmitAsync();
        page.WaitForState(() => bench.Address.EndsWith("#W-D2.1", StringComparison.Ordinal));
        await using var db = town.Db();
        (await db.IndicatorMarks.SingleAsync(Ct)).Occurrences.ShouldBe(1);
        await using var second = PageBench.For(town, town.Operator with { UnitPath = town.County.Path });
        var card = second.Open<CardPage>($"/scores/{town.CountySite.Id}", p => p.Add(c => c.Id, town.CountySite.Id));
        card.Find("[id='W-D2.1']").TextContent.ShouldContain("事项分散在三个栏目");
        card.FindAll("button").ShouldNotContain(b => b.TextContent == "撤回"); // an operator reads
    }

    [Fact]
    public async Task An_operator_sees_own_scores_only()
    {
        var (town, inspection) = await ScoredAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Operator);
        bench.Open<ScoresPage>("/scores").FindAll("tbody tr").Single().TextContent.ShouldContain("市司法局网站");
        bench.Open<UnitScoresPage>("/scores/units").FindAll("tbody tr").Single().TextContent.ShouldContain("市司法局");
        bench.Open<InspectionPage>($"/inspections/{inspection}", p => p.Add(c => c.Id, inspection)).FindAll("tbody tr").Single().TextContent.ShouldContain("市司法局网站");
        bench.Render<CardPage>(p => p.Add(c => c.Id, town.CountySite.Id)).FindAll("h1").ShouldBeEmpty();
        var other = await SmallTown.CreateAsync();
        await using var _2 = other;
        var stranger = town.Operator with { UnitPath = "/999/" };
        await using var nobody = PageBench.For(town, stranger);
        nobody.Render<InspectionPage>(p => p.Add(c => c.Id, inspection)).FindAll("h1").ShouldBeEmpty();
        nobody.Open<ScoresPage>("/scores").FindAll("tbody tr").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "单项否决")]
    [InlineData("?table=Media", "M-V2.1")]
    [InlineData("?table=Regulator", "未见原文")]
    public async Task The_tables_show_their_source(string query, string holds)
    {
        await using var town = await SmallTown.CreateAsync();
        await using var bench = PageBench.For(town, town.Operator);
        var page = bench.Open<IndicatorsPage>($"/indicators{query}");
        page.Markup.ShouldContain(holds);
        page.Markup.ShouldContain("国办秘函〔2019〕19号");
        page.FindAll("a.btn.main").ShouldBeEmpty(); // only supervisors lay something over
    }

    [Fact]
    public async Task An_overlay_is_previewed_then_kept_then_ended()
    {
        var (town, _) = await ScoredAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        var query = bench.Services.GetRequiredService<IndicatorQuery>();
        var form = new Portal.Desks.OverlayForm { Kind = OverlayKind.Switch, IndicatorId = "W-V1.1", Value = 0, Source = "试行", Since = Today };
        var preview = await query.PreviewAsync(form, Ct);
        (preview.Problem, preview.Accounts).ShouldBe((null, 2));
        preview.Changes.Select(c => c.AccountId).ShouldBe([town.Site.Id]);
        preview.Changes[0].After.Standing.ShouldNotBe(Standing.Failed);
        await new Portal.Desks.OverlayDesk(town.Database, IndicatorTables.Default, town.Calendar, town.Time).AddAsync(town.Supervisor, form, Ct);
        var page = bench.Open<IndicatorsPage>("/indicators");
        page.WaitForAssertion(() => page.Markup.ShouldContain("本地叠加 1"), TimeSpan.FromSeconds(30));
        var overlay = bench.Open<OverlayPage>("/indicators/overlay");
        overlay.WaitForElement("select", TimeSpan.FromSeconds(30));
        overlay.FindAll("select").Count.ShouldBeGreaterThan(2);
        overlay.FindAll("select[name='Model.AccountId'] option").Select(o => o.GetAttribute("value")).ShouldContain($"{town.CountySite.Id}");
    }

    [Fact]
    public async Task Off_line_times_are_listed_with_their_state()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.AddAsync(new OfflineWindow(town.Tenant.Id, town.Site.Id, town.Time.GetUtcNow(), town.Time.GetUtcNow().AddDays(2), "改版", 9, "张", town.Time.GetUtcNow()));
        await town.AddAsync(new OfflineWindow(town.Tenant.Id, town.CountySite.Id, town.Time.GetUtcNow(), town.Time.GetUtcNow().AddDays(2), "迁移", 9, "李", town.Time.GetUtcNow()));
        await using var bench = PageBench.For(town, town.Supervisor);
        var page = bench.Open<OfflineListPage>("/offline?state=Filed&sort=state");
        page.FindAll("tbody tr").Count.ShouldBe(2);
        page.FindAll("button").Count(b => b.TextContent == "批准").ShouldBe(2);
        await using var mine = PageBench.For(town, town.Operator);
        mine.Open<OfflineListPage>("/offline").FindAll("tbody tr").Single().TextContent.ShouldContain("改版");
        mine.Open<FileOfflinePage>($"/accounts/{town.Site.Id}/offline", p => p.Add(c => c.Id, town.Site.Id)).Find("h1").TextContent.ShouldBe("填报临时下线");
        mine.Render<FileOfflinePage>(p => p.Add(c => c.Id, town.CountySite.Id)).FindAll("h1").ShouldBeEmpty();
        mine.Open<OfflineListPage>("/offline?now=1&q=网站").FindAll("tbody tr").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/inspections", 1)]
    [InlineData("/inspections?sort=accounts", 1)]
    public async Task Frozen_inspections_are_listed(string address, int rows)
    {
        var (town, _) = await ScoredAsync();
        await using var _1 = town;
        await using var bench = PageBench.For(town, town.Supervisor);
        bench.Open<InspectionsPage>(address).FindAll("tbody tr").Count.ShouldBe(rows);
    }
}
