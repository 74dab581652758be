using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>Whether the language model of official text takes what is written for a slip where the rules alone do not dare: a character of no like sound or shape (Wubi), a missing or a doubled one.
/// Every threshold was chosen on <c>score variants</c> and on right text that the model has not read: see <c>docs/decisions/0014</c>.</summary>
static class OfficialUse
{
    /// <summary>Characters on either side that the model sees too: more than its reach.</summary>
    const int Reach = 8;

    /// <param name="leads">A word of the dictionary leads out of the window.</param>
    /// <param name="makesWord">The wrong character stands in a word of the dictionary.</param>
    public static bool IsAgainst(Slip slip, string folded, bool leads, bool makesWord)
    {
        if (!MayBeAsked(slip, folded, leads, makesWord) || Proofreader.Default is not { } proofreader)
            return false;
        var (right, written) = LinesOf(slip, folded);
        var gain = proofreader.CharacterLikelihood(right) - proofreader.CharacterLikelihood(written);
        float Words() => proofreader.WordLikelihood(right) - proofreader.WordLikelihood(written);
        var shortest = slip.Expression.Words.Length == ExpressionKeys.Shortest;
        return slip.Kind switch
        {
            SlipKind.Dropped => gain + Words() >= (slip.Expression.IsIdiom ? 14 : shortest ? 6 : 5),
            SlipKind.Doubled => gain >= (slip.Expression.IsCommon ? 8 : 4),
            SlipKind.Swapped => gain >= (!shortest ? 2 : slip.Expression.IsCommon ? 14 : 6),
            _ when slip.Expression.IsIdiom => gain >= 14 && Words() >= 16,
            _ => gain >= (shortest ? 14 : 8) && Words() >= (makesWord ? 16 : 4),
        };
    }

    /// <summary>What no figure could outweigh is not worth its price: most of what is nearly an expression are other words.</summary>
    static bool MayBeAsked(Slip slip, string folded, bool leads, bool makesWord) => slip.Kind switch
    {
        SlipKind.Dropped => !slip.Expression.IsCommon && !leads,
        SlipKind.Substituted => !slip.Expression.IsCommon && !IsCount(slip, folded) && (slip.Length == ExpressionKeys.Shortest ? slip.Expression.IsIdiom || !makesWord && !leads : !slip.Expression.IsIdiom),
        _ => true,
    };

    /// <summary>The fifteenth congress is as right as the nineteenth.</summary>
    static bool IsCount(Slip slip, string folded) =>
        SlipJudge.IsCount(folded[slip.Place]) && SlipJudge.IsCount(slip.Expression.Words[slip.Place - slip.Start]);

    /// <summary>The line round the place with the expression in it, and as it is.</summary>
    static (string Right, string Written) LinesOf(Slip slip, string folded)
    {
        var before = folded.AsSpan(Math.Max(0, slip.Start - Reach)..slip.Start);
        before = before[(before.LastIndexOf('\n') + 1)..];
        var after = folded.AsSpan(slip.End..Math.Min(folded.Length, slip.End + Reach));
        after = after.IndexOf('\n') is >= 0 and var end ? after[..end] : after;
        return ($"{before}{slip.Expression.Words}{after}", $"{before}{folded.AsSpan(slip.Start, slip.Length)}{after}");
    }
}
