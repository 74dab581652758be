using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Tests.Scoring;

public sealed class ScorecardTests
{
    [Theory]
    [InlineData(0, 100, Standing.Good)]
    [InlineData(19.9, 80.1, Standing.Good)]
    [InlineData(20, 80, Standing.Passed)]
    [InlineData(20.1, 79.9, Standing.Passed)]
    [InlineData(40, 60, Standing.Passed)]
    [InlineData(40.1, 59.9, Standing.Failed)]
    [InlineData(55.5, 44.5, Standing.Failed)]
    public void Below_60_fails_and_only_above_80_is_good(double deducted, double score, Standing standing)
    {
        var card = Facts.Card(Facts.Deducting((decimal)deducted));
        (card.Base, card.Score, card.Standing).ShouldBe(((decimal)score, (decimal)score, standing));
    }

    [Fact]
    public void The_bonus_is_added_above_80_and_not_at_80()
    {
        var bonus = Facts.Mark("W-B5", MarkVerdict.Counted, 1);
        var above = Facts.Card(With(Facts.Deducting(19.9m), bonus));
        (above.Base, above.Bonus, above.Score).ShouldBe((80.1m, 3m, 83.1m));
        var at = Facts.Card(With(Facts.Deducting(20), bonus));
        (at.Base, at.Bonus, at.Score).ShouldBe((80m, null, 80m));
    }

    [Fact]
    public void Deductions_and_bonus_never_pass_their_caps()
    {
        var card = Facts.Card(With(Facts.Site, Facts.Mark("W-D2.4", MarkVerdict.Counted, 30), Facts.Mark("W-D3.4", MarkVerdict.Counted, 2), Facts.Mark("W-B1.1", MarkVerdict.Counted, 9)));
        card.Results.Single(r => r.IndicatorId == "W-D2.4").Points.ShouldBe(8);
        card.Results.Single(r => r.IndicatorId == "W-D3.4").Points.ShouldBe(7);
        card.Results.Single(r => r.IndicatorId == "W-B1.1").Points.ShouldBe(4);
        (card.Base, card.Bonus, card.Score).ShouldBe((85m, 4m, 89m));
    }

    [Fact]
    public void A_veto_fails_whatever_else_stands_and_no_points_are_made()
    {
        var card = Facts.Card(With(Facts.Site with { Findings = [Facts.Finding("wrong-term", Tier.Veto)] }, Facts.Mark("W-B5", MarkVerdict.Counted, 1)));
        (card.Standing, card.Base, card.Bonus, card.Score).ShouldBe((Standing.Failed, null, null, null));
        card.Vetoes.Single().IndicatorId.ShouldBe("W-V1.1");
        card.Vetoes.Single().Reasons.Single().FindingId.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(FindingVerdict.Waiting, ResultState.Pending)]
    [InlineData(FindingVerdict.Dismissed, ResultState.Clean)]
    [InlineData(FindingVerdict.Confirmed, ResultState.Hit)]
    public void Only_what_a_person_has_confirmed_vetoes_and_what_waits_holds_the_indicator_open(FindingVerdict verdict, ResultState state)
    {
        var card = Facts.Card(Facts.Site with { Findings = [Facts.Finding("sovereignty", Tier.Veto, verdict)] });
        card.Results.Single(r => r.IndicatorId == "W-V1.1").State.ShouldBe(state);
        (card.Standing == Standing.Failed).ShouldBe(state == ResultState.Hit);
    }

    /// <summary>Nobody has looked: it is never passed in silence.</summary>
    [Fact]
    public void What_nothing_measures_waits_for_a_person()
    {
        var card = Facts.Card(Facts.Site);
        var manual = card.Results.Where(r => r.State == ResultState.Manual).ToList();
        manual.Select(r => r.IndicatorId).ShouldContain("W-V5.2");
        manual.ShouldAllBe(r => r.Note == "未自动监测，需人工判定");
        card.Unjudged.ShouldBeGreaterThan(20);
        (card.Lowest < card.Base).ShouldBeTrue();
        var met = Facts.Card(Facts.Site with { Marks = [Facts.Mark("W-V5.2", MarkVerdict.Met)] });
        met.Results.Single(r => r.IndicatorId == "W-V5.2").State.ShouldBe(ResultState.Clean);
        met.Unjudged.ShouldBe(card.Unjudged - 1);
    }

