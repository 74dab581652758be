using System.Text.RegularExpressions;
using MediaWatch.Analysis.Text.Expressions;

namespace MediaWatch.Analysis.Text.Quotations;

/// <summary>Whether what nearly is a saying was meant to be it. In quotation marks, or right after its author is said to have said it, nearly any difference is a slip;
/// elsewhere only one that nobody writes on purpose. Limits by what official reports of 2000–2025 and Xinwen Lianbo write besides.</summary>
static partial class QuotationJudge
{
    /// <summary>Shorter sayings, changed, are other words; from the others on a stranger, or two, no longer make others.</summary>
    const int Shortest = 6, Long = 8, VeryLong = 12;

    /// <summary>So far before a saying its author may stand; so far the verb.</summary>
    const int AuthorReach = 60, VerbReach = 18;

    const string Joints = "的地得和与及或、";
    const string Little = Joints + "了着过等在之于以为把被对向从到个们这那其各每也都还就而且并再又更最很才既要应须将已会能可中里上下";
    const string Opening = "“‘「『\"", Closing = "”’」』", Pauses = "，。、；：！？,;:!?… ";

    /// <param name="text">The folded text.</param>
    /// <param name="start">Where in it the words begin.</param>
    /// <param name="written">The words without marks.</param>
    /// <param name="isQuoted">As <see cref="IsQuoted"/> says.</param>
    public static bool IsSlip(QuotationSlip slip, ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> written, bool isQuoted)
    {
        var words = slip.Saying.Bare;
        if (words.Length < Shortest || !HasWholeQuotations(text[start..end]) || slip.Lost < 3 && (slip.IsAtStart && start > 0 && IsHan(text[start - 1]) || slip.IsAtEnd && end < text.Length && IsHan(text[end])))
            return false;
        var lost = words.AsSpan(slip.At, slip.Lost);
        var put = written.Slice(slip.At, slip.Put);
        return (slip.Lost, slip.Put) switch
        {
            (1, 1) => IsOther(slip, lost[0], put[0], isQuoted),
            (0, 1) => slip.IsInside && (put[0] == words[slip.At - 1] || put[0] == words[slip.At] || isQuoted && words.Length >= Long && !IsLittle(put[0])) && !SlipJudge.IsCount(put[0]),
            (1, 0) => slip.IsInside && !IsLittle(lost[0]) && !SlipJudge.IsCount(lost[0]) && words.Length >= (isQuoted ? Long : VeryLong),
            (2, 2) when lost[0] == put[1] && lost[1] == put[0] => slip.IsInside || words.Length >= Long,
            (2, 2) => isQuoted && words.Length >= Long && !(IsLittle(put[0]) && IsLittle(put[1])),
            (1, 2) or (2, 1) => isQuoted && slip.IsInside && words.Length >= Long && !IsLittle(put[0]),
            // In another order the clauses are used freely, unless they are quoted.
            _ when slip.IsCrossed && AllClausesStand(slip.Saying, written) => isQuoted,
            _ => words.Length >= Long && (isQuoted || !put.ContainsAnyExcept(lost)),
        };
    }

    static bool IsOther(QuotationSlip slip, char right, char wrong, bool isQuoted)
    {
        if (Joints.Contains(right, StringComparison.Ordinal) && Joints.Contains(wrong, StringComparison.Ordinal) || SlipJudge.IsCount(right) && SlipJudge.IsCount(wrong))
            return false;
        var length = slip.Saying.Bare.Length;
        if (CharacterTable.Default.AreClose(right, wrong) && (slip.IsInside || length > Shortest))
            return !IsLittle(right) || !IsLittle(wrong) || isQuoted;
        return isQuoted || length >= VeryLong && slip.IsInside && !IsLittle(wrong) && !IsLittle(right);
    }

    /// <summary>Whether quotation marks begin or end with the words, or a verb of saying stands before them and an author before that.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd(Pauses);
        var after = text[end..].TrimStart(Pauses);
        if (before.Length > 0 && start - before.Length < 3 && Opening.Contains(before[^1], StringComparison.Ordinal) || after.Length > 0 && text.Length - end - after.Length < 3 && (after[0] == '"' || Closing.Contains(after[0], StringComparison.Ordinal)))
            return true;
        return Verb().IsMatch(text[Math.Max(0, start - VerbReach)..start]) && Author().IsMatch(text[Math.Max(0, start - AuthorReach)..start]);
    }

    static bool AllClausesStand(Saying saying, ReadOnlySpan<char> written)
    {
        foreach (var clause in saying.Clauses)
        {
            if (!written.Contains(clause, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    /// <summary>No quotation begins or ends in the middle: not “星星之火”烧成“燎原之势”.</summary>
    static bool HasWholeQuotations(ReadOnlySpan<char> words)
    {
        var open = 0;
        foreach (var c in words)
        {
            open += Opening.Contains(c, StringComparison.Ordinal) && c != '"' ? 1 : Closing.Contains(c, StringComparison.Ordinal) ? -1 : 0;
            if (open < 0)
                return false;
        }
        return open == 0;
    }

    static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    static bool IsLittle(char c) => Little.Contains(c, StringComparison.Ordinal);

    [GeneratedRegex("(?:指出|强调|说|说过|讲过|说道|写道|题词|名言|名句|论断|告诫|教导|嘱托|提出|要求|所说的?|所言)[，,：:]?(?:我们|一定|必须|就是|就|要|应该?|那样[，,]?)*$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Verb();

    [GeneratedRegex("习近平|毛泽东|毛主席|周恩来|邓小平|江泽民|胡锦涛|总书记|伟人|古人|先贤|诗人|列宁|马克思|雷锋", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Author();
}
