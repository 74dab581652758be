using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

public sealed class RepostKindTests
{
    readonly OriginalText original = Library.Original();

    [Fact]
    public void Calls_a_retitled_copy_with_a_source_line_the_same_text()
    {
        var match = Library.Match(original, $"来源：示例日报\n{Library.Body}", "三座书屋开门")!;
        match.Kind.ShouldBe(RepostKind.SameText);
        match.Covered.ShouldBe(1);
        match.TitleRight.ShouldBe(false);
        match.Changes.ShouldBeEmpty();
        match.LeftOut.ShouldBeEmpty();
    }

    [Theory, InlineData(33), InlineData(10)]
    public void Calls_a_copy_the_same_text_though_some_characters_are_others(int every)
    {
        var match = Library.Match(original, Library.Edited(Library.Body, every))!;
        match.Kind.ShouldBe(RepostKind.SameText);
        match.Covered.ShouldBe(1 - 1.0 / every, tolerance: 0.03);
        match.Changes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Sees_through_traditional_characters_full_width_and_other_punctuation()
    {
        var match = Library.Match(original, Library.Body.Replace('书', '書').Replace('读', '讀').Replace("4月23日", "４月２３日", StringComparison.Ordinal).Replace('，', ',').Replace("。", " 。\u200B", StringComparison.Ordinal))!;
        match.Kind.ShouldBe(RepostKind.SameText);
        match.Covered.ShouldBe(1);
        match.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Finds_a_copy_whose_paragraphs_stand_in_another_order() =>
        Library.Match(original, string.Join('\n', Library.Body.Split('\n').Reverse()))!.Kind.ShouldBe(RepostKind.SameText);

    [Fact]
    public void Calls_a_copy_behind_a_local_lead_one_with_additions()
    {
        var match = Library.Match(original, $"{Library.Lead}\n{Library.Body}")!;
        match.Kind.ShouldBe(RepostKind.Additions);
        match.Covered.ShouldBe(1);
        match.Share.ShouldBeInRange(0.6, 0.9);
    }

    [Fact]
    public void Finds_every_original_in_a_round_up()
    {
        var matcher = new RepostMatcher([original, new(2, RepostText.Of("城东水厂清淤", Library.Other), formulas: Formulas.None), new(3, RepostText.Of("", Library.Lead), formulas: Formulas.None)]);
        var matches = matcher.Match(RepostArticle.Of("今日要闻", $"一、\n{Library.Other}\n二、\n{Library.Body}"));
        matches.Select(m => (m.OriginalId, m.Kind)).ShouldBe([(1, RepostKind.Additions), (2, RepostKind.Additions)], ignoreOrder: true);
    }

    [Theory, InlineData(0, 0.6), InlineData(0, 0.3), InlineData(0.35, 0.3), InlineData(0.7, 0.3)]
    public void Calls_a_cut_copy_an_excerpt(double from, double share)
    {
        var match = Library.Match(original, Library.Part(Library.Body, from, share))!;
        match.Kind.ShouldBe(RepostKind.Excerpt);
        match.Covered.ShouldBe(share, tolerance: 0.02);
        match.Share.ShouldBe(1);
        match.LeftOut.Sum(l => l.Length).ShouldBeGreaterThan((int)(Library.Body.Length * (0.9 - share)));
    }

    [Fact]
    public void Calls_120_characters_inside_an_own_text_an_excerpt()
    {
        var match = Library.Match(original, $"{Library.Lead}{Library.Body.Substring(70, 120)}{Library.Other}", "春天里的书香")!;
        match.Kind.ShouldBe(RepostKind.Excerpt);
        match.LongestRun.ShouldBeGreaterThan(90);
    }

    [Fact]
    public void Says_nothing_of_an_article_about_something_else() => Library.Match(original, Library.Other).ShouldBeNull();

    [Fact]
    public void Does_not_call_a_sentence_quoted_a_repost() =>
        Library.Match(original, $"{Library.Other}{Library.Body.Substring(60, 45)}{Library.Lead}")?.IsRepost.ShouldBe(false);

    [Fact]
    public void Calls_a_passage_of_two_originals_a_repost_of_the_one_that_was_copied()
    {
        var passage = Library.Body.Substring(60, 150);
        var other = new OriginalText(2, RepostText.Of("评论", $"{Library.Other}{passage}{Library.Lead}"), formulas: Formulas.None);
        var matches = new RepostMatcher([original, other]).Match(RepostArticle.Of(Library.Title, Library.Body));
        matches.Where(m => m.IsRepost).Select(m => m.OriginalId).ShouldBe([1]);
    }
}
