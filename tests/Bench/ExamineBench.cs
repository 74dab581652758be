using System.Text;
using MediaWatch.Analysis;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Bench;

/// <summary>All checks over texts of article size, with the shipped lexicons.</summary>
static class ExamineBench
{
    const int Piece = 1500;

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var examine = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default);
        string[] texts = options.File is { } file
            ? [.. (await File.ReadAllTextAsync(file, ct)).Chunk(Piece).Select(c => new string(c))]
            : [.. Enumerable.Range(0, 2000).Select(Texts.Plain)];
        var megabytes = texts.Sum(Encoding.UTF8.GetByteCount) / 1e6;
        var now = TimeProvider.System.GetUtcNow();
        var found = 0;
        var round = await Round.MedianAsync(options.Rounds ?? 3, () =>
        {
            found = texts.Sum(text => examine.Examine(text, now, DateOnly.FromDateTime(now.Date)).Count);
            return Task.CompletedTask;
        });
        var parts = Parts(texts, now);
        return new
        {
            bench = "examine", Round.Cores, texts = texts.Length, megabytes = Math.Round(megabytes, 2), findings = found,
            megabytesPerSecond = Round.Per(megabytes, round.Seconds), megabytesPerCpuSecond = Round.Per(megabytes, round.CpuSeconds), peakMemoryMb = Round.PeakMemoryMb,
            withoutNgrams = new { charactersPerCpuSecond = Round.Per(texts.Sum(t => (long)t.Length), parts.Values.Sum() / 1e6), microsecondsPer1000Characters = parts.ToDictionary(p => p.Key, p => Math.Round(p.Value * 1000 / texts.Sum(t => (long)t.Length), 2)) },
        };
    }

    /// <summary>CPU microseconds of each check over all texts, each text read anew for all checks together, without the language model's check; what checks share (folding, words) falls to the first that asks.
    /// One thread, so that the process's time is the check's.</summary>
    static Dictionary<string, double> Parts(string[] texts, DateTimeOffset now)
    {
        var context = new CheckContext(ShippedLexicons.Default.ToSet(), now, DateOnly.FromDateTime(now.Date));
        var checks = Examiner.Checks.OfType<ICheck<ArticleText>>().Where(c => c is not TypoCheck).ToList();
        var spent = checks.ToDictionary(c => c.Key, _ => 0.0, StringComparer.Ordinal);
        var articles = texts.Select(t => new ArticleText("", t, context.Today, Segmenter.Default, isDated: false)).ToList();
        foreach (var check in checks)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var article in articles)
                _ = check.Examine(article, context).ToList();
            spent[check.Key] = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        }
        return spent;
    }
}
