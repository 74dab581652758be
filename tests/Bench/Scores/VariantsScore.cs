using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Bench.Scores;

/// <summary>How many slips in fixed expressions all text checks together find, and how much of what they say is so.</summary>
static class VariantsScore
{
    const int Seed = 20261124;

    public static async Task<object> RunAsync(string? file, CancellationToken ct)
    {
        var set = file is null ? VariantSet.Make(Seed) : [.. (await GivenText.LinesAsync(file, ct)).Where(l => l.Length > 0).Select(Read)];
        var examine = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default);
        var now = TimeProvider.System.GetUtcNow();
        var judged = set.Select(v => (Variant: v, Result: Judge(v, examine.Examine(v.Written, now, DateOnly.FromDateTime(now.Date))))).ToList();
        return new
        {
            score = "variants",
            all = Figures(judged),
            byKind = judged.GroupBy(j => j.Variant.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, Figures),
            missed = judged.Where(j => j.Variant.Kind != "trap" && !j.Result.Found).Take(40).Select(j => $"{j.Variant.Kind}：{j.Variant.Written}"),
            falseAlarms = judged.Where(j => j.Result.Wrong > 0).Take(40).Select(j => $"{j.Result.Said}：{j.Variant.Written}"),
        };
    }

    /// <summary>A finding that overlaps what was changed is right; any other is wrong.</summary>
    static (bool Found, bool Corrected, int Wrong, string Said) Judge(Variant variant, IReadOnlyList<FoundLine> said)
    {
        var (written, right) = (variant.Written, variant.Right);
        if (written == right)
            return (false, false, said.Count, string.Join('、', said.Select(f => f.Excerpt)));
        var head = written.AsSpan().CommonPrefixLength(right);
        var tail = 0;
        while (tail < Math.Min(written.Length, right.Length) - head && written[^(tail + 1)] == right[^(tail + 1)])
            tail++;
        var hits = said.Where(f => f.Start is { } start && start <= Math.Max(head, written.Length - tail) && start + f.Length >= head).ToList();
        var corrected = hits.Exists(f => f.Suggestion is { } suggestion && f.Start is { } start && written[..start] + suggestion + written[(start + f.Length)..] == right);
        return (hits.Count > 0, corrected, said.Count - hits.Count, string.Join('、', said.Except(hits).Select(f => f.Excerpt)));
    }

    static object Figures(IEnumerable<(Variant Variant, (bool Found, bool Corrected, int Wrong, string) Result)> judged)
    {
        var all = judged.ToList();
        var slips = all.Where(j => j.Variant.Written != j.Variant.Right).ToList();
        var (found, wrong) = (slips.Count(j => j.Result.Found), all.Sum(j => j.Result.Wrong));
        return new
        {
            sentences = all.Count, slips = slips.Count, found, corrected = slips.Count(j => j.Result.Corrected), falseAlarms = wrong,
            precision = Percent(found, found + wrong), recall = Percent(found, slips.Count),
        };
    }

    static double? Percent(int part, int whole) => whole == 0 ? null : Math.Round(100.0 * part / whole, 1);

    static Variant Read(string line)
    {
        return line.Split('\t') switch
        {
            [var written, var right] => new(KindOf(written, right), written, right),
            [var written, var right, var kind, ..] => new(kind, written, right),
            _ => throw new InvalidDataException($"每行应为 句子<TAB>正确句子[<TAB>类别]：{line}"),
        };
    }

    static string KindOf(string written, string right)
    {
        var pairs = written.Zip(right).Count(p => p.First != p.Second);
        return (written.Length - right.Length) switch
        {
            0 => pairs switch { 0 => "trap", 1 => "substituted", 2 => "swapped", _ => "other" },
            -1 => "dropped",
            1 => "doubled",
            _ => "other",
        };
    }
}
