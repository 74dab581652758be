using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

/// <summary>Examples are dated 2026-11-24 unless they say otherwise.</summary>
public sealed class LeaderTitleCheckTests : CheckExamples<LeaderTitleCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("国务院总理赵乐际出席会议。", "国务院总理赵乐际", Tier.Certain),
        ("国务院副总理李强主持会议。", "国务院副总理李强", Tier.Certain),
        ("国务院总理李克强作报告。", "国务院总理李克强", Tier.Certain),
        ("全国政协主席汪洋讲话。", "全国政协主席汪洋", Tier.Certain),
        ("国家主席习进平发表讲话。", "习进平", Tier.Certain),
        ("中共中央总书记、国家主席、中央军委主席习近乎强调。", "习近乎", Tier.Certain),
        ("国务院总理李墙主持召开国务院常务会议。", "李墙", Tier.Certain),
        ("全国人大常委会委员长赵乐计会见外宾。", "赵乐计", Tier.Certain),
        ("学习习进平总书记重要讲话。", "习进平", Tier.Likely),
        ("深切缅怀江则民同志。", "江则民同志", Tier.Likely),
        ("不辜负习近来总书记期望。", "习近来", Tier.Likely),
        ("参观朱得元帅故居。", "朱得元帅", Tier.Likely),
        ("中央书记处书记蔡齐主持座谈会。", "蔡齐", Tier.Certain),
        ("国务院总理李弘考察。", "李弘", Tier.Certain),
        ("王泸宁主持会议。", "王泸宁", Tier.Likely),
        ("李墙总理作政府工作报告。", "李墙", Tier.Likely),
        ("李克强总理作政府工作报告。", "李克强总理", Tier.Likely),
        ("赵乐际总理到会。", "赵乐际总理", Tier.Likely),
        ("王沪宁委员长会见外宾。", "王沪宁委员长", Tier.Likely),
        ("2020年，国务院总理李强作政府工作报告。", "国务院总理李强", Tier.Certain),
        ("丁薛祥、李稀出席会议。", "李稀", Tier.Likely),
        ("外交部长王义出席。", "王义", Tier.Certain),
    ];

    protected override IEnumerable<string> Right =>
    [
        "中共中央总书记、国家主席、中央军委主席习近平发表重要讲话。", "国务院总理李强作政府工作报告。", "原国务院总理李克强", "时任国务院总理温家宝", "2019年，国务院总理李克强作政府工作报告。",
        "国家主席特使出访。", "张军、李强、王伟等同学获奖。", "村民李强说", "国家副主席韩正会见外宾。", "国务院总理主持会议。", "越南国家主席苏林来访。", "学习总书记讲话精神", "总书记的话",
        "习近平总书记强调，习近平主席指出，李强总理表示。", "原李克强总理", "2019年，李克强总理作政府工作报告。", "县政协李强主席、市工会张军主席到会。", "李显龙总理来访，学习近平均值。", "王沪宁主席主持，赵乐际委员长出席。", "丁薛祥副总理出席。", "主席团会议", "2003年，习近平总书记在浙江工作时", "2023年4月，国务院总理李强考察", "赵乐际、李伟出席", "张国庆强调", "持续向前迈进，不断发展", "刘少琪同学", "石泰峰副主席讲话。", "国务院总理李鹏签署（1998年1月）",
    ];

    [Fact]
    public void The_day_of_publication_decides()
    {
        static List<FindingDraft> On(DateOnly day) => [.. Check.Examine(Examples.Text("国务院总理李克强作报告。", on: day), Examples.Context())];
        On(new(2022, 3, 5)).ShouldBeEmpty();
        On(new(2023, 3, 20)).ShouldBeEmpty();
        On(new(2024, 3, 5)).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_text_without_a_date_may_tell_of_the_past()
    {
        var text = new ArticleText("", "国务院总理李克强作报告。", Examples.Today, Segmenter.Default, isDated: false);
        Check.Examine(text, Context).ShouldBeEmpty();
        var never = new ArticleText("", "国务院总理赵乐际作报告。", Examples.Today, Segmenter.Default, isDated: false);
        Check.Examine(never, Context).ShouldHaveSingleItem();
    }
}
