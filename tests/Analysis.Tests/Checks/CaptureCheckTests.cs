using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class CaptureCheckTests
{
    static readonly WayFact Well = new(Examples.Now.AddMinutes(-4), Failing: false), Failing = new(Examples.Now.AddHours(-3), Failing: true);

    static List<FindingDraft> Examine(double expected, params WayFact[] ways) =>
        [.. new CaptureCheck().Examine(Accounts.Site(Examples.Now) with { PlatformKey = "weixin", Ways = ways, ExpectedSinceNewest = expected }, Examples.Context())];

    [Fact]
    public void All_ways_failing_for_an_hour_is_certain() => Examine(0, Failing, Failing).Single().Tier.ShouldBe(Tier.Certain);

    [Fact]
    public void One_way_that_works_is_enough() => Examine(0, Well, Failing).ShouldBeEmpty();

    [Fact]
    public void What_fails_for_a_few_minutes_is_no_matter() => Examine(0, Failing with { LastSucceededAt = Examples.Now.AddMinutes(-50) }).ShouldBeEmpty();

    [Fact]
    public void Expected_posts_that_do_not_come_though_all_is_well_are_a_hint() => Examine(6.5, Well).Single().Tier.ShouldBe(Tier.Hint);

    [Theory]
    [InlineData(5.9)]
    [InlineData(0)]
    public void A_short_silence_may_be_chance(double expected) => Examine(expected, Well).ShouldBeEmpty();

    [Fact]
    public void A_websites_silence_is_another_checks_matter() =>
        new CaptureCheck().Examine(Accounts.Site(Examples.Now) with { Ways = [Well], ExpectedSinceNewest = 20 }, Examples.Context()).ShouldBeEmpty();

    [Fact]
    public void An_account_that_nobody_watches_says_nothing() => Examine(9).ShouldBeEmpty();
}
