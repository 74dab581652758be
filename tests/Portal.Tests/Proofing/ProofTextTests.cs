using Bunit;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Proofing;

namespace MediaWatch.Portal.Tests.Proofing;

public sealed class ProofTextTests
{
    [Theory]
    [InlineData(5, 4)]
    [InlineData(2, 2)]
    [InlineData(3, 6)]
    public async Task Every_mark_has_its_anchor_though_it_overlaps_another_and_the_text_stays_as_it_is(int start, int length)
    {
        const string text = "据悉：台湾总统访问美国。";
        await using var bench = new BunitContext();
        var cut = bench.Render<Marked>(p => p.Add(m => m.Text, text).Add(m => m.Marks, [new(3, 4, "veto", "m1", "1"), new(start, length, "certain", "m2", "2")]));
        cut.FindAll("#m1").ShouldHaveSingleItem();
        cut.FindAll("#m2").ShouldHaveSingleItem();
        string.Concat(cut.Nodes.Select(n => n.TextContent)).ShouldBe(text);
    }

    [Fact]
    public void A_text_that_is_too_long_is_said_to_be_cut()
    {
        Proofreading.Excess(new string('好', 135_000)).ShouldNotBeNull().ShouldContain("文字有 135,000 字，只校对了前 100,000 字");
        Proofreading.Excess("好\r\n好").ShouldBeNull();
        Proofreading.Normal(new string('好', 135_000)).Length.ShouldBe(100_000);
    }
}
