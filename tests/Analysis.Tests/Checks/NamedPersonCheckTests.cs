using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class NamedPersonCheckTests : CheckExamples<NamedPersonCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("犯罪嫌疑人周某的父亲周德贵接受采访。", "周德贵", Tier.Likely), ("十五岁的犯罪嫌疑人郑浩然被抓获。", "郑浩然", Tier.Likely), ("被告人周浩宇作案时年仅十六岁。", "周浩宇", Tier.Likely), ("被拐妇女陈桂英与家人团聚。", "陈桂英", Tier.Likely), ("试管婴儿母亲许丽萍接受随访。", "许丽萍", Tier.Likely),
        ("肺结核患者孙玉梅按时服药。", "孙玉梅", Tier.Likely), ("精神障碍患者吴大勇走失。", "吴大勇", Tier.Likely), ("被迫卖淫的女子林小梅获救。", "林小梅", Tier.Likely), ("村民王建国是一名艾滋病患者。", "王建国", Tier.Likely), ("吸毒人员黄建华被查获。", "黄建华", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "精神障碍患者吴某走失。", "精神病患者张强（化名）康复。", "艾滋病防治专家张福明作讲座。", "被告人李强国因犯受贿罪被判处有期徒刑十年。", "被告人李强国今年四十六岁。", "吸毒人员康复治疗中心", "艾滋病感染者和病人应当配合治疗。", "肺结核患者高先生出院。", "精神障碍患者家属支持计划", "传染病患者应时就医。", "戒毒人员回归社会。", "有精神病史的人员",
        "任何单位和个人不得歧视艾滋病病毒感染者、艾滋病病人及其家属。", "麻风病防治医生李桓英", "吸毒人员管控工作", "涉毒人员查处力度加大", "三岁的女孩张开双臂。",
    ];

    [Fact]
    public void The_name_is_not_repeated_in_clear()
    {
        var draft = Examine("吸毒人员黄建华被查获。").ShouldHaveSingleItem();
        draft.Excerpt.ShouldNotContain("建华");
        draft.Context.ShouldNotContain("黄建华");
        draft.Suggestion.ShouldBe("黄某");
    }
}
