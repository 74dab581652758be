using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class DeadLinkCheckTests
{
    static LinkFact Link(LinkState state, LinkKind kind = LinkKind.Page, CrawlFailure? failure = CrawlFailure.Gone, int? status = 404) =>
        new(5, "https://www.example.gov.cn/gone.html", "旧通知", kind, state, status, failure, 3, 0);

    static List<FindingDraft> Examine(bool front, LinkFact link) =>
        [.. new DeadLinkCheck().Examine(new PageFacts("https://www.example.gov.cn/", "示例市政府网", front, [link]), Examples.Context())];

    [Theory]
    [InlineData(true, Tier.Certain)]
    [InlineData(false, Tier.Likely)]
    public void A_broken_link_weighs_by_its_page(bool front, Tier tier)
    {
        var draft = Examine(front, Link(LinkState.Broken)).ShouldHaveSingleItem();
        (draft.Tier, draft.LinkId, draft.Start).ShouldBe((tier, 5L, null));
        draft.Excerpt.ShouldBe("https://www.example.gov.cn/gone.html");
        draft.Message.ShouldContain("404");
    }

    [Theory]
    [InlineData(LinkState.Blocked)]
    [InlineData(LinkState.Unknown)]
    [InlineData(LinkState.Ok)]
    public void What_was_not_proven_broken_is_never_flagged(LinkState state) => Examine(true, Link(state)).ShouldBeEmpty();

    [Fact]
    public void Names_pictures_and_attachments_for_what_they_are()
    {
        Examine(true, Link(LinkState.Broken, LinkKind.Image)).ShouldHaveSingleItem().Message.ShouldContain("图片");
        Examine(true, Link(LinkState.Broken, LinkKind.Attachment, CrawlFailure.TimedOut, null)).ShouldHaveSingleItem().Message.ShouldContain("附件“旧通知”打不开（超时）");
    }
}
