using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class DoubledWordCheckTests : CheckExamples<DoubledWordCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("群众的的意见已经收到。", "的的", Tier.Likely),
        ("全县耕地30多万余亩。", "30多万余", Tier.Likely),
        ("会议听取了了汇报。", "了了", Tier.Likely),
        ("对隐患进行进行排查。", "进行进行", Tier.Likely),
        ("会议强调强调三点意见。", "强调强调", Tier.Likely),
        ("要求各县区人民政府各县区人民政府认真落实。", "各县区人民政府各县区人民政府", Tier.Likely),
        ("召开了召开了经济工作会议。", "召开了召开了", Tier.Likely),
        ("超过3000人以上参加。", "超过3000人以上", Tier.Likely),
        ("报名截止日期截止到5月30日。", "截止日期截止", Tier.Likely),
        ("全长大约20公里左右。", "大约20公里左右", Tier.Likely),
        ("会议要求，各部门要加强协作配合，形成工作合力。会议要求，各部门要加强协作配合，形成工作合力。", "会议要求，各部门要加强协作配合，形成工作合力。", Tier.Likely),
        ("把各项任务认真的的落实。", "的的", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "创新创新再创新，落实落实再落实，推动全市工作再上新台阶。",
        "试试看，看看吧，常常来，刚刚好。",
        "目的的确定，为了了解情况，和和美美，实实在在。",
        "现在在北京，可以以单位名义申请。",
        "一级一级抓落实，一代一代传下去，大口大口地喝水。",
        "不了了之，是是非非，的的确确。",
        "聚力建设美丽新宁夏宁夏明确目标。",
        "国家标准国家标准委批准发布。",
        "节约20%左右，签约3亿元左右，约20公里。",
        "首都都市圈",
        "真的的确如此。",
    ];
}
