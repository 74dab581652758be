using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class CanaryCheckTests
{
    static CanaryPost Due(double minutesAgo, double? publishedAgo = null) => new(Examples.Now.AddMinutes(-minutesAgo), Examples.Now.AddMinutes(-publishedAgo ?? 0), publishedAgo is { } ago ? Examples.Now.AddMinutes(3 - ago) : null);

    static List<FindingDraft> Examine(params CanaryPost[] posts) => [.. new CanaryCheck().Examine(Accounts.Site(Examples.Now) with { Canaries = posts }, Examples.Context())];

    [Fact]
    public void A_post_that_was_owed_and_not_seen_is_certain() => Examine(Due(300, 299), Due(21)).Single().Tier.ShouldBe(Tier.Certain);

    [Fact]
    public void People_have_ten_minutes_to_post_and_we_have_ten_to_see_it() => Examine(Due(300, 299), Due(19)).ShouldBeEmpty();

    [Fact]
    public void It_goes_when_the_next_one_is_seen() => Examine(Due(300), Due(60, 58)).ShouldBeEmpty();

    [Fact]
    public void Until_then_it_stays_while_the_next_one_is_waited_for() => Examine(Due(300), Due(5)).Count.ShouldBe(1);

    [Fact]
    public void Other_accounts_owe_nothing() => Examine().ShouldBeEmpty();
}
