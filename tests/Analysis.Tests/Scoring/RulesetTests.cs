using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Tests.Scoring;

public sealed class RulesetTests
{
    static int? Days(params IndicatorOverlay[] overlays) => Facts.Rules(Facts.Media, overlays).Indicators.Single(i => i.Id == "M-V2.1").Days;

    static IndicatorOverlay Period(int days, OverlayScope? scope = null, DateOnly? since = null) => Facts.Overlay(OverlayKind.Days, "M-V2.1", days, scope: scope, since: since);

    [Fact]
    public void The_narrowest_overlay_wins_and_of_equals_the_later()
    {
        Days().ShouldBe(14);
        Days(Period(12, since: new DateOnly(2026, 2, 1)), Period(10)).ShouldBe(12);
        Days(Period(7, new(UnitId: 2)), Period(9, new(UnitId: 1)), Period(12)).ShouldBe(7);
        Days(Period(5, new(AccountId: 2)), Period(7, new(UnitId: 2))).ShouldBe(5);
        Days(Period(8, new(PlatformKey: "weixin")), Period(12)).ShouldBe(8);
    }

    [Fact]
    public void Overlays_of_others_and_of_other_days_are_not_laid()
    {
        Days(Period(7, new(UnitId: 3)), Period(8, new(PlatformKey: "weibo")), Period(9, new(AccountId: 99)), Period(10, since: Facts.Day.AddDays(1))).ShouldBe(14);
        var ended = Period(7);
        ended.End(Facts.Day);
        Days(ended).ShouldBe(14);
        Ruleset.VersionOf([ended], Facts.Day).ShouldBe("");
        Ruleset.VersionOf([Period(7)], Facts.Day).ShouldNotBe("");
    }

    [Fact]
    public void An_indicator_can_be_switched_off_made_a_veto_or_be_the_tenants_own()
    {
        var own = new OwnIndicator("转载不及时", "地方指标", "deduction", "media", "市办要求的转载未完成", 5, 1, "");
        var rules = Facts.Rules(Facts.Media, Facts.Overlay(OverlayKind.Switch, "M-V3.2", 0), Facts.Overlay(OverlayKind.Veto, "X-M2", 1), Facts.Overlay(OverlayKind.Own, "T-1", 1, own: own), Facts.Overlay(OverlayKind.Points, "T-1", 2, 6));
        rules.Indicators.ShouldNotContain(i => i.Id == "M-V3.2");
        rules.Indicators.Single(i => i.Id == "X-M2").Part.ShouldBe(IndicatorPart.Veto);
        var mine = rules.Indicators.Single(i => i.Id == "T-1");
        (mine.Points, mine.Cap, mine.Auto).ShouldBe((2m, 6m, Measurability.H));
        Facts.Rules(Facts.Site, Facts.Overlay(OverlayKind.Own, "T-1", 1, own: own)).Indicators.ShouldNotContain(i => i.Id == "T-1");
    }

    [Fact]
    public void Media_that_privacy_may_veto_fail_by_it()
    {
        var facts = Facts.Media with { Findings = [Facts.Finding("privacy", Core.Findings.Tier.Certain)] };
        Facts.Card(facts).Standing.ShouldBe(Standing.Passed);
        Facts.Card(facts, Facts.Overlay(OverlayKind.Veto, "X-M2", 1)).Standing.ShouldBe(Standing.Failed);
    }

    [Fact]
    public void A_units_points_weigh_websites_and_media_and_may_have_a_ceiling()
    {
        (bool, Standing, decimal?, bool, int)[] accounts = [(true, Standing.Good, 90m, false, 1), (false, Standing.Passed, null, false, 0), (false, Standing.Failed, null, true, 0)];
        var plain = UnitScore.Of(accounts, null, null);
        (plain.Websites, plain.Media, plain.MediaFailed, plain.Unjudged, plain.Score).ShouldBe((1, 2, 1, 1, null));
        UnitScore.Of(accounts, 30, null).Score.ShouldBe(62); // 0.3 × 90 + 0.7 × 50
        UnitScore.Of(accounts, 30, 59).Score.ShouldBe(59);
        UnitScore.Of(accounts[..1], 30, 59).Score.ShouldBe(90);
        UnitScore.Of([], 30, null).Score.ShouldBeNull();
    }
}
