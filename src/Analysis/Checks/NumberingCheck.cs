using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags headings of one level (一、二、四、; （一）（二）（四）; 1. 2. 4.; （1）（2）（4）) and points within a paragraph (一是…二是…四是) that skip a number or use one twice. A list that begins anew is another list.
/// Source: GB/T 9704—2012《党政机关公文格式》7.3.3, levels of headings.</summary>
public sealed partial class NumberingCheck : ICheck<ArticleText>
{
    const string Digits = "零一二三四五六七八九十";

    /// <summary>Fewer headings are no list: a text may quote one.</summary>
    const int Least = 3;

    /// <summary>A heading is short; a long line beside an attachment's list may count otherwise.</summary>
    const int LongestHeading = 40;

    const string Source = "GB/T 9704—2012《党政机关公文格式》7.3.3";

    static readonly Regex[] Levels = [Heading(), Second(), Third(), Fourth()];
    static readonly Regex[] Points = [Are(), Must(), Steps(), Bracketed(), Figures()];

    public string Key => "numbering";
    public string Name => "序号层次";

    public bool CanJudge(ArticleText article, CheckContext context) => !article.IsOfFile;

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        foreach (var level in Levels)
        {
            var all = level.Matches(article.Text).Select(m => (Match: m, Number: NumberOf(m.Groups["number"].ValueSpan))).Where(h => h.Number > 0).ToList();
            var headings = all.Where(h => h.Match.Length <= LongestHeading || h.Match.Value.Contains('）', StringComparison.Ordinal) || h.Match.Value.Contains(')', StringComparison.Ordinal)).ToList();
            if (headings.Count >= Least && FaultOf(article, headings, all) is { } draft)
                yield return draft;
        }
        foreach (var kind in Points)
        {
            foreach (var points in kind.Matches(article.Text).Select(m => (Match: m, Number: NumberOf(m.Groups["number"].ValueSpan))).GroupBy(p => article.Text.LastIndexOf('\n', p.Match.Index)))
            {
                if (WrongPoint(points.ToList()) is var (number, right))
                    yield return Draft(article, number, $"序号有误：“{number.Value}”应为“{(char.IsAsciiDigit(number.ValueSpan[0]) ? $"{right}" : Digits[right])}”。");
            }
        }
    }

    /// <summary>The one number among the points of a paragraph that is another than its place; null: none, or they are no single list.</summary>
    static (Group Number, int Right)? WrongPoint(List<(Match Match, int Number)> points)
    {
        if (points.Count < Least || points.Count >= Digits.Length)
            return null;
        var wrong = Enumerable.Range(1, points.Count).Where(place => points[place - 1].Number != place).ToList();
        return wrong is [> 1 and var at] ? (points[at - 1].Match.Groups["number"], at) : null;
    }

    /// <param name="all">Long lines too: what seems to be left out may be one of them.</param>
    static FindingDraft? FaultOf(ArticleText article, List<(Match Match, int Number)> headings, List<(Match Match, int Number)> all)
    {
        var faults = headings.Zip(headings.Skip(1)).Where(p => p.Second.Number > 1 && p.Second.Number != p.First.Number + 1).ToList();
        // More than one fault: the list is another thing than we take it for.
        if (faults is not [var (before, fault)] || fault.Number != before.Number && fault.Number != before.Number + 2)
            return null;
        if (all.Exists(h => h.Match.Index > before.Match.Index && h.Match.Index < fault.Match.Index && h.Number == before.Number + 1))
            return null;
        var number = fault.Match.Groups["number"];
        return Draft(article, number, fault.Number == before.Number ? $"序号“{number.Value}”重复。" : $"序号不连续：“{before.Match.Groups["number"].Value}”之后是“{number.Value}”。");
    }

    static FindingDraft Draft(ArticleText article, Group number, string message) => article.Draft(number.Index, number.Length + 1, Tier.Hint, message, null, Source);

    /// <summary>Up to ninety-nine; 0: no number.</summary>
    static int NumberOf(ReadOnlySpan<char> written)
    {
        if (int.TryParse(written, out var figure))
            return figure;
        return HanNumbers.Of(written);
    }

    [GeneratedRegex("^[ \\t\u3000]*(?<number>[一二三四五六七八九十]{1,3})、[^\n]+", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Heading();

    [GeneratedRegex("(?<=^|[：:；;。，])(?<number>[一二三四五六七八九])是", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Are();

    [GeneratedRegex("(?<=^|[：:；;。，])(?<number>[一二三四五六七八九])要", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Must();

    [GeneratedRegex("(?<=[：:；;。，]第)(?<number>[一二三四五六七八九])(?=[步，])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Steps();

    [GeneratedRegex("(?<=[：:；;。，][（(])(?<number>[一二三四五六七八九]|[1-9])(?=[）)])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Bracketed();

    [GeneratedRegex("(?<=[：:；;。])(?<number>[1-9])(?=[.．、](?![0-9]))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Figures();

    [GeneratedRegex("^[ \\t\u3000]*(?<number>[0-9]{1,2})[.．、](?![0-9])[^\n\t]+$", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Third();

    [GeneratedRegex("^[ \\t\u3000]*[（(](?<number>[0-9]{1,2})[）)][^\n\t]+$", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Fourth();

    [GeneratedRegex("^[ \\t\u3000]*[（(](?<number>[一二三四五六七八九十]{1,3})[）)][^\n]+", RegexOptions.Multiline, PatternTime.Limit)]
    private static partial Regex Second();
}
