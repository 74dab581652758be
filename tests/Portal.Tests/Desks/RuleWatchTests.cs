using MediaWatch.Core.Findings;
using MediaWatch.Portal.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class RuleWatchTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Fifty verdicts on one rule, the last of which is a dismissal by the desk.</summary>
    static async Task<SmallTown> JudgedAsync(int dismissed)
    {
        var town = await SmallTown.CreateAsync();
        var last = await town.FindingAsync();
        await using (var db = town.Db())
        {
            var finding = await db.Findings.SingleAsync(Ct);
            for (var i = 1; i < RuleDemotion.Verdicts; i++)
                db.Add(i < dismissed ? Review.Dismissal(finding, 1, "规则不当", DismissalScope.Finding, town.Time.GetUtcNow()) : Review.Confirmation(finding, 1, town.Time.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        }
        await new ReviewDesk(town.Database, town.Calendar, town.Time).DismissAsync([last.Id], town.Supervisor, "规则不当", DismissalScope.Finding, null, Ct);
        return town;
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task A_rule_demotes_itself_when_more_than_two_fifths_of_fifty_verdicts_dismissed_it(int dismissed, bool expected)
    {
        await using var town = await JudgedAsync(dismissed);
        await using var db = town.Db();
        (await db.RuleDemotions.AnyAsync(Ct)).ShouldBe(expected);
        (await db.AuditEntries.AnyAsync(a => a.Action == "规则自动降级" && a.Subject == "错误表述", Ct)).ShouldBe(expected);
    }

    [Fact]
    public async Task Whoever_gives_the_last_verdict_is_told_and_the_pages_say_when_and_by_how_many()
    {
        await using var town = await SmallTown.CreateAsync();
        var findings = new List<long>();
        for (var i = 0; i < RuleDemotion.Verdicts; i++)
            findings.Add((await town.FindingAsync(excerpt: $"词{i}", check: "changed-original")).Id);
        var outcome = await new ReviewDesk(town.Database, town.Calendar, town.Time).DismissAsync(findings, town.Supervisor, "规则不当", DismissalScope.Finding, null, Ct);
        outcome.Consequence.ShouldNotBeNull().ShouldContain($"最近 50 次复核误报 50 次，已自动降为提示");
        await using var bench = Rendering.PageBench.For(town, town.Supervisor);
        bench.Open<Portal.Pages.Precision.PrecisionPage>("/precision").Find("tbody tr").TextContent.ShouldContain("50 次误报 50");
        await using var db = town.Db();
        (await bench.Services.GetRequiredService<Portal.Pages.Dashboard.WatchQuery>().DemotedAsync(db, Ct)).ShouldBe([("changed-original", 50)]);
    }

    [Theory]
    [InlineData("changed-original:wording", "文字被改")]
    [InlineData("wrong-term:公益讲座", "公益讲座")]
    [InlineData("typo", "（整项）")]
    public void A_rule_is_read_in_chinese(string rule, string expected)
    {
        Portal.Components.RuleNames.Within(rule).ShouldBe(expected);
        Portal.Components.RuleNames.Of(rule).ShouldNotContain(rule.Split(':')[0]);
    }

    [Fact]
    public async Task A_supervisor_restores_it_and_all_is_judged_again()
    {
        await using var town = await JudgedAsync(30);
        await using var db = town.Db();
        var demotion = await db.RuleDemotions.SingleAsync(Ct);
        var version = await db.Tenants.Select(t => t.LexiconVersion).FirstAsync(Ct);
        var watch = new RuleWatch(town.Database, town.Time);
        (await watch.SwitchAsync(demotion.Rule, demote: false, town.Supervisor, Ct)).Done.ShouldBeTrue();
        (await watch.SwitchAsync(demotion.Rule, demote: false, town.Supervisor, Ct)).Problem.ShouldNotBeNull();
        await using var after = town.Db();
        (await after.RuleDemotions.SingleAsync(Ct)).LiftedBy.ShouldBe(town.Supervisor.PersonId);
        (await after.Tenants.Select(t => t.LexiconVersion).FirstAsync(Ct)).ShouldBe(version + 1);
    }
}
