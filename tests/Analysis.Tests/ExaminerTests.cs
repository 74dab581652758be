using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests;

public sealed class ExaminerTests
{
    readonly Examiner examiner = new(NullLogger<Examiner>.Instance);

    [Fact]
    public void Finds_every_check_by_itself() => Examiner.Checks.Select(c => c.GetType()).ShouldBe(
        typeof(Examiner).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Check", StringComparison.Ordinal)), ignoreOrder: true);

    [Theory]
    [InlineData("布署")]
    [InlineData("布 署")]
    [InlineData("11010519491231002X ")]
    [InlineData("王小明 13812345678\n")]
    [InlineData("1 ")]
    [InlineData("布")]
    [InlineData("3号楼")]
    public void Stands_a_megabyte_of_the_same(string piece)
    {
        var text = Examples.Text(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var verdicts = examiner.Examine(text, Examples.Context([Examples.Row("布署", "部署")], [Examples.Row("布署布署", tier: Core.Findings.Tier.Hint)]));
        verdicts.Count.ShouldBe(Examiner.Checks.Count(c => c is ICheck<ArticleText>), "a check threw");
        verdicts.ShouldAllBe(v => v.Drafts.Count <= 2000);
    }

    [Fact]
    public void Names_a_key_without_a_check_as_no_longer_supported() => Examiner.Checks.NameOf("gone-check").ShouldContain("已不支持");

    [Fact]
    public void Masks_a_number_that_stands_beside_another_finding()
    {
        var text = Examples.Text("会议布署，联系人13812345678，证件11010519491231002X。");
        var draft = examiner.Examine(text, Examples.Context([Examples.Row("布署", "部署")])).Single(v => v.CheckKey == "wrong-term").Drafts.ShouldHaveSingleItem();
        draft.Context.ShouldContain("138****5678");
        draft.Context.ShouldNotContain("19491231");
    }

    [Fact]
    public void A_check_that_throws_gives_no_verdict_and_its_siblings_go_on()
    {
        var broken = Checks.Accounts.Site(Examples.Now, probes: Checks.Accounts.Visits(1, 0)) with { Columns = null! }; // the breakage under test
        var verdicts = examiner.Examine(broken, Examples.Context());
        verdicts.Select(v => v.CheckKey).Order(StringComparer.Ordinal).ShouldBe(["canary", "capture", "session-life", "stale-home", "stale-media", "unreachable"]);
    }
}
