using MediaWatch.Analysis.Checks;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Tests.Checks;

public sealed class WrongTermCheckTests : CheckExamples<WrongTermCheck>
{
    protected override CheckContext Context { get; } = Examples.Context(
    [
        Examples.Row("布署", "部署"),
        Examples.Row("秸杆", "秸秆"),
        Examples.Row("领导小姐", "领导小组", Tier.Veto, unless: "领导小姐姐"),
        Examples.Row("中华人民共合国", "中华人民共和国", Tier.Veto),
        Examples.Row("人民共合", "人民共和"),
        Examples.Row("口交", "路口"),
        Examples.Row("区工商局", "区市场监管局", Tier.Hint, since: new DateOnly(2019, 4, 1)),
        Examples.Row("（一)", "（一）", Tier.Hint),
        Examples.Row("“两个维户”", "“两个维护”", Tier.Veto),
    ], null, "布署里");

    protected override IEnumerable<(string Text, string Offence, Tier Tier)> Wrong =>
    [
        ("会议布署了下一步工作。", "布署", Tier.Certain),
        ("禁止露天焚烧秸杆", "秸杆", Tier.Certain),
        ("成立领导小姐，由县长任组长。", "领导小姐", Tier.Veto),
        ("中华人民共合国万岁", "中华人民共合国", Tier.Veto),
        ("会议布\u200B署了工作", "布\u200B署", Tier.Certain),
        ("到区工商局办理", "区工商局", Tier.Hint),
    ];

    protected override IEnumerable<string> Right =>
    [
        "会议部署了下一步工作。",
        "这位领导小姐姐很热情。",
        "地名布署里在山东。",
        "在十字路口交通标志前停车。",
    ];

    [Fact]
    public void Leaves_what_was_published_before_a_rule_began() =>
        Check.Examine(Examples.Text("到区工商局办理", on: new DateOnly(2018, 1, 1)), Context).ShouldBeEmpty();

    [Fact]
    public void Quotes_a_term_once() =>
        Check.Examine(Examples.Text("做到“两个维户”。"), Context).ShouldHaveSingleItem().Message.ShouldContain("“两个维户”应为“两个维护”");

    [Fact]
    public void Counts_offsets_from_the_title()
    {
        var draft = Check.Examine(Examples.Text("正文说秸杆。", title: "标题"), Context).ShouldHaveSingleItem();
        draft.Start.ShouldBe("标题\n正文说".Length);
        draft.Suggestion.ShouldBe("秸秆");
        draft.Context.ShouldBe("正文说秸杆。");
    }
}
