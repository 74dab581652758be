using MediaWatch.Analysis;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Proofing;
using MediaWatch.Core.Findings;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Bench.Scores;

/// <summary>How well the whole chain of text checks corrects lines of <c>source TAB target</c>: all that propose a correction, at the proofreader's three settings and at its best threshold.</summary>
static class ProofingScore
{
    static readonly double[] Thresholds = [.. Enumerable.Range(1, 19).Select(i => i * 0.05), 0.97, 0.98, 0.99];

    /// <summary>Lines examined before the clock starts: loading files and compiling are not speed.</summary>
    const int WarmUp = 1000;

    /// <summary>Nobody knows when a line was written, so an old name of a body, a place, a law or an office is no slip in it: what is proposed must be proposed in a text of this day as well.</summary>
    static readonly DateOnly LongAgo = new(2012, 12, 1);

    public static async Task<object> RunAsync(string? file, CancellationToken ct)
    {
        if (file is null)
            throw new InvalidDataException("score proofing 需要一个文件，每行“原句<TAB>正确句”。");
        var lines = await GivenText.LinesAsync(file, ct);
        var pairs = lines.Select(l => l.Split('\t')).Where(p => p.Length == 2).ToArray();
        if (pairs.Length == 0)
            throw new InvalidDataException($"{file} 里没有一行是“原句<TAB>正确句”。");
        if (pairs.Length < lines.Count(l => l.Length > 0))
            Console.Error.WriteLine($"mediawatch: {lines.Count(l => l.Length > 0) - pairs.Length} 行不是“原句<TAB>正确句”，没有计入。");
        var examiner = new Examiner(NullLogger<Examiner>.Instance);
        var context = new CheckContext(ShippedLexicons.Default.ToSet(), TimeProvider.System.GetUtcNow(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
        var proposals = new List<LineProposals>(pairs.Length);
        foreach (var pair in pairs.Take(WarmUp))
            _ = examiner.Examine(new ArticleText("", pair[0], context.Today, Segmenter.Default), context);
        var before = Environment.CpuUsage.TotalTime;
        foreach (var pair in pairs)
        {
            var text = new ArticleText("", pair[0], context.Today, Segmenter.Default);
            proposals.Add(new(pair[0], pair[1], text, [.. examiner.Examine(text, context).Where(v => v.CheckKey != "typo").SelectMany(v => v.Drafts).Where(d => d.Suggestion is not null && d.Start is not null)]));
        }
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        foreach (var line in proposals)
        {
            line.Corrections = Proofreader.Default?.Read(line.Text.Folded.Text) ?? [];
            line.OfAnyDay = examiner.Examine(new ArticleText("", line.Source, LongAgo, Segmenter.Default), context).SelectMany(v => v.Drafts).Select(d => (d.Start, d.Suggestion)).ToHashSet();
        }
        object Setting(double threshold, Tier others) => Figures(proposals, threshold, others, context).Rounded(threshold);
        var best = Thresholds.MaxBy(t => Figures(proposals, t, Tier.Likely, context).StrictCorrection.F1);
        return new
        {
            lines = pairs.Length,
            characters = pairs.Sum(p => p[0].Length),
            settings = new { careful = Setting(ProofreadingSetting.Careful, Tier.Certain), normal = Setting(ProofreadingSetting.Normal, Tier.Likely), thorough = Setting(ProofreadingSetting.Thorough, Tier.Hint) },
            best = Setting(best, Tier.Likely),
            chars_per_second = Round.Per(pairs.Sum(p => p[0].Length), seconds),
            peak_mb = Round.PeakMemoryMb,
        };
    }

    /// <param name="others">Gravest tier to the mildest that other checks' proposals must have to count.</param>
    static CorrectionFigures Figures(List<LineProposals> lines, double threshold, Tier others, CheckContext context)
    {
        var figures = new CorrectionFigures();
        foreach (var line in lines)
            figures.Add(line.Source, line.Target, line.Corrected(threshold, others, context));
        return figures;
    }

    sealed record LineProposals(string Source, string Target, ArticleText Text, IReadOnlyList<FindingDraft> Others)
    {
        public IReadOnlyList<Correction> Corrections { get; set; } = [];

        public IReadOnlySet<(int?, string?)> OfAnyDay { get; set; } = new HashSet<(int?, string?)>();

        /// <summary>The line with every proposal carried out; where two overlap, the exact rule's.</summary>
        public string Corrected(double threshold, Tier others, CheckContext context)
        {
            var folded = Text.Folded;
            var edits = Others.Where(d => d.Tier <= others && OfAnyDay.Contains((d.Start, d.Suggestion))).Select(d => (Start: d.Start ?? 0, d.Length, New: d.Suggestion ?? "")).ToList();
            foreach (var c in Corrections.Where(c => TypoCheck.IsReported(folded.Text, c, threshold, context)))
            {
                var span = folded.Original(c.Start, c.Length);
                if (!edits.Exists(e => e.Start < span.End && span.Start < e.Start + e.Length))
                    edits.Add((span.Start, span.Length, c.Apply(folded.Text.AsSpan(c.Start, c.Length))));
            }
            var output = Source;
            foreach (var (start, length, right) in edits.OrderByDescending(e => e.Start))
                output = string.Concat(output.AsSpan(0, start), right, output.AsSpan(start + length));
            return output;
        }
    }
}
