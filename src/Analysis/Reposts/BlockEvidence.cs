namespace MediaWatch.Analysis.Reposts;

/// <param name="Length">Characters of the original between the ends of what is shared.</param>
/// <param name="Matched">Of these the shared ones.</param>
/// <param name="Own">Of these the ones that are no formula.</param>
/// <param name="OwnMatched">Both.</param>
/// <param name="Replaced">Characters in whose place others stand; what is merely left out is not among them.</param>
/// <param name="Digits">Digits.</param>
/// <param name="DigitsMatched">Digits shared.</param>
/// <param name="Numbers">Runs of digits, dates' among them.</param>
/// <param name="NumbersMatched">Those that are the same number in the article.</param>
readonly record struct BlockEvidence(int Length, int Matched, int Own, int OwnMatched, int Replaced, int Digits, int DigitsMatched, int Numbers, int NumbersMatched)
{
    /// <summary>Share of it in whose place nothing else stands, 0 to 1.</summary>
    public double Faithful => Length == 0 ? 0 : 1 - (double)Replaced / Length;

    public static BlockEvidence Of(OriginalText original, RepostText article, SharedBlock block)
    {
        var (matched, ownMatched, replaced, digits, numbers) = (0, 0, 0, 0, 0);
        foreach (var (i, run) in block.Runs.Index())
        {
            if (i > 0)
                replaced += Math.Min(run.Original - block.Runs[i - 1].OriginalEnd, run.Article - block.Runs[i - 1].ArticleEnd);
            var shared = original.Text.Bare.Slice(run.Original, run.Length);
            matched += run.Length;
            ownMatched += original.Known.Slice(run.Original, run.Length).Count(false);
            digits += CountDigits(shared);
            numbers += CountNumbers(shared) - (IsCutOff(original.Text.Bare, article.Bare, run) ? 1 : 0);
        }
        var text = original.Text.Bare[block.Original..block.OriginalEnd];
        return new(text.Length, matched, original.Known[block.Original..block.OriginalEnd].Count(false), ownMatched, replaced, CountDigits(text), digits, CountNumbers(text), Math.Max(0, numbers));
    }

    public static BlockEvidence operator +(BlockEvidence a, BlockEvidence b) =>
        new(a.Length + b.Length, a.Matched + b.Matched, a.Own + b.Own, a.OwnMatched + b.OwnMatched, a.Replaced + b.Replaced, a.Digits + b.Digits, a.DigitsMatched + b.DigitsMatched, a.Numbers + b.Numbers, a.NumbersMatched + b.NumbersMatched);

    static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }

    static int CountNumbers(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += char.IsAsciiDigit(text[i]) && !IsDigit(text, i - 1) ? 1 : 0;
        return count;
    }

    /// <summary>A number at the run's beginning has more digits before in either text: 15 is not 5. Of two that are cut off so, at either end, one is told: hardly a run is so short.</summary>
    static bool IsCutOff(ReadOnlySpan<char> original, ReadOnlySpan<char> article, SharedRun run) =>
        IsDigit(original, run.Original) && (IsDigit(original, run.Original - 1) || IsDigit(article, run.Article - 1))
        || IsDigit(original, run.OriginalEnd - 1) && (IsDigit(original, run.OriginalEnd) || IsDigit(article, run.ArticleEnd));

    static bool IsDigit(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
