using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class TypoCheckTests : CheckExamples<TypoCheck>
{
    protected override CheckContext Context { get; } = Examples.Context([], null, "经济法展基金会");

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("会议强调，要全面贯彻落实党中央决策布署，推动经济社会高质量发展。", "布署", Tier.Certain),
    ];

    protected override IEnumerable<string> Right =>
    [
        "会议强调，要全面贯彻落实党中央决策部署，推动经济社会高质量发展。",
        "外交部发言人主持例行记者会，塞尔维亚总统亚历山大·武契奇应邀访华。",
        "24\t鱼水清\t女\t民政协理\n25\t仇和平\t男\t水利员\n10月7日\t屠丽萍\t干志远、支晓明\t2810001\n",
        "市政协委员、云澜师范学院教授滕子安说。",
        "李树檀同志任市水利局局长，免去其市林业局副局长职务。",
        "东岭市设施蔬菜长势好于常年，今年计划新增大棚三百座。",
        "桃源乡开展河道清理行动",
        "他们辛勤地工作，工作做得很好，她说那是哪里的话。",
        "",
    ];
}
