using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class NamedPersonCheckTests : CheckExamples<NamedPersonCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("市妇幼保健院通过人工授精技术，帮助多年未孕的吴丽娟夫妇迎来孩子。", "吴丽娟", Tier.Likely),
        ("犯罪嫌疑人周某的父亲周德贵接受采访。", "周德贵", Tier.Likely), ("十五岁的犯罪嫌疑人郑浩然被抓获。", "郑浩然", Tier.Likely), ("被告人周浩宇作案时年仅十六岁。", "周浩宇", Tier.Likely), ("被拐妇女陈桂英与家人团聚。", "陈桂英", Tier.Likely), ("试管婴儿母亲许丽萍接受随访。", "许丽萍", Tier.Likely),
        ("肺结核患者孙玉梅按时服药。", "孙玉梅", Tier.Likely), ("精神障碍患者吴大勇走失。", "吴大勇", Tier.Likely), ("被迫卖淫的女子林小梅获救。", "林小梅", Tier.Likely), ("村民王建国是一名艾滋病患者。", "王建国", Tier.Likely), ("吸毒人员黄建华被查获。", "黄建华", Tier.Likely),
        ("警方破获盗窃案，15岁的涉案未成年人王子涵已由家长领回严加管教。", "王子涵", Tier.Likely), ("医院为接受试管婴儿手术的刘丽娟夫妇提供产后指导。", "刘丽娟", Tier.Likely), ("犯罪嫌疑人赵某落网后，其妻王秀兰哭诉困难。", "王秀兰", Tier.Likely), ("在父亲张国富的陪同下，犯罪嫌疑人张某投案自首。", "张国富", Tier.Likely), ("因盗窃电动车，16岁少年刘俊豪被行政处罚。", "刘俊豪", Tier.Likely),
        ("嫌疑人李宇航（16岁）被警方控制。", "李宇航", Tier.Likely), ("被继母虐待的傅小雅由民政部门监护。", "傅小雅", Tier.Likely), ("患有精神分裂症的郝建设离家出走。", "郝建设", Tier.Likely), ("侯国强因输血感染艾滋病。", "侯国强", Tier.Likely), ("段海涛吸食冰毒被行政拘留。", "段海涛", Tier.Likely), ("史小娟被骗后被迫从事卖淫活动。", "史小娟", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "精神障碍患者吴某走失。", "精神病患者张强（化名）康复。", "艾滋病防治专家张福明作讲座。", "被告人李强国因犯受贿罪被判处有期徒刑十年。", "被告人李强国今年四十六岁。", "吸毒人员康复治疗中心", "艾滋病感染者和病人应当配合治疗。", "肺结核患者高先生出院。", "精神障碍患者家属支持计划", "传染病患者应时就医。", "戒毒人员回归社会。", "有精神病史的人员",
        "任何单位和个人不得歧视艾滋病病毒感染者、艾滋病病人及其家属。", "麻风病防治医生李桓英", "吸毒人员管控工作", "涉毒人员查处力度加大", "三岁的女孩张开双臂。",
        "16岁的高一学生张梓萱跳水救人，制服盗窃嫌疑人。", "14岁的陈雨菲获得书法比赛一等奖。", "寻人启事：王小军，男，9岁，走失。", "民警王建国成功解救被拐儿童。", "犯罪嫌疑人王某的辩护律师刘大伟发表意见。", "缉毒警察张从顺烈士的儿子张子权继承遗志。", "生殖医学中心主任黄荷凤介绍试管婴儿技术。", "检察官陈丽华办理多起性侵未成年人案件。", "抗日英雄王二小牺牲时年仅13岁。", "有肇祸行为的精神病人管治医院统一造册。", "使用不满14周岁的童工，造成童工伤害的，依照刑法处罚。", "确诊病例全治愈、零死亡。", "本土病例全清零。", "15岁的少年制服抢劫嫌疑人，被评为见义勇为好少年。",
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
