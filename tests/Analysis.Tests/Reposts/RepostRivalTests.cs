using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

public sealed class RepostRivalTests
{
    static readonly string[] Sisters = [Fair("青石县", "返乡农民工", "木器加工", "一百二十"), Fair("龙泉市", "退役军人", "冷链运输", "三百四十")];

    [Fact]
    public void Finds_in_a_round_up_of_two_sisters_each_as_it_is()
    {
        var matches = Match(Sisters, $"{Library.Lead}\n{Beginning(Sisters[0])}\n{Beginning(Sisters[1])}");
        matches.Select(m => (m.OriginalId, m.Kind)).ShouldBe([(0, RepostKind.Excerpt), (1, RepostKind.Excerpt)], ignoreOrder: true);
        matches.ShouldAllBe(m => m.Changes.Count == 0);
    }

    [Fact]
    public void Takes_a_part_of_one_sister_for_no_excerpt_of_the_other() =>
        Match(Sisters, Beginning(Sisters[1])).Where(m => m.IsRepost).Select(m => m.OriginalId).ShouldBe([1]);

    [Fact]
    public void Finds_a_part_beside_a_sisters_that_is_no_original_itself()
    {
        var match = Match([Sisters[0]], $"{Beginning(Sisters[1])}\n{Beginning(Sisters[0])}").ShouldHaveSingleItem();
        (match.Kind, match.Changes.Count).ShouldBe((RepostKind.Excerpt, 0));
    }

    [Fact]
    public void Calls_half_a_text_with_other_names_in_every_sentence_a_template() =>
        Match([Sisters[0]], $"{Library.Lead}\n{Beginning(Sisters[1])}").ShouldHaveSingleItem().Kind.ShouldBe(RepostKind.Template);

    [Fact]
    public void Takes_no_chance_likeness_behind_a_part_for_a_change()
    {
        // The original goes on with 柳湾书屋, the copy with words of its own that have a 湾 in the same place.
        var match = Library.Match(Library.Original(), $"{Library.Body[..Library.Body.IndexOf("柳湾书屋建", StringComparison.Ordinal)]}海湾那边的集市今天也热闹非凡，赶集的人从早到晚没有断过，摊主们都说生意比上个月好。")!;
        (match.Kind, match.Changes.Count).ShouldBe((RepostKind.Excerpt, 0));
    }

    [Fact]
    public void Tells_of_another_figure_at_the_very_end_of_a_part()
    {
        var part = Library.Body[..(Library.Body.IndexOf("1900多册。", StringComparison.Ordinal) + 7)].Replace("1900", "1800", StringComparison.Ordinal);
        var match = Library.Match(Library.Original(), $"{part}看完这则消息，你心动了吗？")!;
        match.Changes.Select(c => (c.Original, c.Copy)).ShouldBe([("9", "8")]);
    }

    [Fact]
    public void Calls_a_text_in_which_a_third_of_the_numbers_are_others_changed_and_not_another_notice()
    {
        var figures = string.Concat(Enumerable.Range(0, 6).Select(i => $"{Places[i]}新修水渠{31 + i * 7}公里，惠及{145 + i * 31}户，每亩节水{60 + i}方。"));
        var copy = figures.Replace("31公里", "8公里", StringComparison.Ordinal).Replace("207户", "93户", StringComparison.Ordinal).Replace("62方", "4方", StringComparison.Ordinal)
            .Replace("52公里", "7公里", StringComparison.Ordinal).Replace("269户", "18户", StringComparison.Ordinal).Replace("65方", "9方", StringComparison.Ordinal);
        var match = Library.Match(Library.Original(figures), copy)!;
        match.Kind.ShouldBe(RepostKind.SameText);
        match.Changes.ShouldNotBeEmpty();
    }

    static readonly string[] Places = ["上坝村", "石桥铺", "塘口镇", "北坡乡", "沙溪口", "杨家湾"];

    static IReadOnlyList<RepostMatch> Match(string[] originals, string article) =>
        new RepostMatcher(originals.Select((o, i) => new OriginalText(i, RepostText.Of("", o), formulas: Formulas.None))).Match(RepostArticle.Of("", article));

    /// <summary>The first two sentences of four.</summary>
    static string Beginning(string fair) => string.Concat(fair.Split('\n')[..2]);

    /// <summary>News of a series, which differ in names and in a number written out.</summary>
    static string Fair(string place, string people, string trade, string stalls) => $"""
        面向{people}的专场招聘会昨日在{place}文化广场举行，{stalls}家单位进场摆台，{trade}岗位占了近半，不少{people}当天就同单位说定了试工的日子。
        {place}把报名、面试和体检放在一处办理，{trade}单位派来的师傅现场演示手艺，{people}愿意学的可以免费跟班，学成之后由{place}发给补贴。
        对家中有老人孩子要照看的{people}，会场另设了家门口岗位专区，{trade}单位把活计送到村里，按件结算，每半个月付一次工钱。
        据{place}介绍，这样的招聘会入冬前还要再办几场，{people}想要什么样的岗位，可以先到村里登记，{trade}单位会照着单子来找人。
        """;
}
