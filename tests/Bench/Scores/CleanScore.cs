using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Bench.Scores;

/// <summary>False alarms of all text checks at the default setting on text that is right, each line a text of its own.</summary>
static class CleanScore
{
    const int MostExamples = 100;

    /// <summary>Lines examined before the clock starts: loading files and compiling are not speed.</summary>
    const int WarmUp = 1000;

    public static async Task<object> RunAsync(string? file, CancellationToken ct)
    {
        if (file is null)
            throw new InvalidDataException("score clean 需要一个文本文件，每行一段没有错误的文本。");
        var lines = await GivenText.LinesAsync(file, ct);
        var examine = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default);
        var now = TimeProvider.System.GetUtcNow();
        foreach (var line in lines.Take(WarmUp))
            _ = examine.Examine(line, now, DateOnly.FromDateTime(now.Date));
        var before = Environment.CpuUsage.TotalTime;
        var found = lines.SelectMany(line => examine.Examine(line, now, DateOnly.FromDateTime(now.Date)).Select(f => (Line: line, Found: f))).ToList();
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var characters = lines.Sum(l => l.Length);
        return new
        {
            characters,
            alarms = found.Count,
            per_10000 = Math.Round(found.Count * 1e4 / Math.Max(1, characters), 3),
            by_tier = Counted(found.Select(f => f.Found.Tier)),
            by_check = Counted(found.Select(f => f.Found.Check)),
            chars_per_second = Round.Per(characters, seconds),
            peak_mb = Round.PeakMemoryMb,
            examples = found.Take(MostExamples).Select(f => new { f.Found.Check, f.Found.Tier, f.Found.Excerpt, f.Found.Suggestion, Context = Around(f.Line, f.Found) }),
        };
    }

    static SortedDictionary<string, int> Counted(IEnumerable<string> names) =>
        new(names.GroupBy(n => n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal);

    static string Around(string line, FoundLine found)
    {
        var start = Math.Max(0, (found.Start ?? 0) - 15);
        return line[start..Math.Min(line.Length, (found.Start ?? 0) + found.Length + 15)];
    }
}
