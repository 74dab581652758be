namespace MediaWatch.Analysis.Reposts;

/// <summary>What the shared blocks of an original and an article say for and against copying.</summary>
sealed class Evidence
{
    Evidence(OriginalText original, RepostText article, List<SharedBlock> blocks)
    {
        var (carried, taken) = (new bool[original.Text.Length], new bool[article.Length]);
        foreach (var block in blocks)
        {
            var within = BlockEvidence.Of(original, block);
            (Inside, Longest) = (Inside + within, Math.Max(Longest, block.Runs.Max(r => r.Length)));
            if (Best is not { } best || within.OwnMatched > best.OwnMatched)
                Best = within;
            foreach (var run in block.Runs)
            {
                carried.AsSpan(run.Original, run.Length).Fill(true);
                taken.AsSpan(run.Article, run.Length).Fill(true);
            }
        }
        (Carried, Taken) = (carried, taken);
        Covered = Share(carried);
        Shared = Share(taken);
    }

    public bool[] Carried { get; }
    public bool[] Taken { get; }
    public double Covered { get; }
    public double Shared { get; }
    public int Longest { get; }
    public BlockEvidence Inside { get; }
    public BlockEvidence? Best { get; }

    public static Evidence Of(OriginalText original, RepostText article, List<SharedBlock> blocks) => new(original, article, blocks);

    static double Share(bool[] marks) => marks.Length == 0 ? 0 : (double)marks.AsSpan().Count(true) / marks.Length;
}

/// <param name="Length">Characters of the original between the ends of what is shared.</param>
/// <param name="Matched">Of these the shared ones.</param>
/// <param name="Own">Of these the ones that are no formula.</param>
/// <param name="OwnMatched">Both.</param>
/// <param name="Figures">Digits.</param>
/// <param name="FiguresMatched">Digits shared.</param>
readonly record struct BlockEvidence(int Length, int Matched, int Own, int OwnMatched, int Figures, int FiguresMatched)
{
    public static BlockEvidence Of(OriginalText original, SharedBlock block)
    {
        var known = original.Known[block.Original..block.OriginalEnd];
        var text = original.Text.Bare[block.Original..block.OriginalEnd];
        var (matched, ownMatched, figuresMatched) = (0, 0, 0);
        foreach (var run in block.Runs)
        {
            matched += run.Length;
            ownMatched += original.Known.Slice(run.Original, run.Length).Count(false);
            figuresMatched += Digits(original.Text.Bare.Slice(run.Original, run.Length));
        }
        return new(text.Length, matched, known.Count(false), ownMatched, Digits(text), figuresMatched);
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
