using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class FormerBodyCheckTests : CheckExamples<FormerBodyCheck>
{
    protected override CheckContext Context { get; } = Examples.Context();

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("近日，市工商局开展检查。", "市工商局", Tier.Likely), ("国家海洋局发布预警。", "国家海洋局", Tier.Likely), ("由农业部、财政部联合印发。", "农业部", Tier.Likely), ("今年，省环保厅公布名单。", "省环保厅", Tier.Likely), ("公安消防支队开展演练。", "公安消防支队", Tier.Likely),
    ];

    protected override IEnumerable<string> Right =>
    [
        "原国家海洋局的职责已经整合。", "他历任县工商局局长、县委副书记。", "2013年，国家海洋局发布公告。", "美国农业部公布数据。", "老挝农业部代表团来访。", "学生会文化部举办活动。", "农业部门指导春耕。", "市环保局面貌一新。", "市文化局（现文化和旅游局）旧址。",
        "《国家海洋局关于海域使用的通知》继续有效。", "县扶贫办撤销后，由农业农村局承担。", "国家新闻出版署、国家林业和草原局、国家知识产权局。", "世界旅游委员会", "生态环保部署会", "印度民航总局发布指令。", "中国银保监会令2021年第1号",
    ];

    [Fact]
    public void A_text_of_an_unknown_day_must_say_that_it_speaks_of_now()
    {
        Undated("近日，市工商局开展检查。").ShouldHaveSingleItem();
        Undated("2026年，市工商局开展检查。").ShouldHaveSingleItem();
        Undated("市工商局开展检查。").ShouldBeEmpty();
    }

    [Fact]
    public void Before_the_reform_it_was_the_name() => Check.Examine(Examples.Text("近日，市工商局开展检查。", on: new(2017, 5, 1)), Context).ShouldBeEmpty();

    List<FindingDraft> Undated(string text) => [.. Check.Examine(new ArticleText("", text, Examples.Today, Segmenter.Default, isDated: false), Context)];
}
