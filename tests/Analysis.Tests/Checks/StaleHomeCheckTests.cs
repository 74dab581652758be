using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class StaleHomeCheckTests
{
    static List<FindingDraft> Examine(AccountActivity account) => [.. new StaleHomeCheck().Examine(account, Examples.Context())];

    [Theory]
    [InlineData(9.9, null)]
    [InlineData(10, Tier.Hint)]
    [InlineData(13.9, Tier.Hint)]
    [InlineData(14, Tier.Veto)]
    public void Silence_of_days_weighs(double days, Tier? tier) =>
        Examine(Accounts.Site(Examples.Now.AddDays(-days))).Select(d => (Tier?)d.Tier).ShouldBe(tier is null ? [] : [tier]);

    [Fact]
    public void A_site_of_which_nothing_was_ever_read_waits_for_a_person()
    {
        var unread = Accounts.Site(watchedDays: 20) with { LastArticleAt = null };
        Examine(unread).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Likely);
        Examine(unread with { WatchedSince = Examples.Now.AddDays(-3) }).ShouldBeEmpty();
    }

    [Fact]
    public void Only_websites_have_a_home_page() =>
        Examine(Accounts.Site(Examples.Now.AddDays(-30)) with { PlatformKey = "wechat" }).ShouldBeEmpty();
}
