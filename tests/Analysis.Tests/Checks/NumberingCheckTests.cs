using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class NumberingCheckTests : CheckExamples<NumberingCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("一、总体要求\n内容\n二、主要任务\n内容\n四、保障措施", "四、", Tier.Hint),
        ("一、总体要求\n二、主要任务\n二、保障措施", "二、", Tier.Hint),
        ("（一）提高认识。各单位要重视。\n（二）压实责任。\n（四）强化督导。", "四）", Tier.Hint),
        ("九、甲\n十、乙\n十二、丙", "十二、", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯\n三、丙", "一、总体要求\n二、主要任务\n三、保障措施", "一、甲\n二、乙\n一、丙\n二、丁", "一、甲\n三、乙", "十九、甲\n二十、乙\n二十一、丙", "一、甲\n五、乙\n九、丙\n十二、丁", "二、甲\n三、乙\n四、丙",
    ];
}
