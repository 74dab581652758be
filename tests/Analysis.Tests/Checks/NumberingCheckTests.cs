using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class NumberingCheckTests : CheckExamples<NumberingCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("要做好三件事：一是加强排查；二是压实责任；四是严肃问责。", "四是", Tier.Hint),
        ("会议强调，一要摸清底数，三要分类施策，三要建立机制。", "三要", Tier.Hint),
        ("本办法所称行业包括：（一）餐饮业；（二）住宿业；（四）娱乐业。", "四）", Tier.Hint),
        ("一、总体要求\n内容\n二、主要任务\n内容\n四、保障措施", "四、", Tier.Hint),
        ("1. 提高认识\n2. 落实责任\n4. 强化督导", "4.", Tier.Hint),
        ("（1）提高认识\n（2）落实责任\n（2）强化督导", "2）", Tier.Hint),
        ("一、总体要求\n二、主要任务\n二、保障措施", "二、", Tier.Hint),
        ("（一）提高认识。各单位要重视。\n（二）压实责任。\n（四）强化督导。", "四）", Tier.Hint),
        ("九、甲\n十、乙\n十二、丙", "十二、", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "一是加强排查；二是压实责任；三是严肃问责。",
        // A long line is no heading, but it has its number.
        "一、对象\n二、时间\n三、地点\n四、联系人及电话：市政务服务中心三楼综合窗口，工作日上午九时至十二时、下午二时至五时接受咨询和现场办理\n五、附则",
        "第一，看路。第二，看灯。第一，还是看路。",
        "一要快；一要准。",
        "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯\n三、丙", "一、总体要求\n二、主要任务\n三、保障措施", "一、甲\n二、乙\n一、丙\n二、丁", "一、甲\n三、乙", "十九、甲\n二十、乙\n二十一、丙", "一、甲\n五、乙\n九、丙\n十二、丁", "二、甲\n三、乙\n四、丙",
    ];
}
