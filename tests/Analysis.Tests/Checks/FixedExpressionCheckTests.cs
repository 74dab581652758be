using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Text.Expressions;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class FixedExpressionCheckTests : CheckExamples<FixedExpressionCheck>
{
    protected override CheckContext Context { get; } = Examples.Context(null, null, "绿水青山就是金山金山");

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("他在报告中提到塔吉克斯坦共国。", "塔吉克斯坦共国", Tier.Likely),
        ("会议强调，要加强中国特色社会主制度建设。", "中国特色社会主制度", Tier.Likely),
        ("十四届全人民代表大会召开。", "全人民代表大会", Tier.Likely),
        ("坚持和完善区域民族自治制度。", "区域民族自治制度", Tier.Certain),
        ("贯彻国家总体安全观。", "国家总体安全观", Tier.Certain),
        ("中国政治人民协商会议县委员会", "中国政治人民协商会议", Tier.Certain),
        ("常态化开展扫黑险恶斗争。", "扫黑险恶斗争", Tier.Certain),
        ("坚持全面从严治档。", "全面从严治档", Tier.Certain),
        ("成立由市长任组长的领导小姐，下设办公室。", "领导小姐", Tier.Likely),
        ("国家市场监督管里总局发布公告。", "国家市场监督管里总局", Tier.Certain),
        ("《中华人民共和国民发典》自2021年起施行。", "中华人民共和国民发典", Tier.Certain),
        ("中国特色会主义事业不断前进。", "中国特色会主义事业", Tier.Likely),
        ("中国特色社会会主义事业不断前进。", "中国特色社会会主义事业", Tier.Certain),
        ("坚持中国特色社会主义，践行绿水青山就金是山银山。", "绿水青山就金是山银山", Tier.Certain),
        ("他戏称自己是烂竽充数。", "烂竽充数", Tier.Likely),
        // No like sound or shape, but no official text says so.
        ("大力弘扬井冈山粗神。", "井冈山粗神", Tier.Certain),
        ("村里的变化可以用锦上添花来形容，也可以说画蛇添足足。", "画蛇添足足", Tier.Likely),
        ("会议强调，要深刻领会科教兴国国战略的意义。", "科教兴国国战略", Tier.Certain),
        ("下一步，我县将继续抓好高质发展，不断取得新成效。", "高质发展", Tier.Likely),
        ("会议强调，要深刻领会中民族伟大复兴的重要意义。", "中民族伟大复兴", Tier.Likely),
        ("推进雄安信区建设。", "雄安信区", Tier.Likely),
        // Words that are words: nothing but the formula is right.
        ("统筹推进“五位一起”总体布局。", "统筹推进“五位一起", Tier.Certain),
        ("牢记“两个建立”的决定性意义。", "两个建立”的决定性意义", Tier.Certain),
        ("坚持总体国家安全感。", "总体国家安全感", Tier.Certain),
        ("深入贯彻习近平生态文化思想。", "习近平生态文化思想", Tier.Certain),
        ("尊重党中央权威和集中领导。", "党中央权威和集中领导", Tier.Likely),
        ("健全“三课一会”制度。", "三课一会”制度", Tier.Certain),
        ("学习党的二十届四全会精神。", "党的二十届四全会", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "俄罗斯公正俄罗斯党干部考察团来访，国家邮政局市场监管司负责人介绍。",
        "决定免去：\n厉兵的清河市水务局局长职务；\n时不待的清河市审计局局长职务。",
        "4\t计划生\t男\t文化员\n",
        "民风淳，乡村兴，祖国大好山河、众多非遗，因校制宜。",
        "碳达峰碳中和和新能源。",
        "座谈会上，大家围绕意识形态作了交流。",
        "近日，我市就就业优先政策印发通知。",
        "他在报告中提到两个维护。",
        "大理州委书记到场。",
        "中国协同推进降碳减污，走进井冈山神山村。",
        "1984年10月，党的十二届三中全会通过决定。",
        "“四个意识”不断增强，开放合作作专题辅导，台湾歌手演唱闽南语歌《爱拼才会赢》。",
        "领导小组组长主持会议，小姐姐们前来参观。",
        "经市市场监督管理局核实，县县级领导分片包干，可到市市场监督管理局现场咨询。",
        "坚持全面从严治党，全面从严治军。",
        "国家市场监督管理总局、国家知识产权局联合发文。",
        "督导小组到现场检查，村民委员会和某某村村民委员会参加。",
        "人才强国战略、人才强省战略、人才强市战略",
        "一个个中国品牌走向世界，一带一路共建国家越来越多。",
        "加快推进住房和城乡建设，做好人力资源和社会保障工作。",
        "绿水青山就是金山金山",
        "改革开放四十多年来",
        "市市场监督管理局印发通知，让产业旺起来。",
        "第十届全国人民代表大会第一次会议，第十四届全国人民代表大会。",
        "活动由中国国务院新闻办公室主办，祝中国国泰民安。",
        "王沪宁会见古共中央政治局委员、外交部长。",
        "药品安全全链条监管，食品安全全过程追溯。", "总体国家安全形势稳定，实行“五位一体”工作法。", "党的十九届三中全会，党的十八届二中全会，党的十五届四中全会。", "全面从严治理，全国人民代表大会常务委员会会议。", "统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。",
        "科教兴省战略和人才强省战略，党员学习教育。", "坚持以人民为中心的发展理念，中央全面深化改革委员会审议通过。",
        "全国人大常委会法工委负责人就常委会第二十一次会议有关议题作汇报。",
        "中共珠海市委、中共威海市委、中共北流市委，珠海市人民政府。",
        "全市组织工作会议、全省宣传思想文化工作会议、全县生态环境保护大会召开。",
        "区自然资源和规划分局、高新区市场监督管理分局综合科负责。",
        "“不知所措”指不知道怎么办才好。",
    ];

    [Fact]
    public void Many_expressions_of_every_kind_are_known()
    {
        var kinds = ExpressionIndex.Default.Expressions.CountBy(e => e.Kind).ToDictionary();
        kinds["机构名称"].ShouldBeGreaterThan(300);
        kinds["法律法规"].ShouldBeGreaterThan(500);
        kinds["政治表述"].ShouldBeGreaterThan(800);
        kinds[FixedExpression.Idiom].ShouldBeGreaterThan(15_000);
    }

    [Fact]
    public void Says_what_kind_of_slip_it_is()
    {
        string Of(string text) => Examine(text).ShouldHaveSingleItem().Message;
        Of("中国特色会主义事业").ShouldContain("漏字");
        Of("中国特色社会会主义事业").ShouldContain("多字");
        Of("践行绿水青山就金是山银山").ShouldContain("颠倒");
        Examine("中国特色会主义事业")[0].Suggestion.ShouldBe("中国特色社会主义事业");
    }
}
