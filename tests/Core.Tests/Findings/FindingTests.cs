using MediaWatch.Core.Findings;

namespace MediaWatch.Core.Tests.Findings;

public sealed class FindingTests
{
    static readonly FindingSubject Subject = new(1, 2, 3, ArticleId: 4, Revision: 1, SnapshotId: 5);
    static readonly FindingDraft Draft = new(0, 2, "布署", Tier.Certain, "应为“部署”", "部署", "《现代汉语词典》");

    [Fact]
    public void The_same_words_in_the_same_article_are_the_same_finding()
    {
        Finding.FingerprintOf("wrong-term", Subject, "布署").ShouldBe(Finding.FingerprintOf("wrong-term", Subject with { Revision = 2 }, " 布署"));
        Finding.FingerprintOf("wrong-term", Subject, "ＡＢ").ShouldBe(Finding.FingerprintOf("wrong-term", Subject, "ab"));
        Finding.FingerprintOf("wrong-term", Subject, "布署").ShouldNotBe(Finding.FingerprintOf("wrong-term", Subject with { ArticleId = 9 }, "布署"));
        Finding.FingerprintOf("wrong-term", Subject, "布署").ShouldNotBe(Finding.FingerprintOf("privacy", Subject, "布署"));
    }

    [Fact]
    public void Goes_from_open_over_confirmed_and_rectified_to_closed()
    {
        var finding = Open();
        finding.Confirm(7, Seed.Now);
        finding.Rectified(Seed.Now);
        finding.Close(Seed.Now);
        finding.State.ShouldBe(FindingState.Closed);
        finding.ReviewedBy.ShouldBe(7);
    }

    [Theory]
    [InlineData(FindingState.Dismissed)]
    [InlineData(FindingState.Withdrawn)]
    public void What_has_ended_cannot_be_confirmed(FindingState ended)
    {
        var finding = Open();
        if (ended == FindingState.Dismissed)
            finding.Dismiss(7, Seed.Now);
        else
            finding.Withdraw(Seed.Now);
        Should.Throw<InvalidOperationException>(() => finding.Confirm(7, Seed.Now));
    }

    [Fact]
    public void Seen_again_it_stays_routed_but_after_a_repair_it_is_routed_anew()
    {
        var finding = Open();
        finding.Routed(Seed.Now);
        finding.SeenAgain(Draft, Subject, 1, Seed.Now);
        finding.RoutedAt.ShouldNotBeNull();
        finding.Rectified(Seed.Now);
        finding.SeenAgain(Draft, Subject with { Revision = 3 }, 1, Seed.Now.AddDays(1));
        finding.State.ShouldBe(FindingState.Open);
        finding.RoutedAt.ShouldBeNull();
    }

    [Fact]
    public void A_dismissal_stands_when_the_words_are_seen_again()
    {
        var finding = Open();
        finding.Dismiss(7, Seed.Now);
        finding.SeenAgain(Draft, Subject with { Revision = 2 }, 2, Seed.Now);
        finding.State.ShouldBe(FindingState.Dismissed);
    }

    [Fact]
    public void A_verdict_can_be_taken_back()
    {
        var finding = Open();
        finding.Dismiss(7, Seed.Now);
        finding.Reopen();
        finding.State.ShouldBe(FindingState.Open);
        finding.ReviewedBy.ShouldBeNull();
    }

    static Finding Open() => Finding.Open("wrong-term", Draft, Subject, 1, Seed.Now);
}
