using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class LawNameCheckTests : CheckExamples<LawNameCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("按《农民工工资保障支付条例》设置告示牌。", "《农民工工资保障支付条例》", Tier.Likely),
        ("依据《中华人民共和国计划生育法》执行。", "《中华人民共和国计划生育法》", Tier.Likely),
        ("违反《中华人民共和国税收征收条理法》的，处以罚款。", "《中华人民共和国税收征收条理法》", Tier.Likely),
        ("执行《中华人民共和国合同劳动法》。", "《中华人民共和国合同劳动法》", Tier.Likely),
        ("依据《中华人民共和国老年人权益保护法》维护权益。", "《中华人民共和国老年人权益保护法》", Tier.Likely),
        ("学习《中华人民共和国信息公开条例》。", "《中华人民共和国信息公开条例》", Tier.Likely),
        ("落实《城市道路管埋条例》。", "《城市道路管埋条例》", Tier.Likely),
        ("依据《保障农民工工资支付办法》处理。", "《保障农民工工资支付办法》", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "根据《中华人民共和国税收征收管理法》及其实施细则。", "《中华人民共和国劳动合同法实施条例》", "《中华人民共和国民法典释义》", "《中华人民共和国合同法》已经废止。", "《河南省安全生产条例》", "我市《安全生产管理条例》修订完成。",
        "《中国共产党纪律处分条例》", "《中华人民共和国外汇管理暂行条例》", "美国《国家安全法案》《出口管制法》", "《写作方法》", "“《中华人民共和国生产安全法》”的写法是错误的，应为《中华人民共和国安全生产法》。", "《机关事务条例》", "出台《优化营商环境办法》。", "《中华人民共和国》",
    ];

    [Fact]
    public void The_name_meant_is_proposed() =>
        Examine("依照《中华人民共和国生产安全法》。").ShouldHaveSingleItem().Suggestion.ShouldBe("《中华人民共和国安全生产法》");
}
