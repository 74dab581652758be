using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class CharacterFormCheckTests : CheckExamples<CharacterFormCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("请下载“一网通办”ＡＰＰ在线办理。", "ＡＰＰ", Tier.Hint),
        ("２０２４年接待游客增长15%。", "２０２４", Tier.Hint),
        ("市人社局為高校毕业生提供就业岗位。", "為", Tier.Likely), ("来自臺灣的120名青年参加两岸活动。", "臺灣", Tier.Likely), ("社区食堂裏，老人们吃上了热乎饭。", "裏", Tier.Likely), ("干部要同群衆坐在一条板凳上。", "群衆", Tier.Likely),
        ("他们深入羣众听取意见。", "深入羣众", Tier.Likely), ("経济发展质量稳步提高。", "経济", Tier.Likely), ("现向社会公开徵求意见。", "徵求", Tier.Likely), ("由於天气原因，活动延期。", "由於", Tier.Likely), ("出台若乾措施支持民营经济。", "若乾", Tier.Likely),
        ("陕⻄商洛柞水县部分乡镇受灾。", "⻄", Tier.Hint), ("各级⼈民政府应当加强领导。", "⼈", Tier.Hint), ("展览介绍“全国优秀共產党员”的事迹。", "共產党员", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "２０２４年接待游客增长１５％。",
        "乾隆年间的石桥保存完好。", "现场一片狼藉，志愿者提供精神慰藉以及陪伴。", "护林员登上瞭望塔。", "看著名演员的演出。", "古代五音为宫、商、角、徵、羽，魏徵以直谏著称。", "宁吉喆和王堃到会。", "郑和鑑一家住在闽江边。", "沈阳市与大阪市签约。", "於潜镇位于临安区。", "二噁英监测", "洪山菜薹和哪吒",
        "作品上的“為”字用的是繁体。", "牌匾上的“為人民服務”五个大字来自1945年。", "画展展出《萬壑松風圖》等作品。", "臺灣同胞權益保障：經研究，決定開展專項行動，現將有關事項通知如下。", "王為民参加活动。", "公司网址为www.臺灣.cn，欢迎访问网站。", "渡辺さんの経済論", "覆盖城乡，天翻地覆。", "线下沈阳马拉松开跑，最是今朝著辉煌。", "秦州区藉口镇和惠来县砲台镇项目开工。", "作家瓊瑤的作品在内地出版。", "汉字部首⼈的来历",
    ];

    [Fact]
    public void The_right_word_is_proposed_and_look_alikes_are_told_once_with_their_number()
    {
        Examine("全县經濟运行总体平稳，各級领导干部要带头学习。").Select(d => d.Suggestion).ShouldBe(["经济运行", "各级"]);
        var alike = Examine("⼯作⽅案由⼈民政府制定。").ShouldHaveSingleItem();
        alike.Suggestion.ShouldBe("工");
        alike.Message.ShouldContain("3 处");
    }

    [Fact]
    public void A_traditional_paragraph_of_a_simplified_text_is_left_alone()
    {
        const string text = "本报记者从会议上获悉，两岸企业签订合作协议，产业发展进入新阶段。\n臺灣同胞權益保障：經研究，決定開展專項行動，現將有關事項通知如下。\n这个项目总投资3亿元，來自两岸企业。";
        Examine(text).ShouldHaveSingleItem().Excerpt.ShouldBe("來自");
    }

    [Fact]
    public void What_disguises_an_advertisement_is_another_checks()
    {
        const string line = "真人百家樂，註冊就送，加微信联系。";
        Examine(line).Count.ShouldBe(2);
        new CharacterFormCheck().Examine(Examples.Text(line), Examples.Context(null, [Examples.Row("百家乐", tier: Tier.Certain)])).ShouldBeEmpty();
    }
}
