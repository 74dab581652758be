using MediaWatch.Analysis.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

public sealed class PrintScanTests
{
    readonly PrintScan scan = new(Library.Original());

    [Fact]
    public void Names_copies_cuts_and_excerpts_but_not_other_articles()
    {
        Hold(1, Library.Body);
        Hold(2, Library.Other);
        Hold(3, Library.Part(Library.Body, 0.4, 0.3));
        Hold(4, $"{Library.Lead}{Library.Body.Substring(70, 120)}{Library.Other}");
        Hold(5, Library.Edited(Library.Body, 10));
        scan.Candidates(10).ShouldBe([1, 3, 4, 5], ignoreOrder: true);
        scan.Candidates(1).ShouldBe([1]);
    }

    [Theory, InlineData(5), InlineData(62), InlineData(110), InlineData(190), InlineData(250)]
    public void Names_any_article_with_a_shared_run_of_27_characters(int from)
    {
        Hold(1, $"{Library.Lead}{Library.Body.Substring(from, 40)}{Library.Other}");
        scan.Candidates(10).ShouldBe([1]);
    }

    [Fact]
    public void Leaves_out_articles_that_have_only_a_phrase_of_the_day_in_common()
    {
        for (var i = 0; i < 100; i++)
            Hold(i, $"第{i}号{Library.Other[..60]}{Library.Body.Substring(60, 10)}{i}");
        Hold(1000, Library.Body);
        scan.Candidates(200).ShouldBe([1000]);
    }

    [Fact]
    public void Prints_are_in_order_and_each_there_once()
    {
        List<uint> prints = [.. Prints.Of(RepostText.Of("", Library.Body + Library.Body)).Chunk(Prints.Bytes).Select(b => BitConverter.ToUInt32(b))];
        prints.Count.ShouldBeGreaterThan(20);
        prints.ShouldBe(prints.Distinct().Order());
    }

    void Hold(long id, string body) => scan.Add(id, Prints.Of(RepostText.Of("", body)));
}
