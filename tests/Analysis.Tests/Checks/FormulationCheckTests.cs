using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class FormulationCheckTests : CheckExamples<FormulationCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("深刻领悟“两个确立”的决定性作用。", "作用", Tier.Likely),
        ("两个确立的决定性价值", "价值", Tier.Likely),
        ("坚持共抓大保护，不搞大建设。", "建设", Tier.Likely),
        ("人民日益增长的物质文化需要和不平衡不充分的发展之间的矛盾", "物质文化", Tier.Likely),
        ("坚持“港人治港”、“澳人治澳”、高度自主的方针", "自主", Tier.Likely),
        ("巩固拓展脱贫攻坚成果同乡村振兴有机衔接", "有机", Tier.Likely),
        ("打江山、守江山，守的是人民的利益。", "利益", Tier.Likely),
        ("深入贯彻中央八项规定精神主题教育", "主题", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "深刻领悟“两个确立”的决定性意义", "两个确立的决定性。", "共抓大保护、不搞大开发", "人民日益增长的物质文化需要同落后的社会生产之间的矛盾", "“一国两制”、“港人治港”、“澳人治澳”、高度自治", "高度自主的技术",
        "巩固拓展脱贫攻坚成果与乡村振兴有效衔接", "守的是人民的心", "守的是人民的", "“共抓大保护、不搞大建设”应为“共抓大保护、不搞大开发”。", "世界反法西斯战争胜利", "江山就是人民、人民就是江山",
        "毫不动摇地巩固和发展公有制经济，毫不动摇地鼓励、支持、引导非公有制经济发展", "淮海战役、渡江战役",
    ];
}
