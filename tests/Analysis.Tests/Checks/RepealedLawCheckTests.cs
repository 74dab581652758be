using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class RepealedLawCheckTests : CheckExamples<RepealedLawCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("2026年，向新人发放《中华人民共和国婚姻法》读本。", "《中华人民共和国婚姻法》", Tier.Likely),
        ("2023年，信访局开展《信访条例》施行一周年宣传月活动。", "《信访条例》", Tier.Likely),
        ("根据《中华人民共和国合同法》，签订本合同。", "《中华人民共和国合同法》", Tier.Likely),
        ("《中华人民共和国民法通则》第七十条规定，应当赔偿。", "《中华人民共和国民法通则》", Tier.Likely),
        ("依照《物权法》办理登记。", "《物权法》", Tier.Likely),
        ("违反《中华人民共和国环境噪声污染防治法》的，处以罚款。", "《中华人民共和国环境噪声污染防治法》", Tier.Likely),
        ("志愿者宣传《婚姻法》知识。", "《婚姻法》", Tier.Likely),
        ("2025年，我局按照《信访条例》受理事项。", "《信访条例》", Tier.Likely),
        ("依据《化妆品卫生监督条例》检查。", "《化妆品卫生监督条例》", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "2019年，向新人发放《中华人民共和国婚姻法》读本。",
        "根据《中华人民共和国民法典》，签订本合同。", "根据原《中华人民共和国合同法》签订的合同继续有效。", "《中华人民共和国合同法》同时废止。", "2018年，法院依照《中华人民共和国合同法》判决。",
        "根据《中华人民共和国劳动合同法》", "依照《物权法》施行期间的规定办理。", "《婚姻法》出版。",
    ];

    [Fact]
    public void Before_the_repeal_it_was_the_law() =>
        Check.Examine(Examples.Text("根据《合同法》办理。", on: new(2020, 12, 31)), Context).ShouldBeEmpty();

    [Fact]
    public void Rules_of_an_unknown_day_may_be_older_than_the_repeal()
    {
        const string Text = "根据《中华人民共和国营业税暂行条例》，制定本办法。";
        Check.Examine(new Analysis.Subjects.ArticleText("", Text, Examples.Today, Analysis.Text.Segmenter.Default, isDated: false), Context).ShouldBeEmpty();
        Check.Examine(Examples.Text(Text), Context).ShouldHaveSingleItem();
    }
}
