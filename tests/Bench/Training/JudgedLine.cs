using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary>A line, what it should be, and the candidates found in it.</summary>
/// <param name="Source">Folded.</param>
/// <param name="Target">Folded, of the same length.</param>
/// <param name="Fold">-1: fits every judge and tests none.</param>
sealed record JudgedLine(string Set, string Source, string Target, int Fold, IReadOnlyList<JudgedSlip> Slips)
{
    /// <param name="around">Keep only candidates at this place of the text; -1 for all.</param>
    public static JudgedLine? Of(string set, string source, string target, int fold, ProofingFiles files, int around = -1)
    {
        var (written, meant) = (FoldedText.Of(source).Text, FoldedText.Of(target).Text);
        if (written.Length != meant.Length)
            return null;
        var line = TokenLine.Of(written, 0, written.Length);
        var reading = new LineReading(files.Model, line);
        var all = files.Search.Find(reading);
        var words = new SlipFeatures.LineWords(files.Words, line);
        var slips = new List<JudgedSlip>(all.Count);
        foreach (var slip in all)
        {
            var start = line.StartOf(slip.Start);
            if (around >= 0 && Math.Abs(start - around) > 2)
                continue;
            var right = line[slip.Start] != CharVocabulary.Of(meant[start]) && CharVocabulary.Of(meant[start]) == slip.First
                && (slip.Length == 1 || CharVocabulary.Of(meant[line.StartOf(slip.Start + 1)]) == slip.Second && line[slip.Start + 1] != slip.Second);
            slips.Add(new(slip, start, slip.Length == 1 ? start : line.StartOf(slip.Start + 1), files.Features.Of(reading, slip, all, words), right));
        }
        return new(set, written, meant, fold, slips);
    }
}

/// <param name="Place">Of its first character in the line, <paramref name="LastPlace"/> of its last.</param>
sealed record JudgedSlip(Slip Slip, int Place, int LastPlace, float[] Features, bool Right)
{
    /// <summary>By the judge that did not see the line.</summary>
    public double Probability { get; set; }
}
