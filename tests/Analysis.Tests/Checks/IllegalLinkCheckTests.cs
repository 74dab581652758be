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

    static List<FindingDraft> Behind(string title, string address = "http://old.example.com/") =>
        [.. new IllegalLinkCheck().Examine(new PageFacts("https://www.example.gov.cn/1.html", "通知", false, []) { Anchors = [new(address, "某某协会", null) { Target = title }] }, Context)];

    [Theory]
    [InlineData("乐鱼体育官网_全站app登录入口", Tier.Veto)]
    [InlineData("成人视频在线观看", Tier.Veto)]
    [InlineData("该域名正在出售 - 域名交易", Tier.Likely)]
    [InlineData("此域名已过期", Tier.Likely)]
    public void Judges_a_link_by_what_the_page_behind_it_calls_itself(string title, Tier tier) => Behind(title).ShouldHaveSingleItem().Tier.ShouldBe(tier);

    [Theory]
    [InlineData("网络赌博为何屡禁不止？_新华网")]
    [InlineData("博彩业发展历史 - 百度百科")]
    [InlineData("某市棋牌运动协会")]
    [InlineData("澳门威尼斯人度假村酒店官方网站")]
    [InlineData("某某县人民政府")]
    [InlineData("域名注册管理办法 - 某某局")]
    public void Leaves_targets_that_report_or_host_alone(string title) => Behind(title).ShouldBeEmpty();

    [Fact]
    public void An_authority_s_page_is_no_such_trade() => Behind("博彩监察", "https://www.dicj.gov.mo/").ShouldBeEmpty();

    [Fact]
    public void Hidden_ones_are_another_checks_business() => Examine("真人百家乐开户", Hiding.NotShown).ShouldBeEmpty();
}
