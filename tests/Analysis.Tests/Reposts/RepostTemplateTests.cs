using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

public sealed class RepostTemplateTests
{
    static readonly string May = Library.Warning("青石县", "2026年5月12日", "16时25分", "柳湾、北坡、沙溪", "86.4");
    static readonly string June = Library.Warning("龙泉县", "2026年6月30日", "07时10分", "塘口、上坝、石桥铺", "112.7");

    [Fact]
    public void Calls_another_notice_of_a_series_a_template()
    {
        var match = Library.Match(Library.Original(May), June)!;
        match.Kind.ShouldBe(RepostKind.Template);
        match.Covered.ShouldBeGreaterThan(0.8);
        match.IsRepost.ShouldBeFalse();
        match.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Calls_a_copy_of_such_a_notice_a_copy_even_where_one_of_its_figures_was_changed()
    {
        var match = Library.Match(Library.Original(May), May.Replace("86.4", "88.4", StringComparison.Ordinal))!;
        match.Kind.ShouldBe(RepostKind.SameText);
        match.Changes.Select(c => (c.Original, c.Copy)).ShouldBe([("6", "8")]);
    }

    [Fact]
    public void Learns_from_an_earlier_notice_what_in_the_next_is_formula()
    {
        var advice = $"{Library.Lead}{string.Concat(May.Split('\n')[1..])}{Library.Other}";
        Library.Match(Library.Original(May), advice)!.Kind.ShouldBe(RepostKind.Excerpt);
        var original = Library.Original(May);
        original.Learn(RepostText.Of("", June));
        Library.Match(original, advice)!.Kind.ShouldBe(RepostKind.Template);
        Library.Match(original, May)!.Kind.ShouldBe(RepostKind.SameText);
    }

    [Fact]
    public void Learns_nothing_from_an_earlier_copy()
    {
        var original = Library.Original();
        original.Learn(RepostText.Of(Library.Title, Library.Body));
        Library.Match(original, Library.Part(Library.Body, 0.3, 0.3))!.Kind.ShouldBe(RepostKind.Excerpt);
    }

    [Fact]
    public void Takes_shipped_formulas_for_no_excerpt()
    {
        const string Formula = "以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届历次全会精神，坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展，统筹发展和安全，";
        var original = new OriginalText(1, RepostText.Of("要点", $"{Library.Other}{Formula}{Library.Lead}"));
        Library.Match(original, $"{Library.Body}{Formula}{Library.Body}")!.Kind.ShouldBe(RepostKind.Template);
    }
}
