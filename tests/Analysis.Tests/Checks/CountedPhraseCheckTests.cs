using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class CountedPhraseCheckTests : CheckExamples<CountedPhraseCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("增强“五个意识”、坚定“四个自信”。", "五个意识", Tier.Likely),
        ("做到三个维护，捍卫两个确立。", "三个维护", Tier.Likely),
        ("落实中央六项规定精神。", "六项规定精神", Tier.Likely),
        ("协调推进“四个全面”总体布局。", "四个全面”总体布局", Tier.Likely),
        ("我国有57个民族。", "57个民族", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "局党组提出“五个意识”。", "省委八项规定", "统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局", "我国有56个民族、55个少数民族。", "向第二个百年奋斗目标进军", "云南有25个世居少数民族",
        "“五个意识”是错误写法，应为“四个意识”，并坚定“四个自信”。",
    ];

    [Fact]
    public void Says_the_right_number() => Examine("增强“五个意识”、坚定“四个自信”。")[0].Suggestion.ShouldBe("四个意识");
}
