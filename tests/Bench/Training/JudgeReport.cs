using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary>Figures at several thresholds, by set, as the benchmarks' README defines them.</summary>
static class JudgeReport
{
    static readonly double[] Thresholds = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.78, 0.8, 0.81, 0.83, 0.85, 0.88, 0.9, 0.93, 0.95, 0.97, 0.98];

    static readonly CheckContext Context = new(ShippedLexicons.Default.ToSet(), default, default);

    public static object Table(IReadOnlyList<JudgedLine> lines)
    {
        var sets = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var set in lines.GroupBy(l => l.Set, StringComparer.Ordinal))
        {
            var of = set.ToArray();
            sets[set.Key] = Thresholds.Select(t => Row(set.Key, of, t)).ToArray();
            foreach (var threshold in Thresholds)
                Console.Error.WriteLine($"{set.Key,-24} {threshold:0.00}  {Row(set.Key, of, threshold)}");
        }
        foreach (var line in lines.Where(l => !l.Set.StartsWith("slip:", StringComparison.Ordinal)))
        {
            foreach (var slip in Choose(line, 0.5).Where(s => !s.Right))
                Console.Error.WriteLine($"alarm {line.Set} {slip.Probability:0.00} {line.Source[Math.Max(0, slip.Place - 10)..slip.Place]}[{line.Source[slip.Place..(slip.LastPlace + 1)]}>{slip.Slip.Right}]{line.Source[(slip.LastPlace + 1)..Math.Min(line.Source.Length, slip.LastPlace + 10)]}");
        }
        return sets;
    }

    static string Row(string set, JudgedLine[] lines, double threshold)
    {
        var clean = lines.All(l => l.Source == l.Target);
        var (right, predicted, gold, alarms) = (0, 0, 0, 0);
        var (sentences, exact, wrong, changedClean) = (0, 0, 0, 0);
        foreach (var line in lines)
        {
            var chosen = Choose(line, threshold);
            alarms += chosen.Count;
            var output = Apply(line, chosen);
            for (var i = 0; i < output.Length; i++)
            {
                var (isGold, isChanged) = (line.Source[i] != line.Target[i], output[i] != line.Source[i]);
                (gold, predicted, right) = (gold + (isGold ? 1 : 0), predicted + (isChanged ? 1 : 0), right + (isGold && isChanged ? 1 : 0));
            }
            sentences += output != line.Source ? 1 : 0;
            wrong += line.Source != line.Target ? 1 : 0;
            exact += output != line.Source && output == line.Target ? 1 : 0;
            changedClean += line.Source == line.Target && output != line.Source ? 1 : 0;
        }
        if (clean)
            return $"{alarms} alarms, {alarms * 1e4 / lines.Sum(l => l.Source.Length):0.00} per 10,000";
        if (set.StartsWith("slip:", StringComparison.Ordinal))
            return $"R {Percent(right, gold)}";
        var (p, r) = (exact / (double)Math.Max(1, sentences), exact / (double)Math.Max(1, wrong));
        return $"detection P {Percent(right, predicted)} R {Percent(right, gold)}; strict correction P {100 * p:0.0} R {100 * r:0.0} F1 {200 * p * r / Math.Max(1e-9, p + r):0.0}; FPR {Percent(changedClean, lines.Length - wrong)}";
    }

    static string Percent(int part, int whole) => $"{100.0 * part / Math.Max(1, whole):0.0}";

    public static List<JudgedSlip> Choose(JudgedLine line, double threshold)
    {
        var chosen = new List<JudgedSlip>();
        foreach (var slip in line.Slips.Where(s => s.Probability >= threshold).OrderByDescending(s => s.Probability))
        {
            if (!chosen.Exists(c => c.Slip.Overlaps(slip.Slip))
                && TypoCheck.IsReported(line.Source, new(slip.Place, slip.LastPlace, slip.Slip.Right, slip.Place, slip.LastPlace + 1 - slip.Place, slip.Probability) { Rival = RivalOf(line, slip), Unlike = slip.Slip.Kind == SlipKind.Any }, threshold, Context))
                chosen.Add(slip);
        }
        return chosen;
    }

    static double RivalOf(JudgedLine line, JudgedSlip slip) =>
        line.Slips.Where(s => s.Slip.Contradicts(slip.Slip)).Select(s => s.Probability).DefaultIfEmpty().Max();

    static string Apply(JudgedLine line, List<JudgedSlip> chosen)
    {
        var characters = line.Source.ToCharArray();
        foreach (var slip in chosen)
        {
            var right = slip.Slip.Right;
            characters[slip.Place] = right[0];
            if (right.Length > 1)
                characters[slip.LastPlace] = right[1];
        }
        return new(characters);
    }
}
