using System.Diagnostics;
using System.Globalization;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary><c>train judge</c>: the weights that tell slips from surprises, fitted on the development sets, clean texts, and clean texts with one slip put in.
/// Figures are of judges that have not seen the line (five folds).</summary>
static class TrainJudge
{
    const int Folds = 5;

    /// <summary>Of wrong candidates below this gain one in so many is used, with its weight multiplied: they are many and plain.</summary>
    const float PlainGain = 4;
    const int PlainShare = 4;

    static readonly string[] Slipped = ["cscd_ns_dev", "ecspell_odw_dev", "ecspell_law_dev", "textproof_dev"];
    static readonly string[] Clean = ["gov_policy_dev", "laws_dev", "rmrb1998_sentences", "xwlb_2026h1"];

    /// <param name="options">Inputs: folder of the benchmarks, folder of the corpora, folder with the other files of the proofreader.</param>
    public static object Run(TrainOptions options)
    {
        var clock = Stopwatch.StartNew();
        void Say(string what) => Console.Error.WriteLine($"[{clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s] {what}");
        var files = ProofingFiles.Load(options.Inputs[2]);
        Say("loaded");
        var lines = Lines(options.Inputs[0], options.Inputs[1], files, Say).ToList();
        Say($"{lines.Count:N0} lines, {lines.Sum(l => l.Slips.Count):N0} candidates, {lines.Sum(l => l.Slips.Count(s => s.Right)):N0} right ones");
        Reach(lines, Say);
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var judge = Fit(lines, fold);
            foreach (var slip in lines.Where(l => l.Fold == fold).SelectMany(l => l.Slips))
                slip.Probability = judge.Probability(slip.Features);
            Say($"fold {fold + 1} of {Folds} fitted");
        });
        var table = JudgeReport.Table([.. lines.Where(l => l.Fold >= 0)]);
        Fit(lines, -1).Save(options.Out, "Boosted trees over SlipFeatures, made by ./mediawatch train judge.");
        Say($"wrote {options.Out}");
        return table;
    }

    static BoostedTrees Fit(List<JudgedLine> lines, int without)
    {
        var samples = lines.Where(l => l.Fold != without || without < 0).SelectMany(l => l.Slips.Where((s, i) => s.Right || s.Slip.Gain >= PlainGain || i % PlainShare == 0)
            .Select(s => (s.Features, s.Right, Weight: WeightOf(l) * (s.Right || s.Slip.Gain >= PlainGain ? 1 : PlainShare)))).ToArray();
        return new TreeTrainer(new()).Fit([.. samples.Select(s => s.Features)], [.. samples.Select(s => s.Right)], [.. samples.Select(s => s.Weight)]);
    }

    static float WeightOf(JudgedLine line) => line.Set.StartsWith("slip:", StringComparison.Ordinal) ? 0.2f : line.Fold < 0 ? 0.5f : 1;

    static void Reach(List<JudgedLine> lines, Action<string> say)
    {
        foreach (var set in lines.GroupBy(l => l.Set, StringComparer.Ordinal))
        {
            var (wrong, reached) = (0, 0);
            foreach (var line in set)
            {
                var places = line.Slips.Where(s => s.Right).SelectMany(s => new[] { s.Place, s.LastPlace }).ToHashSet();
                for (var i = 0; i < line.Source.Length; i++)
                {
                    wrong += line.Source[i] != line.Target[i] ? 1 : 0;
                    reached += line.Source[i] != line.Target[i] && places.Contains(i) ? 1 : 0;
                }
            }
            say($"{set.Key}: {set.Sum(l => l.Slips.Count):N0} candidates in {set.Sum(l => l.Source.Length):N0} characters; {reached:N0} of {wrong:N0} wrong characters have the right one among them");
        }
    }

    static IEnumerable<JudgedLine> Lines(string benchmarks, string corpora, ProofingFiles files, Action<string> say)
    {
        foreach (var set in Slipped)
        {
            var pairs = File.ReadLines(Path.Combine(benchmarks, "csc", set + ".tsv")).Select((line, i) => (Pair: line.Split('\t'), Fold: i / 5 % Folds)).ToArray();
            foreach (var line in InOrder(pairs, p => JudgedLine.Of(set, p.Pair[0], p.Pair[1], p.Fold, files)))
                yield return line;
            say($"read {set}");
        }
        foreach (var set in Clean)
        {
            var texts = File.ReadLines(Path.Combine(benchmarks, "clean", set + ".txt")).Select((line, i) => (Line: line, Fold: i / 20 % Folds)).ToArray();
            foreach (var line in InOrder(texts, t => JudgedLine.Of(set, t.Line, t.Line, t.Fold, files)).Concat(InOrder(texts, t => Injected(set, t.Line, t.Fold, 1, files))))
                yield return line;
            say($"read {set}");
        }
        foreach (var file in Corpus.Files([corpora]))
        {
            var texts = Corpus.Lines(file).Where(Corpus.IsHeldOut).Where((_, i) => i % 3 == 0).ToArray();
            foreach (var line in InOrder(texts, t => JudgedLine.Of("held out", t, t, -1, files)).Concat(InOrder(texts, t => Injected("held out", t, -1, 1, files))))
                yield return line;
            say($"read {Path.GetFileName(file)}");
        }
    }

    static JudgedLine? Injected(string set, string line, int fold, int seed, ProofingFiles files)
    {
        var folded = FoldedText.Of(line).Text;
        return new SlipInjector(files).Into(folded, seed) is { } slip ? JudgedLine.Of($"slip:{set}", slip.Text, folded, fold, files, slip.Place) : null;
    }

    static List<JudgedLine> InOrder<T>(T[] from, Func<T, JudgedLine?> make) => [.. from.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(make).OfType<JudgedLine>()];
}
