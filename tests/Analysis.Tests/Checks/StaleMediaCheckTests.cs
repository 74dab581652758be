using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class StaleMediaCheckTests
{
    static List<FindingDraft> Examine(AccountActivity account) => [.. new StaleMediaCheck().Examine(account, Examples.Context())];
    static AccountActivity Weibo(double days) => Accounts.Site(Examples.Now.AddDays(-days)) with { PlatformKey = "weibo" };

    [Theory]
    [InlineData(9.9, null)]
    [InlineData(10, Tier.Hint)]
    [InlineData(14, Tier.Veto)]
    public void Silence_of_days_weighs(double days, Tier? tier) =>
        Examine(Weibo(days)).Select(d => (Tier?)d.Tier).ShouldBe(tier is null ? [] : [tier]);

    [Fact]
    public void An_account_of_which_nothing_was_ever_read_waits_for_a_person() =>
        Examine((Accounts.Site(watchedDays: 20) with { PlatformKey = "douyin", LastArticleAt = null })).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Likely);

    [Fact]
    public void Websites_have_a_rule_of_their_own() => Examine(Accounts.Site(Examples.Now.AddDays(-30))).ShouldBeEmpty();

    [Fact]
    public void When_we_could_not_look_nothing_is_said() =>
        new StaleMediaCheck().CanJudge(Weibo(20) with { LastFetchedAt = Examples.Now.AddDays(-2) }, Examples.Context()).ShouldBeFalse();
}
