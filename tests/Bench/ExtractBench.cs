namespace MediaWatch.Bench;

/// <summary>Reads article pages: parsing, title, date, source, main text, links.</summary>
static class ExtractBench
{
    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var pages = BenchPages.Of(options, 200);
        var target = BenchPages.Target();
        var round = await Round.MedianAsync(options.Rounds ?? 5, async () =>
        {
            for (var i = 0; i < pages.Count; i++)
                await pages.ReadAsync(target, i, ct);
        });
        return new { bench = "extract", Round.Cores, documents = pages.Count, documentsPerSecond = Round.Per(pages.Count, round.Seconds), documentsPerCpuSecond = Round.Per(pages.Count, round.CpuSeconds), peakMemoryMb = Round.PeakMemoryMb };
    }
}
