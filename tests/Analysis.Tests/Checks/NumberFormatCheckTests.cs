using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class NumberFormatCheckTests : CheckExamples<NumberFormatCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("全长20KM。", "KM", Tier.Hint),
        ("重5 Kg。", "Kg", Tier.Hint),
        ("二〇26年以来", "二〇26年", Tier.Likely),
        ("202六年以来", "202六年", Tier.Likely),
        ("共计12,3456元", "12,3456", Tier.Likely),
        ("温度为30至25℃", "30至25℃", Tier.Likely),
        ("增长20%-15%", "20%-15%", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "全长20km，重5kg，功率3kW，KM-5型设备，APP下载量",
        "二〇二六年，2026年，二○○四年",
        "共计123,456元，1,234,567.89元",
        "温度为25至30℃，增长15%～20%，63%—68%",
        "电话0370-1234567，2025-2026学年，2019-03-01",
        "比例为3:1，由30%降至25%",
    ];
}
