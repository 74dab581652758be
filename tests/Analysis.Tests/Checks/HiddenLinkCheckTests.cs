using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class HiddenLinkCheckTests
{
    static List<FindingDraft> Examine(string text, Hiding? way, string address = "http://bad.example.com/") =>
        [.. new HiddenLinkCheck().Examine(new PageFacts("https://www.example.gov.cn/1.html", "通知", false, []) { Anchors = [new(address, text, way)] }, Examples.Context())];

    [Theory]
    [InlineData(Hiding.NotShown)]
    [InlineData(Hiding.ByScript)]
    [InlineData(Hiding.OffScreen)]
    public void A_hidden_advertisement_of_illegal_trade_is_a_veto(Hiding way)
    {
        var draft = Examine("澳门新葡京娱乐城", way).ShouldHaveSingleItem();
        (draft.Tier, draft.Excerpt).ShouldBe((Tier.Veto, "http://bad.example.com/"));
        draft.Message.ShouldContain("暗链");
    }

    [Fact]
    public void Tricks_that_only_hide_are_suspicious_whatever_they_say() => Examine("友情链接", Hiding.OffScreen).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Likely);

    [Theory]
    [InlineData("中国政府网", Hiding.NotShown, "http://www.gov.cn/")]
    [InlineData("分享到微博", Hiding.NotShown, "https://weibo.com/share")]
    [InlineData("河南省人民政府", Hiding.OffScreen, "https://www.henan.gov.cn/")]
    [InlineData("", Hiding.OffScreen, "https://cdn.example.com/")]
    [InlineData("澳门新葡京娱乐城", null, "http://bad.example.com/")]
    [InlineData("公安机关打击网络赌博", Hiding.NotShown, "https://news.example.com/")]
    public void Leaves_menus_and_visible_links_alone(string text, Hiding? way, string address) => Examine(text, way, address).ShouldBeEmpty();
}
