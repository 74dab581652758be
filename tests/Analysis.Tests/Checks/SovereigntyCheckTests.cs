using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class SovereigntyCheckTests : CheckExamples<SovereigntyCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("台北中国队获胜。", "台北中国", Tier.Certain),
        ("大陆海基会负责人", "大陆海基会", Tier.Certain),
        ("从香港回国的旅客请申报。", "回国", Tier.Likely),
        ("地区一栏请写Taiwan/China。", "Taiwan/China", Tier.Certain),
        ("产品出口到港澳台等国家。", "港澳台等国家", Tier.Certain),
        ("客商来自日本、韩国、台湾等国家。", "日本、韩国、台湾等国家", Tier.Certain),
        ("台湾、日本等5个国家参展。", "台湾、日本等5个国家", Tier.Certain),
        ("中国和台湾之间的贸易增长。", "中国和台湾", Tier.Certain),
        ("中国与香港两地往来密切。", "中国与香港", Tier.Certain),
        ("中港两地企业签约。", "中港两地", Tier.Certain),
        ("中华民国国防部发布公告。", "中华民国国防部", Tier.Likely),
        ("香港特区总统选举。", "香港特区总统", Tier.Certain),
        ("香港曾是英国殖民地。", "香港曾是英国殖民地", Tier.Likely),
        ("参展国家：日本、台湾、韩国。", "国家：日本、台湾", Tier.Certain),
        ("港独分子受审。", "港独", Tier.Likely),
        ("台湾行政院长到访。", "台湾行政院", Tier.Certain),
        ("台湾总统选举结果公布。", "台湾总统", Tier.Certain),
        ("海峡两岸两国关系。", "海峡两岸两国关系", Tier.Certain),
        ("大陆地区与台湾的交流。", "大陆地区", Tier.Likely),
        ("飞机越过海峡中线。", "海峡中线", Tier.Likely),
        ("持台湾护照入境。", "台湾护照", Tier.Likely),
        ("Made in Taiwan(China)", "Taiwan(China", Tier.Certain),
        ("中华民国九十八年出版", "中华民国九十八年", Tier.Likely),
        ("来自香港、台湾、美国等国。", "香港、台湾、美国等国", Tier.Certain),
        ("赴泰国、日本、台湾三国旅游", "泰国、日本、台湾三国", Tier.Certain),
        ("蔡英文总统任内", "蔡英文总统", Tier.Certain),
        ("坚决反对台独分裂行径。", "台独", Tier.Likely),
        ("毕业于台湾国立清华大学。", "台湾国立", Tier.Likely),
        ("中澳两地合作办学，澳门大学校长出席。", "中澳两地", Tier.Likely),
        ("香港同胞来华投资", "香港同胞来华", Tier.Likely),
        ("民国107年", "民国107年", Tier.Likely),
        ("1997年收回香港主权。", "收回香港主权", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "琼州海峡中线附近海域有雾。",
        "大陆海协会与台湾海基会，中国台北队，香港基本法，宪法和香港基本法",
        "1912年，中华民国政府成立。", "香港从来不是殖民地。", "参展国家和地区：日本、台湾、韩国。", "莫尔斯比港独立大道", "香港地区和日本等国家",
        "产品出口到港澳台等国家和地区。", "客商来自日本、韩国、中国台湾等国家和地区。", "祖国大陆与台湾交流，内地与香港合作。", "反对制造“两个中国”“一中一台”。",
        "所谓“台湾总统选举”是一场闹剧。", "台湾当局领导人办公室", "台湾同胞、港澳同胞", "飞机越过所谓“海峡中线”。", "Taiwan, China; People's Republic of China", "中华民国三十八年以前的文物",
        "台湾国际交流活动", "香港国家安全教育", "中国和香港特别行政区政府签署安排", "港澳台等地区", "恢复对香港行使主权",
        "打击“台独”分裂势力，舞台独具特色", "中澳关系企稳，澳大利亚总理访华", "港澳台等国内外客商", "其中港口吞吐量增长", "台湾大学教授来访", "民国二十五年的报纸",
    ];

    [Fact]
    public void Organs_of_Taiwan_are_flagged_at_any_distance_and_in_any_order() => Tells(
        ["渔民代表在经济部门口递交陈情书，台湾媒体到场，随后转赴经济部抗议。", "卓荣泰今天在立法院接受质询。", "民众聚集在行政院门前，台湾多家媒体报道。", "经济部（台湾）公布数据。", "总统赖清德发表谈话。", "台湾新任的副总统亮相。", "民进党政府罔顾民意。"],
        ["国民政府行政院1943年迁至重庆。", "台湾青年获教育部港澳台侨学生奖学金。", "所谓“行政院”发布公告。", "乌兹别克斯坦立法院议长来访。", "台湾同胞参观省教育考试院。", "赖清德会见巴拉圭总统一事遭到谴责。"]);

    [Fact]
    public void The_republic_is_flagged_in_the_present_and_left_alone_in_history() => Tells(
        ["2026年，中华民国限制农产品进口。", "来自中华民国的专家参加论坛。", "报告落款为“民国115年3月1日”。"],
        ["1912年，中华民国临时政府在南京成立。", "馆藏中华民国时期档案。", "民国30年建成的大桥"]);

    [Fact]
    public void Taiwan_keeps_its_name_in_international_bodies() => Tells(
        ["亚太经合组织成员包括中国香港和台湾台北等经济体。", "中国台湾队获得亚锦赛铜牌。", "世贸组织成员台湾提出申诉。"],
        ["亚太经合组织成员包括中国、中国香港和中国台北等经济体。", "台湾台北市青年来访。"]);

    [Fact]
    public void Languages_and_peoples_of_Taiwan_have_their_own_words() => Tells(
        ["台湾学校使用的国语与普通话基本一致。", "他会讲一口流利的台湾话。", "阿美族歌手登台。", "来自花莲的山地同胞献上歌舞。"],
        ["《国语》是国别体史书。", "台湾学生学习外国语。", "新西兰原住民毛利人艺术节在台州开幕。"]);

    [Fact]
    public void Affairs_across_the_strait_are_not_those_of_two_states() => Tells(
        ["台湾居民来大陆，应当持护照办理登记。", "依据协议，台湾方面将嫌疑人引渡至大陆。", "新增飞往台北的国际航线。", "台湾企业与本市企业共同设立的中外合资企业投产。", "反对者称两岸不存在海峡中线。", "台风造成台湾全国停课。", "台北是台湾首都。"],
        ["持护照、台湾居民来往大陆通行证均可购票。", "中国与韩国签署引渡条约。", "国际航线和两岸航线恢复。", "外商投资企业、港澳台商投资企业和中外合资企业同等待遇。", "台湾籍全国人大代表发言。", "海峡两岸航线和国际航线客流均增长。"]);

    [Fact]
    public void Hong_Kong_and_Macao_are_neither_abroad_nor_a_peer_of_the_country() => Tells(
        ["为便利中澳两地居民往来，横琴口岸实行新模式。", "内澳旅游合作委员会开会。", "来华旅游的香港、澳门游客增多。", "市民出国旅游，可自助办理往来港澳通行证。", "1997年英国将香港主权交还中国。", "推进深港澳一体化。"],
        ["中澳自贸协定带动珠海葡萄酒进口。", "内港码头改造完工。", "来华留学生和港澳台学生参加龙舟赛。", "公民出国或者赴港澳台，应当提前申请。", "集中港口资源。"]);

    [Fact]
    public void English_names_are_flagged_inside_quotation_marks_too() => Tells(
        ["所在地标注为“Taiwan/China”。", "选项已更正为“China (Taiwan)”。", "填写“Taiwan, ROC”。", "Offices in Japan, Taiwan and other countries."],
        ["应写作“Taiwan, China”，不得写作“Taiwan/China”。", "Offices in Japan, Taiwan and other countries and regions.", "The People's Republic of China"]);

    [Fact]
    public void Words_of_secession_and_foreign_names_of_Chinese_territory_are_flagged() => Tells(
        ["民进党当局推行去中国化。", "岛内少数人鼓吹住民自决。", "船只闯入斯卡伯勒浅滩。", "航母驶入西菲律宾海。", "东突势力不得人心。"],
        ["民进党当局推行“去中国化”。", "坚决反对“法理台独”。", "钓鱼台国宾馆", "山东突出抓好就业。", "菲律宾所谓“西菲律宾海”毫无依据。"]);
}
