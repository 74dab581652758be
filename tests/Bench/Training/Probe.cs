using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Proofing;
namespace MediaWatch.Bench.Training;
static class Probe
{
    public static object Run(string file, string folder)
    {
        var files = ProofingFiles.Load(folder);
        var reasons = new Dictionary<string, int>();
        var examples = new Dictionary<string, List<string>>();
        foreach (var l in File.ReadLines(file))
        {
            var p = l.Split('\t');
            var (w, m) = (FoldedText.Of(p[0]).Text, FoldedText.Of(p[1]).Text);
            if (w.Length != m.Length) continue;
            var line = TokenLine.Of(w, 0, w.Length);
            var reading = new LineReading(files.Model, line);
            for (var i = 0; i < line.Count; i++)
            {
                var s = line.StartOf(i);
                if (w[s] == m[s]) continue;
                var t = CharVocabulary.Of(m[s]);
                var run = i + 1 < line.Count && w[line.StartOf(i + 1)] != m[line.StartOf(i + 1)] || i > 0 && w[line.StartOf(i - 1)] != m[line.StartOf(i - 1)];
                string r;
                var gain = reading.WindowWith(i, t, 0) - reading.Window(i, 1);
                if (!CharVocabulary.IsHan(line[i]) || !CharVocabulary.IsHan(t)) r = "nonHan";
                else if ("的地得".Contains(w[s]) && "的地得".Contains(m[s])) r = "de";
                else if ("他她它那哪做作象像".Contains(w[s]) && "他她它那哪做作象像".Contains(m[s])) r = "disputed";
                else if (run) r = "run gain" + (gain < 0 ? "<0" : ">0");
                else if (reading.Score(i) > -2.5 && reading.Score(i + 1) > -2.5 || reading.Score(i) + reading.Score(i + 1) > -7) r = "not surprising";
                else if (!files.Forms.Alike(line[i]).Contains(t)) r = "not alike";
                else if (gain < 0) r = "gain<0"; else if (gain < 1.5) r = "gain<1.5";
                else r = "ok?";
                reasons[r] = reasons.GetValueOrDefault(r) + 1;
                if (!examples.TryGetValue(r, out var e)) examples[r] = e = [];
                if (e.Count < 40) e.Add($"{w[Math.Max(0, s - 4)..s]}[{w[s]}{m[s]}]{w[(s + 1)..Math.Min(w.Length, s + 5)]} {gain:0.0}");
            }
        }
        foreach (var (r, n) in reasons.OrderByDescending(x => x.Value)) Console.WriteLine($"{r}: {n}   {string.Join(" | ", examples[r])}");
        return "";
    }
}
