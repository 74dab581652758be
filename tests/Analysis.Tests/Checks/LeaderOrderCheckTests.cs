using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class LeaderOrderCheckTests : CheckExamples<LeaderOrderCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("毛泽东、周恩来、刘少奇、朱德、陈云、邓小平等老一辈革命家的手迹。", "毛泽东、周恩来、刘少奇、朱德、陈云、邓小平", Tier.Likely),
        ("毛泽东、江泽民、邓小平、胡锦涛同志的题词。", "毛泽东、江泽民、邓小平、胡锦涛", Tier.Likely),
        ("十大元帅是朱德、彭德怀、林彪、刘伯承、贺龙、陈毅、罗荣桓、聂荣臻、徐向前、叶剑英。", "朱德、彭德怀、林彪、刘伯承、贺龙、陈毅、罗荣桓、聂荣臻、徐向前、叶剑英", Tier.Likely),
        ("2018年3月，十三届全国人大一次会议决定韩正、胡春华、孙春兰、刘鹤为国务院副总理。", "韩正、胡春华、孙春兰、刘鹤", Tier.Likely),
        ("李强、习近平出席会议。", "李强、习近平", Tier.Certain),
        ("习近平、李强、王沪宁、赵乐际、蔡奇、丁薛祥、李希出席。", "习近平、李强、王沪宁、赵乐际、蔡奇、丁薛祥、李希", Tier.Certain),
        ("李强、赵乐际、王沪宁、丁薛祥、蔡奇、李希、韩正出席。", "李强、赵乐际、王沪宁、丁薛祥、蔡奇、李希、韩正", Tier.Certain),
        ("王沪宁、赵乐际参加审议。", "王沪宁、赵乐际", Tier.Certain),
        ("丁薛祥和蔡奇陪同考察。", "丁薛祥和蔡奇", Tier.Certain),
        ("国务院副总理丁薛祥、张国清、何立峰出席。", "丁薛祥、张国清、何立峰", Tier.Likely),
        ("国务院总理李强，副总理刘国中、张国清等出席。", "刘国中、张国清", Tier.Likely),
        ("国务委员吴政隆、王小洪出席。", "吴政隆、王小洪", Tier.Likely),
        ("中央政治局委员陈文清、李书磊出席。", "陈文清、李书磊", Tier.Likely),
        ("全国人大常委会副委员长王东明、李鸿忠出席。", "王东明、李鸿忠", Tier.Likely),
        ("全国政协副主席王勇、胡春华出席。", "王勇、胡春华", Tier.Likely),
        ("韩正、李希等领导同志出席招待会。", "韩正、李希", Tier.Likely),
        ("吴政隆、石泰峰、尹力参加。", "吴政隆、石泰峰、尹力", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "1938年，毛泽东、朱德、周恩来等接见了代表。",
        "毛泽东、周恩来、刘少奇、朱德、邓小平、陈云等老一辈革命家",
        "2018年3月，大会决定韩正、孙春兰、胡春华、刘鹤为国务院副总理。",
        "习近平、李强、赵乐际、王沪宁、蔡奇、丁薛祥、李希、韩正出席会议。", "习近平 李强 赵乐际 王沪宁", "习近平和丁薛祥", "2019年，习近平、李克强、栗战书、汪洋、王沪宁、赵乐际、韩正出席。",
        "同学李希、李强获奖。", "王沪宁会见李强。", "2012年前，胡锦涛、吴邦国、温家宝、贾庆林、李长春、习近平、李克强出席。", "习近平、习近平",
        "国务院副总理张国清、刘国中出席。", "尹力、刘国中、何立峰、张国清、陈吉宁、黄坤明同志出席。", "李强、丁薛祥、何立峰、张国清、刘国中出席。", "石泰峰、何立峰、张又侠、陈文清、王小洪、吴政隆出席。", "2022年，孙春兰、胡春华、石泰峰、尹力参加。",
        "王勇、王毅、张军同学获奖。", "李希、韩正等领导同志出席招待会。", "全国政协副主席王勇、周强、邵鸿出席。",
    ];

    [Fact]
    public void Says_in_which_order_they_stand() => Examine("丁薛祥、蔡奇、李强陪同。")[0].Suggestion.ShouldBe("李强、蔡奇、丁薛祥");
}
