namespace MediaWatch.Analysis.Text.Quotations;

/// <param name="Words">As it was said, with its marks.</param>
/// <param name="Bare">Without marks.</param>
sealed record Saying(string Words, string Bare, string Who, string Source)
{
    const string Marks = "，、；：。？！“”‘’《》";

    /// <summary>Its clauses without marks.</summary>
    public IEnumerable<string> Clauses => Words.Split(['，', '；', '、', '。', '？', '！']).Select(BareOf).Where(c => c.Length > 0);

    public static string BareOf(string words) => string.Concat(words.Where(c => !Marks.Contains(c, StringComparison.Ordinal)));
}

/// <summary>A place in the bare text that is a saying but for one region.</summary>
/// <param name="At">Where in the saying the region begins.</param>
/// <param name="Lost">So many characters of the saying are not there …</param>
/// <param name="Put">… and so many others are in their place.</param>
readonly record struct QuotationSlip(Saying Saying, int Start, int At, int Lost, int Put)
{
    public int Length => Saying.Bare.Length - Lost + Put;
    public int End => Start + Length;

    /// <summary>Where in the bare text the region begins.</summary>
    public int Place => Start + At;

    /// <summary>Of two clauses something has changed places.</summary>
    public bool IsCrossed => Lost == Saying.Bare.Length;

    public bool IsAtStart => At == 0 && !IsCrossed;
    public bool IsAtEnd => At + Lost == Saying.Bare.Length && !IsCrossed;
    public bool IsInside => !IsAtStart && !IsAtEnd;
}
