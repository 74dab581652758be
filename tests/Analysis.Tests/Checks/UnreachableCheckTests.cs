using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class UnreachableCheckTests
{
    static List<FindingDraft> Examine(AccountActivity account) => [.. new UnreachableCheck().Examine(account, Examples.Context())];

    [Theory]
    [InlineData(4, null)] // 2.9 %
    [InlineData(5, Tier.Likely)] // 3.6 %
    [InlineData(6, Tier.Likely)] // 4.3 %
    [InlineData(7, Tier.Veto)] // 5 % of 140 exactly
    public void Failures_of_a_week_with_twenty_visits_a_day_weigh(int failures, Tier? tier) =>
        Examine(Accounts.Site(probes: Accounts.Visits(7, failures))).Select(d => (Tier?)d.Tier).ShouldBe(tier is null ? [] : [tier]);

    [Fact]
    public void Before_a_whole_week_it_is_certain_but_no_veto_yet() =>
        Examine(Accounts.Site(probes: Accounts.Visits(2, 10))).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Certain);

    [Fact]
    public void Cannot_judge_before_twenty_visits()
    {
        new UnreachableCheck().CanJudge(Accounts.Site(probes: [.. Accounts.Visits(1, 19).TakeLast(19)]), Examples.Context()).ShouldBeFalse();
        new UnreachableCheck().CanJudge(Accounts.Site(probes: Accounts.Visits(1, 19)), Examples.Context()).ShouldBeTrue();
    }

    [Fact]
    public void Counts_only_the_last_seven_days()
    {
        var old = Enumerable.Range(0, 50).Select(i => new ProbeFact(Examples.Now.AddDays(-8).AddMinutes(i), CrawlFailure.TimedOut));
        Examine(Accounts.Site(probes: [.. old, .. Accounts.Visits(6, 0)])).ShouldBeEmpty();
    }
}
