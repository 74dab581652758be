using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

public sealed class RepostChangeTests
{
    [Fact]
    public void Tells_each_changed_word_with_its_places_in_both_bodies()
    {
        var copy = $"（转）{Library.Body.Replace("旧粮仓", "老油坊", StringComparison.Ordinal).Replace("主动报名", "报名", StringComparison.Ordinal).Replace("最小", "面积最小", StringComparison.Ordinal)}";
        var changes = Library.Match(Library.Original(), copy)!.Changes;
        changes.Select(c => (c.Original, c.Copy)).ShouldBe([("旧粮仓", "老油坊"), ("主动", ""), ("", "面积")]);
        changes.ShouldAllBe(c => Library.Body.Substring(c.At, c.Original.Length) == c.Original && copy.Substring(c.ArticleAt, c.Copy.Length) == c.Copy);
        changes[1].ArticleAt.ShouldBe(copy.IndexOf("报名看店", StringComparison.Ordinal));
    }

    [Fact]
    public void Cuts_no_rare_character_in_two()
    {
        var body = Library.Body.Replace("陈巧云", "陈\U00020BB7云", StringComparison.Ordinal);
        var copy = Library.Body.Replace("陈巧云", "😀陈\U0002A6D6云", StringComparison.Ordinal);
        var change = Library.Match(Library.Original(body), copy)!.Changes.ShouldHaveSingleItem();
        (change.Original, change.Copy).ShouldBe(("\U00020BB7", "\U0002A6D6"));
        body.Substring(change.At, 2).ShouldBe(change.Original);
        copy.Substring(change.ArticleAt, 2).ShouldBe(change.Copy);
    }

    [Fact]
    public void Tells_the_stretch_that_was_left_out()
    {
        var paragraphs = Library.Body.Split('\n');
        var left = Library.Match(Library.Original(), string.Join('\n', paragraphs.Where((_, i) => i != 2)))!.LeftOut.ShouldHaveSingleItem();
        Library.Body.Substring(left.At, left.Length).ShouldBe(paragraphs[2].TrimEnd('。'));
    }

    [Fact]
    public void Counts_text_read_from_a_picture_as_the_articles()
    {
        var match = Library.Match(Library.Original(), new(MediaWatch.Analysis.Reposts.RepostText.Of("一图读懂", "请看长图", Library.Body.Replace("旧粮仓", "老油坊", StringComparison.Ordinal)), null, [], []))!;
        match.Kind.ShouldBe(RepostKind.SameText);
        match.Changes.ShouldHaveSingleItem().ArticleAt.ShouldBe("请看长图\n".Length + Library.Body.IndexOf("旧粮仓", StringComparison.Ordinal));
    }
}
