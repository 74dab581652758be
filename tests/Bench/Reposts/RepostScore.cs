using System.Diagnostics;
using MediaWatch.Analysis.Reposts;

namespace MediaWatch.Bench.Reposts;

/// <summary>How many of the reposts in a set are found, by how they were altered, and how many of those claimed are reposts.</summary>
static class RepostScore
{
    const string Template = "template", None = "none";

    /// <summary>A day, for where only a day is told: so much earlier a text cannot have copied the original.</summary>
    static readonly TimeSpan Earlier = TimeSpan.FromDays(1);

    public static Task<object> RunAsync(string? folder, CancellationToken ct)
    {
        if (folder is null)
            throw new InvalidDataException("请给出目录：originals.jsonl、articles.jsonl、truth.tsv");
        var lines = RepostFolder.Read(Path.Combine(folder, "originals.jsonl")).ToList();
        var articles = RepostFolder.Read(Path.Combine(folder, "articles.jsonl")).ToList();
        var truth = RepostFolder.ReadTruth(Path.Combine(folder, "truth.tsv")).ToList();
        var originals = lines.Select((o, i) => new OriginalText(i, RepostText.Of(o.Title, o.Text))).ToList();
        using var process = Process.GetCurrentProcess();
        Learn(lines, originals, [.. articles, .. lines]);
        var matcher = new RepostMatcher(originals);
        var start = process.TotalProcessorTime;
        var found = articles.SelectMany(a => matcher.Match(RepostArticle.Of(a.Title, a.Text)).Select(m => new Claim(a.Id, lines[(int)m.OriginalId].Id, m.IsRepost))).ToList();
        process.Refresh();
        var seconds = (process.TotalProcessorTime - start).TotalSeconds;
        Tell(truth, found);
        return Task.FromResult<object>(new
        {
            articles = articles.Count,
            originals = originals.Count,
            recall = Recall(truth, [.. found.Where(c => c.IsRepost).Select(c => (c.Article, c.Original))]),
            precision = Precision(truth, [.. found.Where(c => c.IsRepost)]),
            templates_named = TemplatesNamed(truth, found.ToLookup(c => c.Article)),
            articles_per_cpu_second = Math.Round(articles.Count / seconds),
            peak_mb = process.PeakWorkingSet64 / 1_000_000,
        });
    }

    /// <summary>What is older than an original cannot be its copy: what they share is formula.</summary>
    static void Learn(List<RepostLine> lines, List<OriginalText> originals, List<RepostLine> texts)
    {
        var matcher = new RepostMatcher(originals);
        foreach (var line in texts.Where(t => t.Published is not null))
        {
            var text = RepostText.Of(line.Title, line.Text);
            foreach (var original in matcher.Candidates(text))
            {
                if (lines[(int)original.Id].Published is { } published && line.Published + Earlier < published)
                    original.Learn(text);
            }
        }
    }

    static Dictionary<string, double> Recall(List<RepostTruth> truth, HashSet<(string, string)> found) => truth
        .Where(t => t is { Original: not null, Kind: not (Template or None) })
        .GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => Percent(g.Count(t => found.Contains((t.Article, t.Original!))), g.Count())); // those without were left out above

    /// <summary>Of the claimed pairs of article and original those that the truth names.</summary>
    static double Precision(List<RepostTruth> truth, List<Claim> claims)
    {
        var right = truth.Where(t => t.Kind is not (Template or None)).Select(t => (t.Article, t.Original)).ToHashSet();
        return Percent(claims.Count(c => right.Contains((c.Article, c.Original))), claims.Count);
    }

    /// <summary>Of the truth's templates those that are called so: for their original where one is named; else for some original, and a repost of none.</summary>
    static double TemplatesNamed(List<RepostTruth> truth, ILookup<string, Claim> claims)
    {
        var templates = truth.Where(t => t.Kind == Template).ToList();
        return Percent(templates.Count(t => t.Original is null
            ? claims[t.Article].Any() && claims[t.Article].All(c => !c.IsRepost)
            : claims[t.Article].Any(c => c.Original == t.Original && !c.IsRepost)), templates.Count);
    }

    /// <summary>Every mistake, on standard error.</summary>
    static void Tell(List<RepostTruth> truth, List<Claim> claims)
    {
        var said = claims.ToDictionary(c => (c.Article, c.Original), c => c.IsRepost);
        var kinds = truth.Where(t => t.Original is not null).ToLookup(t => (t.Article, t.Original!), t => t.Kind); // those without were left out
        foreach (var row in truth.Where(t => t is { Original: not null, Kind: not None }))
        {
            var isRepost = said.TryGetValue((row.Article, row.Original!), out var claimed) ? claimed : (bool?)null;
            if (isRepost != (row.Kind != Template))
                Console.Error.WriteLine($"{row.Article}\t{row.Original}\t{row.Kind}\t→ {(isRepost is null ? None : isRepost.Value ? "repost" : Template)}");
        }
        foreach (var claim in claims.Where(c => c.IsRepost && !kinds.Contains((c.Article, c.Original))))
            Console.Error.WriteLine($"{claim.Article}\t{claim.Original}\t-\t→ repost");
    }

    static double Percent(int part, int whole) => whole == 0 ? 100 : Math.Round(100.0 * part / whole, 2);

    readonly record struct Claim(string Article, string Original, bool IsRepost);
}
