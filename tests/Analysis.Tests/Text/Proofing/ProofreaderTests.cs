using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Tests.Text.Proofing;

public sealed class ProofreaderTests
{
    const string Wrong = "会议强调，要全面贯彻落实党中央决策布署，推动经济社会高质量发展。";

    static Proofreader Shipped => Proofreader.Default.ShouldNotBeNull();

    [Fact]
    public void Says_where_and_what_in_whole_words()
    {
        var found = Shipped.Read(Wrong).ShouldHaveSingleItem();
        Wrong.Substring(found.Start, found.Length).ShouldContain("布署");
        found.Apply(Wrong.AsSpan(found.Start, found.Length)).ShouldContain("部署");
        found.First.ShouldBe(Wrong.IndexOf('布'));
    }

    [Fact]
    public void Says_the_same_from_many_threads_at_once()
    {
        var texts = Enumerable.Range(0, 40).Select(i => string.Concat(Enumerable.Repeat("各级各部门要认真抓好落实。", i % 5)) + Wrong).ToArray();
        var expected = Array.ConvertAll(texts, t => string.Join(';', Shipped.Read(t)));
        texts.AsParallel().AsOrdered().Select(t => string.Join(';', Shipped.Read(t))).ToArray().ShouldBe(expected);
    }

    [Fact]
    public void Reads_a_very_long_line_in_pieces_without_losing_places()
    {
        var text = string.Concat(Enumerable.Repeat("各级各部门要认真抓好落实。", 400)) + Wrong;
        Shipped.Read(text).ShouldContain(c => c.First == text.LastIndexOf('布'));
    }

    [Fact]
    public void Careful_says_no_more_than_thorough() =>
        Shipped.Read(Wrong, ProofreadingSetting.Careful).Count.ShouldBeLessThanOrEqualTo(Shipped.Read(Wrong, ProofreadingSetting.Thorough).Count);
}
