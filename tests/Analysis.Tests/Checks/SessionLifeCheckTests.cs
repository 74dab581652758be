using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class SessionLifeCheckTests
{
    static List<FindingDraft> Examine(CredentialState state, double? endsInDays) => [.. new SessionLifeCheck().Examine(
        Accounts.Site(Examples.Now) with { PlatformKey = "weixin", Sessions = [new SessionFact("backend", state, Examples.Now.AddDays(-3), endsInDays is { } days ? Examples.Now.AddDays(days) : null)] }, Examples.Context())];

    [Theory]
    [InlineData(CredentialState.Valid, 3, null)]
    [InlineData(CredentialState.Valid, 1.5, Tier.Hint)]
    [InlineData(CredentialState.Valid, -0.1, Tier.Certain)]
    [InlineData(CredentialState.Ended, 3, Tier.Certain)]
    [InlineData(CredentialState.Withdrawn, 3, Tier.Certain)]
    public void Warns_before_the_end_and_tells_of_it(CredentialState state, double endsInDays, Tier? tier) =>
        Examine(state, endsInDays).Select(d => (Tier?)d.Tier).ShouldBe(tier is null ? [] : [tier]);

    [Fact]
    public void What_renews_itself_without_end_is_quiet() => Examine(CredentialState.Valid, null).ShouldBeEmpty();

    [Fact]
    public void The_next_sessions_end_is_another_matter()
    {
        var first = Examine(CredentialState.Valid, 1).Single();
        var later = new SessionLifeCheck().Examine(Accounts.Site(Examples.Now) with { PlatformKey = "weixin", Sessions = [new SessionFact("backend", CredentialState.Valid, Examples.Now, Examples.Now.AddDays(1))] }, Examples.Context()).Single();
        later.Excerpt.ShouldNotBe(first.Excerpt);
    }
}
