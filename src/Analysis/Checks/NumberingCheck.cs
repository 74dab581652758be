using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags headings of the first or second level (一、二、四、; （一）（二）（四）) that skip a number or use one twice. A list that begins anew is another list.
/// Source: GB/T 9704—2012《党政机关公文格式》7.3.3, levels of headings.</summary>
public sealed partial class NumberingCheck : ICheck<ArticleText>
{
    const string Digits = "零一二三四五六七八九十";

    /// <summary>Fewer headings are no list: a text may quote one.</summary>
    const int Least = 3;

    /// <summary>A heading is short; a long line beside an attachment's list may count otherwise.</summary>
    const int LongestHeading = 40;

    static readonly Regex[] Levels = [Heading(), Second()];

    public string Key => "numbering";
    public string Name => "序号层次";

    public bool CanJudge(ArticleText article, CheckContext context) => !article.IsOfFile;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        foreach (var level in Levels)
        {
            var headings = level.Matches(article.Text).Where(m => m.Length <= LongestHeading || m.Value.Contains('）', StringComparison.Ordinal) || m.Value.Contains(')', StringComparison.Ordinal))
                .Select(m => (Match: m, Number: NumberOf(m.Groups["number"].ValueSpan))).Where(h => h.Number > 0).ToList();
            if (headings.Count >= Least && FaultOf(article, headings) is { } draft)
                yield return draft;
        }
    }

    static FindingDraft? FaultOf(ArticleText article, List<(Match Match, int Number)> headings)
    {
        var faults = headings.Zip(headings.Skip(1)).Where(p => p.Second.Number > 1 && p.Second.Number != p.First.Number + 1).ToList();
        // More than one fault: the list is another thing than we take it for.
        if (faults is not [var (before, fault)] || fault.Number != before.Number && fault.Number != before.Number + 2)
            return null;
        var number = fault.Match.Groups["number"];
        return new(number.Index, number.Length + 1, article.Text.Substring(number.Index, number.Length + 1), Tier.Hint,
            fault.Number == before.Number ? $"序号“{number.Value}”重复。" : $"序号不连续：“{before.Match.Groups["number"].Value}”之后是“{number.Value}”。", null, "GB/T 9704—2012《党政机关公文格式》7.3.3")
        {
            Context = article.ContextOf(number.Index, number.Length + 1),
        };
    }

    /// <summary>Up to ninety-nine; 0: no number.</summary>
    static int NumberOf(ReadOnlySpan<char> written)
    {
        var ten = written.IndexOf('十');
        if (ten < 0)
            return written.Length == 1 ? Digits.IndexOf(written[0], StringComparison.Ordinal) : 0;
        if (written.Length > ten + 2 || ten > 1)
            return 0;
        return (ten == 0 ? 1 : Digits.IndexOf(written[0], StringComparison.Ordinal)) * 10 + (written.Length > ten + 1 ? Digits.IndexOf(written[ten + 1], StringComparison.Ordinal) : 0);
    }

    [GeneratedRegex("^[ \\t\u3000]*(?<number>[一二三四五六七八九十]{1,3})、[^\n]+", RegexOptions.Multiline, 2000)]
    private static partial Regex Heading();

    [GeneratedRegex("^[ \\t\u3000]*[（(](?<number>[一二三四五六七八九十]{1,3})[）)][^\n]+", RegexOptions.Multiline, 2000)]
    private static partial Regex Second();
}
