using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>Whether the language model of official text takes what is written for a slip where the rules alone do not dare: a character of no like sound or shape (Wubi), a missing or a doubled one.
/// Every threshold was chosen on <c>score variants</c> and on right text that the model has not read: see <c>docs/decisions/0014</c>.</summary>
static class OfficialUse
{
    /// <summary>Characters on either side that the model sees too: more than its reach.</summary>
    const int Reach = 8;

    const string Counts = "一二三四五六七八九十百千万亿两零〇第几多双半数";

    /// <param name="leads">A word of the dictionary leads out of the window.</param>
    /// <param name="makesWord">The wrong character stands in a word of the dictionary.</param>
    public static bool IsAgainst(Slip slip, string folded, bool leads, bool makesWord)
    {
        if (slip.Kind == SlipKind.Dropped && (leads || slip.Expression.IsCommon) || Proofreader.Default is not { } proofreader)
            return false;
        var gain = GainOf(slip, folded, proofreader);
        return slip.Kind switch
        {
            SlipKind.Dropped => gain.Characters + gain.Words >= (slip.Expression.IsIdiom ? 14 : slip.Expression.Words.Length == ExpressionKeys.Shortest ? 6 : 5),
            SlipKind.Doubled => gain.Characters >= (slip.Expression.IsCommon ? 8 : 4),
            SlipKind.Swapped => gain.Characters >= (slip.Length > ExpressionKeys.Shortest ? 2 : slip.Expression.IsCommon ? 14 : 6),
            _ => !slip.Expression.IsCommon && !IsCount(slip, folded) && IsOtherCharacter(slip, gain, leads, makesWord),
        };
    }

    static bool IsOtherCharacter(Slip slip, Gain gain, bool leads, bool makesWord) =>
        slip.Expression.IsIdiom ? slip.Length == ExpressionKeys.Shortest && gain is { Characters: >= 14, Words: >= 16 }
        : slip.Length > ExpressionKeys.Shortest ? gain.Characters >= 8 && gain.Words >= (makesWord ? 16 : 4)
        : !makesWord && !leads && gain is { Characters: >= 14, Words: >= 4 };

    /// <summary>The fifteenth congress is as right as the nineteenth.</summary>
    static bool IsCount(Slip slip, string folded) =>
        Counts.Contains(folded[slip.Place], StringComparison.Ordinal) && Counts.Contains(slip.Expression.Words[slip.Place - slip.Start], StringComparison.Ordinal);

    static Gain GainOf(Slip slip, string folded, Proofreader proofreader)
    {
        var before = folded.AsSpan(Math.Max(0, slip.Start - Reach)..slip.Start);
        before = before[(before.LastIndexOf('\n') + 1)..];
        var after = folded.AsSpan(slip.End..Math.Min(folded.Length, slip.End + Reach));
        after = after.IndexOf('\n') is >= 0 and var end ? after[..end] : after;
        var right = proofreader.LikelihoodOf($"{before}{slip.Expression.Words}{after}");
        var written = proofreader.LikelihoodOf($"{before}{folded.AsSpan(slip.Start, slip.Length)}{after}");
        return new(right.Characters - written.Characters, right.Words - written.Words);
    }

    /// <summary>By how much the line is likelier with the expression in it, natural logarithms.</summary>
    readonly record struct Gain(float Characters, float Words);
}
