using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class IllegalLinkCheckTests
{
    static readonly CheckContext Context = Examples.Context(null, [Examples.Row("暗号甲乙", tier: Tier.Likely) with { Kind = "赌博" }, Examples.Row("暗号丙丁", tier: Tier.Likely) with { Kind = "低俗用语" }]);

    static List<FindingDraft> Examine(string text, Hiding? way = null) =>
        [.. new IllegalLinkCheck().Examine(new PageFacts("https://www.example.gov.cn/1.html", "通知", false, []) { Anchors = [new("http://bad.example.com/", text, way)] }, Context)];

    [Theory]
    [InlineData("真人百家乐开户")]
    [InlineData("成人视频在线观看")]
    [InlineData("进入暗号甲乙")]
    public void Flags_a_link_that_advertises_illegal_trade(string text) => Examine(text).ShouldHaveSingleItem().Tier.ShouldBe(Tier.Veto);

    [Theory]
    [InlineData("公安机关打击跨境赌博典型案例")]
    [InlineData("中国体育彩票")]
    [InlineData("金沙江水电站")]
    [InlineData("菠菜价格走势")]
    [InlineData("暗号丙丁")]
    [InlineData("")]
    public void Leaves_news_and_lawful_words_alone(string text) => Examine(text).ShouldBeEmpty();

    [Fact]
    public void Hidden_ones_are_another_checks_business() => Examine("真人百家乐开户", Hiding.NotShown).ShouldBeEmpty();
}
