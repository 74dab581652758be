using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class HouseStyleCheckTests : CheckExamples<HouseStyleCheck>
{
    protected override CheckContext Context { get; } = Examples.Context() with { Lexicons = new LexiconSet(1, []) { Level = ProofreadingLevel.Thorough } };

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("认真学习《宪法》、《监察法》。", "》、《", Tier.Hint),
        ("增强“四个意识”、“四个自信”。", "”、“", Tier.Hint),
        ("今年1-3月完成投资。", "1-3", Tier.Hint),
        ("气温在15-20℃之间。", "15-20", Tier.Hint),
        ("新建绿地三百平方米。", "三百平方米", Tier.Hint),
        ("收粮3000斤。", "斤", Tier.Hint),
        ("会议下午3:30召开。", "下午3:30", Tier.Hint),
        ("自3月1日0:00起施行，收费自3月31日24:00起停止。", "24:00起", Tier.Hint),
        ("投资12,000元，补助23000元。", "23000", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "认真学习《宪法》《监察法》。",
        "联系电话：0370-1234567，2024-05-01前报送，航班CA1234-5。",
        "今年1—3月完成投资，气温15～20℃。",
        "新建绿地300平方米，走了几十公里，二万五千里长征。",
        "收粮3000公斤。",
        "投资12,000元，补助23,000元。",
        "会议15:30召开，下午3时结束。",
        // The beginning of the first day, the end of the last one.
        "自3月1日0:00起至3月31日24:00止，禁止燃放烟花爆竹。",
        "文号〔2024〕12345号，面积23000平方米。",
    ];

    [Fact]
    public void A_headline_has_no_stop() =>
        Check.Examine(new("全市召开安全生产会议。", "会议强调安全。", Examples.Today, Segmenter.Default), Context).ShouldHaveSingleItem().Start.ShouldBe(10);

    [Fact]
    public void Nor_one_within_it_but_for_what_somebody_says() =>
        Check.Examine(new("开工了。全市重点项目；“干。”他说", "会议强调安全。", Examples.Today, Segmenter.Default), Context).ShouldHaveSingleItem().Start.ShouldBe(3);

    [Fact]
    public void Says_nothing_at_the_usual_setting() =>
        Check.Examine(Examples.Text("认真学习《宪法》、《监察法》。"), Examples.Context()).ShouldBeEmpty();
}
