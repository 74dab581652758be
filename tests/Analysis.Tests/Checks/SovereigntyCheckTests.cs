using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class SovereigntyCheckTests : CheckExamples<SovereigntyCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
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
        "1912年，中华民国政府成立。", "香港从来不是殖民地。", "参展国家和地区：日本、台湾、韩国。", "莫尔斯比港独立大道", "香港地区和日本等国家",
        "产品出口到港澳台等国家和地区。", "客商来自日本、韩国、中国台湾等国家和地区。", "祖国大陆与台湾交流，内地与香港合作。", "反对制造“两个中国”“一中一台”。",
        "所谓“台湾总统选举”是一场闹剧。", "台湾当局领导人办公室", "台湾同胞、港澳同胞", "飞机越过所谓“海峡中线”。", "Taiwan, China; People's Republic of China", "中华民国三十八年以前的文物",
        "台湾国际交流活动", "香港国家安全教育", "中国和香港特别行政区政府签署安排", "港澳台等地区", "恢复对香港行使主权",
        "打击“台独”分裂势力，舞台独具特色", "中澳关系企稳，澳大利亚总理访华", "港澳台等国内外客商", "其中港口吞吐量增长", "台湾大学教授来访", "民国二十五年的报纸",
    ];
}
