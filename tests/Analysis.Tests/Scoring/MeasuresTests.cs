using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Scoring;

public sealed class MeasuresTests
{
    static readonly DateTimeOffset At = Facts.At;

    static IndicatorResult Of(AccountFacts facts, string indicator) => Facts.Card(facts).Results.Single(r => r.IndicatorId == indicator);

    static AccountFacts Silent(AccountFacts facts, TimeSpan silent) => facts with { Newest = new ArticleFact(9, "旧闻", "http://site.example.test/9.html", At - silent) };

    [Theory]
    [InlineData("W-V3")]
    [InlineData("M-V2.1")]
    public void Two_weeks_to_the_second_without_update_are_a_veto(string indicator)
    {
        var facts = indicator[0] == 'W' ? Facts.Site : Facts.Media;
        Of(Silent(facts, TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1)), indicator).State.ShouldBe(ResultState.Clean);
        var hit = Of(Silent(facts, TimeSpan.FromDays(14)), indicator);
        (hit.State, hit.Reasons.Single().ArticleId).ShouldBe((ResultState.Hit, 9));
    }

    [Fact]
    public void Inside_a_filed_window_updates_are_not_judged_and_after_it_its_time_does_not_count()
    {
        var silent = Silent(Facts.Media, TimeSpan.FromDays(20));
        Of(silent with { Offline = [new(1, At.AddDays(-1), At.AddDays(1))] }, "M-V2.1").State.ShouldBe(ResultState.Suspended);
        // 20 days less 7 are 13, less 6 are 14.
        Of(silent with { Offline = [new(1, At.AddDays(-10), At.AddDays(-3))] }, "M-V2.1").State.ShouldBe(ResultState.Clean);
        Of(silent with { Offline = [new(1, At.AddDays(-10), At.AddDays(-4))] }, "M-V2.1").State.ShouldBe(ResultState.Hit);
        // Overlapping windows are not counted twice.
        Of(silent with { Offline = [new(1, At.AddDays(-10), At.AddDays(-5)), new(2, At.AddDays(-9), At.AddDays(-4))] }, "M-V2.1").State.ShouldBe(ResultState.Hit);
    }

    [Fact]
    public void Our_own_silence_is_not_the_accounts()
    {
        Of(Silent(Facts.Media, TimeSpan.FromDays(30)) with { LastFetchedAt = At.AddHours(-25) }, "M-V2.1").State.ShouldBe(ResultState.CannotJudge);
        Of(Facts.Media with { Newest = null }, "M-V2.1").State.ShouldBe(ResultState.CannotJudge);
        Of(Facts.Site with { LastFetchedAt = null, Newest = null }, "W-V1.1").State.ShouldBe(ResultState.CannotJudge);
    }

    [Fact]
    public void Items_without_a_time_count_as_no_update_but_a_person_has_to_look() =>
        Of(Silent(Facts.Site, TimeSpan.FromDays(20)) with { Undated = 3 }, "W-V3").State.ShouldBe(ResultState.CannotJudge);

    [Fact]
    public void A_silence_that_a_reviewer_dismissed_does_not_veto() =>
        Of(Silent(Facts.Site, TimeSpan.FromDays(20)) with { Findings = [Facts.Finding("stale-home", Tier.Veto, FindingVerdict.Dismissed, article: null)] }, "W-V3").State.ShouldBe(ResultState.Clean);

    [Theory]
    [InlineData(4, 0, ResultState.Clean)]
    [InlineData(3, 2, ResultState.Hit)]
    [InlineData(5, 0, ResultState.Hit)]
    public void Five_stale_columns_of_news_and_notices_together_veto(int news, int notices, ResultState state)
    {
        ColumnFact[] stale =
        [
            .. Enumerable.Range(10, news).Select(i => Facts.Column(i, ColumnKind.News, 14, At.AddDays(-14))),
            .. Enumerable.Range(30, notices).Select(i => Facts.Column(i, ColumnKind.Notice, 183, new DateTimeOffset(2026, 5, 24, 4, 0, 0, TimeSpan.Zero))),
        ];
        Of(Facts.Site with { Columns = [.. Facts.Site.Columns, .. stale] }, "W-V4.1").State.ShouldBe(state);
    }

    [Fact]
    public void Ten_columns_past_their_own_periods_wait_for_a_person_or_a_confirmed_finding()
    {
        var facts = Facts.Site with { Columns = [.. Facts.Site.Columns, .. Enumerable.Range(10, 10).Select(i => Facts.Column(i, ColumnKind.Personnel, 365, At.AddDays(-400)))] };
        Of(facts, "W-V4.2").State.ShouldBe(ResultState.Pending);
        Of(facts with { Findings = [Facts.Finding("stale-column", Tier.Veto, article: null)] }, "W-V4.2").State.ShouldBe(ResultState.Hit);
        var other = Of(facts, "W-D1.9");
        (other.State, other.Points).ShouldBe((ResultState.Hit, 4)); // ten, under the cap
    }

    [Fact]
    public void Five_blank_columns_wait_for_a_person()
    {
        var blank = Enumerable.Range(10, 5).Select(i => Facts.Column(i, ColumnKind.Other, null) with { LastArticleAt = null }).ToList();
        Of(Facts.Site with { Columns = [.. Facts.Site.Columns, .. blank] }, "W-V4.3").State.ShouldBe(ResultState.Pending);
        Of(Facts.Site with { Columns = [.. Facts.Site.Columns, .. blank.Skip(1)] }, "W-V4.3").State.ShouldBe(ResultState.Clean);
    }

    [Fact]
    public void A_kind_of_column_is_judged_by_its_newest_and_its_absence_by_a_person()
    {
        var old = Facts.Column(8, ColumnKind.News, 14, At.AddDays(-30));
        Of(Facts.Site with { Columns = [.. Facts.Site.Columns, old] }, "W-D1.4").Points.ShouldBe(0);
        Of(Facts.Site with { Columns = [old] }, "W-D1.4").Points.ShouldBe(5);
        Of(Facts.Site with { Columns = [Facts.Column(8, ColumnKind.Other, null)] }, "W-D1.5").State.ShouldBe(ResultState.CannotJudge);
    }

    [Theory]
    [InlineData(20, 6, ResultState.Clean)] // 6 of 140
    [InlineData(20, 7, ResultState.Hit)] // 7 of 140 are 5 %
    [InlineData(48, 16, ResultState.Clean)]
    [InlineData(48, 17, ResultState.Hit)] // of 336
    [InlineData(19, 0, ResultState.CannotJudge)]
    public void Five_percent_of_a_weeks_visits_veto_if_there_were_twenty_a_day(int visits, int failures, ResultState state)
    {
        var facts = Facts.Site with
        {
            Probes = [.. Enumerable.Range(0, 7).Select(back => new ProbeDayFact(back, visits, back == 3 ? failures : 0))],
            FailedProbes = [.. Enumerable.Range(0, failures).Select(i => new FailedProbeFact(i, At.AddDays(-3).AddMinutes(-i), CrawlFailure.TimedOut, null))],
        };
        var result = Of(facts, "W-V2");
        result.State.ShouldBe(state);
        if (state == ResultState.Hit)
            result.Reasons.Count(r => r.ProbeId is not null).ShouldBe(failures);
    }

    [Fact]
    public void A_day_that_a_filed_window_touches_needs_no_visits()
    {
        var facts = Facts.Site with { Probes = [.. Facts.Site.Probes.Where(p => p.Back != 2)] };
        Of(facts, "W-V2").State.ShouldBe(ResultState.CannotJudge);
        Of(facts with { Offline = [new(1, At.AddDays(-3).AddHours(1), At.AddDays(-2))] }, "W-V2").State.ShouldBe(ResultState.Clean);
        Of(facts with { Offline = [new(1, At.AddDays(-9), At.AddDays(1))] }, "W-V2").State.ShouldBe(ResultState.Suspended);
    }

    [Fact]
    public void Dead_links_of_the_home_page_weigh_double_and_reach_the_cap_of_one()
    {
        FindingFact Link(string page, FindingVerdict verdict = FindingVerdict.Waiting) => Facts.Finding("dead-link", Tier.Certain, verdict, page, article: page == Facts.Site.Address ? null : 7);
        Of(Facts.Site with { Findings = [Link(Facts.Site.Address), Link("http://site.example.test/a.html"), Link("http://site.example.test/b.html", FindingVerdict.Dismissed)] }, "W-D4.3").Points.ShouldBe(0.3m);
        Of(Facts.Site with { Findings = [.. Enumerable.Range(0, 30).Select(_ => Link("http://site.example.test/a.html"))] }, "W-D4.3").Points.ShouldBe(1);
    }

    [Fact]
    public void A_finding_of_the_veto_tier_is_no_plain_typo()
    {
        var facts = Facts.Media with { Findings = [Facts.Finding("wrong-term", Tier.Veto), Facts.Finding("wrong-term", Tier.Certain)] };
        Of(facts, "M-V1.1").Reasons.Count.ShouldBe(1);
        Of(facts, "X-M1").Reasons.Count.ShouldBe(1);
    }
}
