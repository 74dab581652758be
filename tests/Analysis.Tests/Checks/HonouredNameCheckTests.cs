using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class HonouredNameCheckTests : CheckExamples<HonouredNameCheck>
{
    protected override CheckContext Context { get; } = Examples.Context(whitelist: "张桂海");

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("“共和国勋章”获得者张福清深藏功名六十余载。", "张福清", Tier.Likely),
        ("学习焦玉禄同志的先进事迹。", "焦玉禄", Tier.Likely),
        ("百坭村驻村第一书记黄文绣牺牲在扶贫路上。", "黄文绣", Tier.Likely),
        ("发现青蒿素的屠幼幼获得诺贝尔奖。", "屠幼幼", Tier.Likely),
        ("“氢弹之父”于民隐姓埋名。", "于民", Tier.Likely),
        ("原子弹元勋邓先稼。", "邓先稼", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "“共和国勋章”获得者张富清深藏功名六十余载。", "学习焦裕禄同志的先进事迹。", "市文旅局局长张福清出席开幕式。", "居民黄文绣热心公益。", "高擎爱国主义旗帜，评选时代楷模。", "服务于民，造福于民。",
        "华坪女子高中教师张桂海讲授数学。", "老英雄王建国把勋章捐给纪念馆。",
    ];
}
