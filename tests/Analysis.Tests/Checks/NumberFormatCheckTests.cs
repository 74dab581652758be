using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class NumberFormatCheckTests : CheckExamples<NumberFormatCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("全长20KM。", "KM", Tier.Hint),
        ("二零二六年十一月召开推进会。", "二零二六", Tier.Hint),
        ("在基层工作了20几年。", "20几", Tier.Likely),
        ("重5 Kg。", "Kg", Tier.Hint),
        ("二〇26年以来", "二〇26年", Tier.Likely),
        ("202六年以来", "202六年", Tier.Likely),
        ("共计12,3456元", "12,3456", Tier.Likely),
        ("温度为30至25℃", "30至25℃", Tier.Likely),
        ("增长20%-15%", "20%-15%", Tier.Likely),
        ("增长63～68%", "63～68%", Tier.Hint),
        ("98年以来，收入增长。", "98年", Tier.Hint),
        ("投资3千万元", "3千万", Tier.Hint),
        ("用时三、四天完成", "三、四", Tier.Hint),
        ("建筑面积120平米", "平米", Tier.Hint),
        ("日发电1200KWh", "KWh", Tier.Hint),
        ("共计1,23,456元", "1,23,456", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "全长20km，重5kg，功率3kW，KM-5型设备，APP下载量",
        "二〇二六年，2026年，二○○四年",
        "共计123,456元，1,234,567.89元",
        "温度为25至30℃，增长15%～20%，63%—68%",
        "电话0370-1234567，2025-2026学年，2019-03-01",
        "一、二年级，第三、四季度", "30年以来，1998年以来，1亿3千万元，98岁", "120平方米，5～8个百分点",
        "比例为3:1，由30%降至25%",
        "新中国成立75年以来，建县60年以来，保持建交60年以来的友谊。",
        "最低气温零下12～8℃，平均气温由28℃至22℃逐步下降，完成率由98%至95%小幅波动。",
    ];
}
