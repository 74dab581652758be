using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>The words are harmless stand-ins: what counts is how they are written.</summary>
public sealed class SensitiveWordCheckTests : CheckExamples<SensitiveWordCheck>
{
    protected override CheckContext Context { get; } = Examples.Context(null,
    [
        Examples.Row("乌龙茶叶", tier: Tier.Likely),
        Examples.Row("绿萝", tier: Tier.Hint),
        Examples.Row("总统府", tier: Tier.Certain, needs: "台湾|台北"),
        Examples.Row("代开发票", tier: Tier.Certain, unless: "严禁代开发票"),
        Examples.Row("abc会", tier: Tier.Likely),
        Examples.Row("秘密★", tier: Tier.Likely),
    ], "乌龙茶叶市场");

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("这里卖乌龙茶叶。", "乌龙茶叶", Tier.Likely),
        ("这里卖烏龍茶葉。", "烏龍茶葉", Tier.Likely),
        ("这里卖乌*龙-茶 叶。", "乌*龙-茶 叶", Tier.Likely),
        ("这里卖乌\u200B龙\u200B茶叶。", "乌\u200B龙\u200B茶叶", Tier.Likely),
        ("加入ＡＢＣ会", "ＡＢＣ会", Tier.Likely),
        ("桌上有绿蘿", "绿蘿", Tier.Hint),
        ("台湾当局“总统府”", "总统府", Tier.Certain),
        ("右上角标注秘密★3年", "秘密★", Tier.Likely),
        ("专业代开发票", "代开发票", Tier.Certain),
    ];

    protected override IEnumerable<string> Right =>
    [
        "新建乌龙茶叶市场一座。",
        "乌、龙、茶、叶四个字",
        "乌龙。茶叶",
        "红砖绿 萝卜",
        "法国总统府举行仪式",
        "负有保守秘密的义务",
        "严禁代开发票",
        "乌*****龙茶叶",
        "城管部门集中清理“办证刻章”“疏通下水道”等违法小广告1200余处。",
        "犯罪嫌疑人张某在境外赌博网站担任真人荷官，涉案金额达2亿元。",
        "不法分子以“注册送彩金”“首存送彩金”为诱饵，引诱群众参与网络赌博。",
    ];

    [Fact]
    public void Says_which_word_a_disguise_stands_for() => Examine("这里卖烏龍茶葉。").ShouldHaveSingleItem().Message.ShouldContain("乌龙茶叶");
}
