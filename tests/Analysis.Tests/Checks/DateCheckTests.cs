using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class DateCheckTests : CheckExamples<DateCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("自2026年3月1日起至2026年2月20日止", "2026年3月1日起至2026年2月20日", Tier.Likely),
        ("定于2026年11月24日（星期三）召开。", "2026年11月24日（星期三）", Tier.Certain),
        ("２０２６年５月２７日周二", "２０２６年５月２７日周二", Tier.Certain),
        ("截至2月30日，已完成投资。", "2月30日", Tier.Likely),
        ("2025年2月29日出生。", "2025年2月29日", Tier.Certain),
        ("2025年13月1日起施行。", "2025年13月1日", Tier.Certain),
        ("公示期为2025年5月10日至5月3日。", "2025年5月10日至5月3日", Tier.Likely),
        ("规划期2025年至2021年。", "2025年至2021年", Tier.Likely),
        ("公示期为2025年5月10日至3日。", "2025年5月10日至3日", Tier.Likely),
        ("会议于上午25:30开始。", "25:30", Tier.Hint), ("会议于上午9:75开始。", "9:75", Tier.Hint), ("开放时间9:00-25:10。", "25:10", Tier.Hint), ("停水时间14:75至16:00。", "14:75", Tier.Hint),
        ("二〇二六年二月三十日", "二〇二六年二月三十日", Tier.Certain),
        ("二○二六年五月二十七日（星期五）召开", "二○二六年五月二十七日（星期五）", Tier.Certain),
        ("会议定于2026-02-30召开。", "2026-02-30", Tier.Likely),
        ("会议定于2026年5月27日25:00召开。", "25:00", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "2026年11月24日（星期二）召开，2026年5月27日（星期三）闭幕。",
        "2024年2月29日，2月29日",
        "农历二月三十，农历2025年2月30日",
        "供暖期为2025年11月15日至次年3月15日，2025年11月至3月",
        "2025年5月3日至6月2日，2024年12月至2025年1月，2021年至2025年",
        "每周三、周五上午开放，2026年11月24日周二至周四",
        "比分25:30，比例尺1:75，9:00-24:00，比分88:75，第3月31日龄",
        "二〇二六年五月二十七日（星期三），二〇二四年二月二十九日，一九四九年十月一日，二〇二五年十二月三十一日",
        "编号1234年13月",
        "边坡坡度1:75—1:100，料液比为1:80~1:90，按1:80—1:100比例稀释，以45:38前进一步。",
        "截至2024-02-29，版本2026.13.01。",
    ];
}
