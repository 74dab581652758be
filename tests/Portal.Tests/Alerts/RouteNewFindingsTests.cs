using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Alerts;

public sealed class RouteNewFindingsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Owes_one_alert_for_each_channel_that_wants_to_hear()
    {
        await using var town = await SmallTown.CreateAsync();
        var channel = await town.ChannelAsync("wecom-robot", []);
        await town.RuleAsync(channel);
        await town.RuleAsync(channel, check: "wrong-term");
        var finding = await town.FindingAsync();
        await town.Router().RunAsync(Ct);
        await town.Router().RunAsync(Ct);
        await using var db = town.Db();
        var alert = await db.Alerts.SingleAsync(Ct);
        (alert.FindingId, alert.ChannelId, alert.Occasion, alert.State).ShouldBe((finding.Id, channel.Id, AlertOccasion.Found, AlertState.Owed));
        (await db.Findings.SingleAsync(Ct)).RoutedAt.ShouldBe(town.Time.GetUtcNow());
    }

    [Theory]
    [InlineData(Tier.Veto, Tier.Veto, true)]
    [InlineData(Tier.Certain, Tier.Veto, false)]
    [InlineData(Tier.Certain, Tier.Certain, true)]
    [InlineData(Tier.Likely, Tier.Certain, false)]
    [InlineData(Tier.Hint, Tier.Certain, false)]
    public async Task Alerts_people_of_the_two_gravest_tiers_only(Tier tier, Tier upTo, bool alerts)
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []), upTo);
        await town.FindingAsync(tier);
        await town.Router().RunAsync(Ct);
        await using var db = town.Db();
        (await db.Alerts.AnyAsync(Ct)).ShouldBe(alerts);
        (await db.Findings.AnyAsync(f => f.RoutedAt == null, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Keeps_a_rule_for_a_unit_to_that_unit_and_those_below_it()
    {
        await using var town = await SmallTown.CreateAsync();
        var below = await town.UnitAsync(town.County, "虚构县教育局");
        var school = await town.AddAsync(new Core.Accounts.Account(town.Tenant.Id, below.Id, "website", "教育局网站", "http://jy.example.test/", town.Time.GetUtcNow()));
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []), unit: town.County);
        await town.FindingAsync(account: town.Site);
        var wanted = await town.FindingAsync(account: school);
        await town.Router().RunAsync(Ct);
        await using var db = town.Db();
        (await db.Alerts.SingleAsync(Ct)).FindingId.ShouldBe(wanted.Id);
    }

    [Fact]
    public async Task Leaves_channels_and_rules_that_are_switched_off_alone()
    {
        await using var town = await SmallTown.CreateAsync();
        var off = await town.ChannelAsync("wecom-robot", [], "停用");
        await town.RuleAsync(off);
        var rule = await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        await using (var db = town.Db())
        {
            db.Attach(off).Entity.Switch(false);
            db.Attach(rule).Entity.Switch(false);
            await db.SaveChangesAsync(Ct);
        }
        await town.FindingAsync();
        await town.Router().RunAsync(Ct);
        await using var after = town.Db();
        (await after.Alerts.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Routes_each_finding_once_though_four_nodes_route_at_once()
    {
        await using var town = await SmallTown.CreateAsync();
        await town.RuleAsync(await town.ChannelAsync("wecom-robot", []));
        var article = await town.ArticleAsync();
        await using (var db = town.Db())
        {
            var subject = new FindingSubject(town.Tenant.Id, town.Site.Id, town.Bureau.Id, article.Id);
            db.AddRange(Enumerable.Range(0, 900).Select(n => Finding.Open("wrong-term", new FindingDraft(0, 2, $"词{n}", Tier.Certain, "错", null, "库"), subject, 1, town.Time.GetUtcNow())));
            await db.SaveChangesAsync(Ct);
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.Router().RunAsync(Ct)));
        await using var after = town.Db();
        (await after.Alerts.CountAsync(Ct)).ShouldBe(900);
        (await after.Alerts.Select(a => a.FindingId).Distinct().CountAsync(Ct)).ShouldBe(900);
    }
}
