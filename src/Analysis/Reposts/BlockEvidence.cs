namespace MediaWatch.Analysis.Reposts;

/// <param name="Length">Characters of the original between the ends of what is shared.</param>
/// <param name="Matched">Of these the shared ones.</param>
/// <param name="Own">Of these the ones that are no formula.</param>
/// <param name="OwnMatched">Both.</param>
/// <param name="Figures">Digits.</param>
/// <param name="FiguresMatched">Digits shared.</param>
readonly record struct BlockEvidence(int Length, int Matched, int Own, int OwnMatched, int Figures, int FiguresMatched)
{
    /// <summary>Share of it that is unchanged, 0 to 1.</summary>
    public double Alike => Length == 0 ? 0 : (double)Matched / Length;

    public static BlockEvidence Of(OriginalText original, SharedBlock block)
    {
        var (matched, ownMatched, figuresMatched) = (0, 0, 0);
        foreach (var run in block.Runs)
        {
            matched += run.Length;
            ownMatched += original.Known.Slice(run.Original, run.Length).Count(false);
            figuresMatched += Digits(original.Text.Bare.Slice(run.Original, run.Length));
        }
        var text = original.Text.Bare[block.Original..block.OriginalEnd];
        return new(text.Length, matched, original.Known[block.Original..block.OriginalEnd].Count(false), ownMatched, Digits(text), figuresMatched);
    }

    public static BlockEvidence operator +(BlockEvidence a, BlockEvidence b) =>
        new(a.Length + b.Length, a.Matched + b.Matched, a.Own + b.Own, a.OwnMatched + b.OwnMatched, a.Figures + b.Figures, a.FiguresMatched + b.FiguresMatched);

    static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }
}
