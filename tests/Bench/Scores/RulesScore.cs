using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Bench.Scores;

/// <summary>How many sentences that break a listed rule (politics, names, law, dates, figures, marks) are found by all text checks together, how often the sentences put right are flagged,
/// and what the political checks say of clean text.</summary>
static class RulesScore
{
    /// <summary>Groups that are no politics: form, figures and style.</summary>
    static readonly HashSet<string> Formal = ["doc-number", "date", "number", "unit", "punct", "doubled", "numbering", "typo", "repealed", "ad"];

    static readonly HashSet<string> PoliticalChecks = ["leader-title", "leader-order", "sovereignty", "map-number", "series", "counted-phrase", "history", "anniversary", "usage", "former-body", "former-place", "county", "law-name", "legal-wording", "secrecy", "named-person", "festival", "quotation", "country", "foreign-spelling", "event", "honoured-name"];
    static readonly string[] PoliticalKinds = ["政治表述", "会议", "机构名称", "涉港澳台", "民族宗教", "国际关系", "慎用语", "国名"];

    public static async Task<object> RunAsync(string? file, CancellationToken ct)
    {
        var lines = file is null ? Shipped() : [.. (await GivenText.LinesAsync(file, ct)).Where(l => l.Length > 0 && l[0] != '#').Select(RuleLine.Read)];
        var examine = new ExamineText(new Examiner(NullLogger<Examiner>.Instance), ShippedLexicons.Default, Segmenter.Default);
        var now = TimeProvider.System.GetUtcNow();
        IReadOnlyList<FoundLine> Said(string text) => text.Length == 0 ? [] : examine.Examine(text, now, DateOnly.FromDateTime(now.Date));
        var judged = lines.Select(line => Judge(line, Said(line.Wrong), Said(line.Right))).ToList();
        return new
        {
            score = "rules",
            all = Figures(judged),
            political = Figures(judged.Where(j => !Formal.Contains(j.Line.Rule))),
            formal = Figures(judged.Where(j => Formal.Contains(j.Line.Rule))),
            byRule = judged.GroupBy(j => j.Line.Rule, StringComparer.Ordinal).ToDictionary(g => g.Key, Figures),
            missed = judged.Where(j => j.Line.Wrong.Length > 0 && !j.Found).Select(j => $"{j.Line.Rule}：{j.Line.Wrong}"),
            falseAlarms = judged.SelectMany(j => j.Alarms.Select(f => $"{j.Line.Rule}：{f.Check} {f.Excerpt}：{j.Line.Right}")),
            clean = CleanTexts() is { } texts ? await CleanAsync(texts, Said, ct) : null,
        };
    }

    static Judged Judge(RuleLine line, IReadOnlyList<FoundLine> ofWrong, IReadOnlyList<FoundLine> ofRight) => new(line, ofWrong.Any(f => line.IsHit(f, ofRight)), ofRight);

    static List<RuleLine> Shipped()
    {
        using var reader = new StreamReader(typeof(RulesScore).Assembly.GetManifestResourceStream("rules")!); // embedded by the project file
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(RuleLine.Read)];
    }

    /// <summary>Null: the development texts are absent.</summary>
    static string? CleanTexts()
    {
        var shared = Environment.GetEnvironmentVariable("MEDIAWATCH_SHARED") is { Length: > 0 } given ? given : Path.Combine("..", "shared");
        return Directory.Exists(Path.Combine(shared, "benchmarks", "clean")) ? Path.Combine(shared, "benchmarks", "clean") : null;
    }

    static async Task<object> CleanAsync(string folder, Func<string, IReadOnlyList<FoundLine>> said, CancellationToken ct)
    {
        var (characters, alarms) = (0, new List<string>());
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var line in await File.ReadAllLinesAsync(path, ct))
            {
                characters += line.Length;
                alarms.AddRange(said(line).Where(IsPolitical).Select(f => $"{Path.GetFileNameWithoutExtension(path)}：{f.Check} {f.Excerpt}→{f.Suggestion}"));
            }
        }
        return new { characters, alarms = alarms.Count, per_10000 = Math.Round(alarms.Count * 1e4 / Math.Max(1, characters), 3), examples = alarms };
    }

    static bool IsPolitical(FoundLine found) => PoliticalChecks.Contains(found.Check)
        || found.Check is "wrong-term" or "fixed-expression" && Array.Exists(PoliticalKinds, kind => found.Message.StartsWith(kind, StringComparison.Ordinal));

    static object Figures(IEnumerable<Judged> judged)
    {
        var all = judged.ToList();
        var (wrong, found, alarms) = (all.Count(j => j.Line.Wrong.Length > 0), all.Count(j => j.Found), all.Sum(j => j.Alarms.Count));
        return new { wrong, right = all.Count(j => j.Line.Right.Length > 0), found, falseAlarms = alarms, precision = Percent(found, found + alarms), recall = Percent(found, wrong) };
    }

    static double? Percent(int part, int whole) => whole == 0 ? null : Math.Round(100.0 * part / whole, 1);

    sealed record Judged(RuleLine Line, bool Found, IReadOnlyList<FoundLine> Alarms);
}