    [Fact]
    public void The_newest_judgement_counts_and_cannot_talk_away_what_a_program_decides()
    {
        var spoilt = Facts.Site with { Newest = Facts.Site.Newest! with { At = Facts.At.AddDays(-15) }, Marks = [Facts.Mark("W-V3", MarkVerdict.NotApplicable)] }; // the site has one
        Facts.Card(spoilt).Vetoes.Select(v => v.IndicatorId).ShouldContain("W-V3");
        Facts.Card(With(Facts.Site, Facts.Mark("W-D2.1", MarkVerdict.Counted, 1))).Results.Single(r => r.IndicatorId == "W-D2.1").Note.ShouldBe(""); // no word of what no program measured
        var older = Facts.Mark("W-D2.1", MarkVerdict.Counted, 1);
        var newer = Facts.Mark("W-D2.1", MarkVerdict.Met) with { At = older.At.AddMinutes(1) };
        Facts.Card(With(Facts.Site, older, newer)).Results.Single(r => r.IndicatorId == "W-D2.1").Points.ShouldBe(0);
    }

    [Theory]
    [InlineData(30, 60, Standing.Passed)]
    [InlineData(15, 80, Standing.Passed)]
    [InlineData(0, 100, Standing.Good)]
    [InlineData(30.75, 59, Standing.Failed)]
    public void A_department_without_services_is_stretched_from_75(double deducted, double score, Standing standing)
    {
        var facts = Facts.Deducting((decimal)deducted, without: "办事服务");
        var card = Facts.Card(facts, Facts.Overlay(OverlayKind.Option, ScoringOptions.NoServices, 1));
        (card.Base, card.Standing).ShouldBe(((decimal)score, standing));
        card.Results.ShouldNotContain(r => r.IndicatorId == "W-V6.1" || r.Group == "办事服务" && r.Part == IndicatorPart.Deduction);
    }

    [Fact]
    public void A_ministry_is_not_asked_for_its_overview_and_more_for_its_duties()
    {
        var card = Facts.Card(Facts.Site, Facts.Overlay(OverlayKind.Option, ScoringOptions.Ministry, 1));
        card.Results.ShouldNotContain(r => r.IndicatorId == "W-D1.1");
        card.Results.Single(r => r.IndicatorId == "W-D1.2").Cap.ShouldBe(4);
        card.Results.Where(r => r.Part == IndicatorPart.Deduction).Sum(r => r.Cap).ShouldBe(100);
    }

    [Fact]
    public void New_media_pass_or_fail_without_points_until_a_region_gives_some()
    {
        var facts = Facts.Media with { Findings = [.. Enumerable.Range(0, 3).Select(_ => Facts.Finding("typo", Tier.Certain))] };
        var plain = Facts.Card(facts);
        (plain.Standing, plain.Score).ShouldBe((Standing.Passed, null));
        var local = Facts.Card(facts, Facts.Overlay(OverlayKind.Points, "X-M1", 0.5m, 10));
        (local.Standing, local.Score).ShouldBe((Standing.Good, 98.5m));
        Facts.Card(facts, Facts.Overlay(OverlayKind.Points, "X-M1", 20m, 45)).Standing.ShouldBe(Standing.Failed);
    }

    [Fact]
    public void A_site_inspected_for_vetoes_only_has_no_points()
    {
        var card = Facts.Card(Facts.Deducting(50), Facts.Overlay(OverlayKind.Option, ScoringOptions.VetoOnly, 1));
        (card.Standing, card.Score).ShouldBe((Standing.Passed, null));
    }

    /// <summary>Over many random judgements: the score follows the rule by hand, in exact decimals.</summary>
    [Fact]
    public void Any_mixture_of_deductions_follows_the_formula()
    {
        var random = new Random(20190401);
        var table = IndicatorTables.Default.Rows.Where(i => i is { Audience: Audience.Website, Part: not IndicatorPart.Veto, Cap: > 0 }).ToList();
        for (var round = 0; round < 300; round++)
        {
            var marks = table.Where(_ => random.Next(3) == 0).Select(i => Facts.Mark(i.Id, MarkVerdict.Counted, random.Next(0, 12))).ToList();
            var card = Facts.Card(Facts.Site with { Marks = marks });
            decimal Of(IndicatorPart part) => marks.Sum(m => table.Single(i => i.Id == m.IndicatorId) is { } i && i.Part == part ? Math.Min(i.Cap, m.Occurrences * i.Points) : 0);
            var s2 = 100 - Of(IndicatorPart.Deduction);
            card.Base.ShouldBe(s2);
            card.Score.ShouldBe(s2 > 80 ? s2 + Of(IndicatorPart.Bonus) : s2);
            card.Standing.ShouldBe(s2 < 60 ? Standing.Failed : s2 > 80 ? Standing.Good : Standing.Passed);
            (card.Score <= 130 && card.Lowest <= card.Base && card.Lowest >= 0).ShouldBeTrue();
        }
    }

    static AccountFacts With(AccountFacts facts, params MarkFact[] marks) => facts with { Marks = [.. facts.Marks, .. marks] };
}
