using System.Globalization;
using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Bench.Scores;

/// <summary>How much of the personal data in notices is found, and how much of what is flagged is personal data; by kind.</summary>
static class PrivacyScore
{
    const int Seed = 20261124;

    /// <summary>By what the finding's message says.</summary>
    static readonly (string Word, string Kind)[] Kinds =
    [
        ("旧居民身份证", "oldid"), ("遮挡过弱", "mask"), ("银行卡", "card"), ("护照", "passport"), ("号牌", "plate"), ("手机", "mobile"), ("住址", "address"), ("身份证", "id"), ("编号", "number"), ("敏感情况，应", "named"), ("家庭成员关系", "named"),
    ];

    public static async Task<object> RunAsync(string? file, CancellationToken ct)
    {
        var set = file is null ? PrivacySet.Make(Seed) : Read(file, await GivenText.LinesAsync(file, ct));
        var examine = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default);
        var now = TimeProvider.System.GetUtcNow();
        var (found, missed, wrong) = (new List<string>(), new List<(string Kind, string Line)>(), new List<(string Kind, string Line)>());
        foreach (var (text, spans) in set)
        {
            var said = examine.Examine(text, now, DateOnly.FromDateTime(now.Date)).Where(f => f.Check == "privacy").ToList();
            foreach (var span in spans)
            {
                if (said.Exists(f => Overlaps(f, span)))
                    found.Add(span.Kind);
                else
                    missed.Add((span.Kind, LineAt(text, span.Start)));
            }
            wrong.AddRange(said.Where(f => !spans.Any(s => Overlaps(f, s))).Select(f => (KindOf(f.Message), LineAt(text, f.Start ?? 0))));
        }
        var kinds = found.Concat(missed.Select(m => m.Kind)).Concat(wrong.Select(w => w.Kind)).Distinct().Order(StringComparer.Ordinal);
        return new
        {
            score = "privacy",
            texts = set.Count,
            positives = found.Count + missed.Count,
            falseAlarms = wrong.Count,
            byKind = kinds.ToDictionary(k => k, k => Figures(found.Count(f => f == k), missed.Count(m => m.Kind == k), wrong.Count(w => w.Kind == k))),
            missedLines = missed.Take(20).Select(m => $"{m.Kind}：{Masking.MaskNumbers(m.Line)}"),
            wrongLines = wrong.Take(20).Select(w => $"{w.Kind}：{Masking.MaskNumbers(w.Line)}"),
        };
    }

    static object Figures(int found, int missed, int wrong) => new { found, missed, falseAlarms = wrong, precision = Percent(found, found + wrong), recall = Percent(found, found + missed) };

    static double? Percent(int part, int whole) => whole == 0 ? null : Math.Round(100.0 * part / whole, 1);

    static bool Overlaps(FoundLine f, PrivacySpan s) => f.Start is { } start && start < s.Start + s.Length && s.Start < start + f.Length;

    static string KindOf(string message) => Kinds.FirstOrDefault(k => message.Contains(k.Word, StringComparison.Ordinal)).Kind ?? "other";

    static string LineAt(string text, int place)
    {
        var start = place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;
        var end = text.IndexOf('\n', place);
        return text[start..(end < 0 ? text.Length : end)];
    }

    static IReadOnlyList<PrivacyText> Read(string file, string[] lines)
    {
        if (!lines.Any(l => l.Contains('\t', StringComparison.Ordinal)))
            throw new InvalidDataException($"{file} 不是测试集：没有一行写作“文字、制表符、类别:起点:长度”（没有个人信息的一行，制表符后留空）。");
        return [.. lines.Where(l => l.Length > 0).Select(Read)];
    }

    /// <summary>text TAB kind:start:length,…</summary>
    static PrivacyText Read(string line)
    {
        var cut = line.LastIndexOf('\t');
        var (text, spans) = cut < 0 ? (line, "") : (line[..cut], line[(cut + 1)..]);
        return new(text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal),
            [.. spans.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => s.Split(':')).Select(s => s is [var kind, var start, var length]
                ? new PrivacySpan(kind, int.Parse(start, CultureInfo.InvariantCulture), int.Parse(length, CultureInfo.InvariantCulture))
                : throw new InvalidDataException($"应为 类别:起点:长度：{spans}"))]);
    }
}
