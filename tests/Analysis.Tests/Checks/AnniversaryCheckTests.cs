using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class AnniversaryCheckTests : CheckExamples<AnniversaryCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("2026年是中国共产党成立106周年。", "中国共产党成立106周年", Tier.Likely),
        ("2025年，隆重纪念抗战胜利七十九周年。", "抗战胜利七十九周年", Tier.Likely),
        ("2024年12月，澳门回归祖国26周年。", "澳门回归祖国26周年", Tier.Likely),
        ("党的十九届八中全会", "党的十九届八中全会", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "2021年是中国共产党成立100周年。", "2026年将迎来建军100周年。", "党的十九届七中全会", "2024年召开的党的二十届三中全会", "2025年，我县学习党的二十大精神", "纪念五四运动105周年", "2025年，抗战胜利80周年；2026年，建党105周年",
    ];

    [Fact]
    public void Counts_in_either_script()
    {
        Examine("2027年是中国人民解放军建军九十九周年")[0].Suggestion.ShouldBe("中国人民解放军建军100周年");
        Examine("2027年是中国人民解放军建军一百周年").ShouldBeEmpty();
    }
}
