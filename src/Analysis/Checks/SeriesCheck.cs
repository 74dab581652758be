using System.Buffers;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Expressions;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags rows of fixed phrases in which one is another (四个自信 with 体制自信), one in the middle is missing, or two have changed places. Some of them alone are no fault.
/// Series and sources: <c>dictionaries/lexicons/series.tsv</c>.</summary>
public sealed partial class SeriesCheck : ICheck<ArticleText>
{
    static readonly LineGate Gate = new([.. FixedSeries.All.Select(s => s.Signs)], [.. FixedSeries.All.Select(s => s.Enough)]);

    static readonly SearchValues<char> Between = SearchValues.Create("、，,；“” ");

    public string Key => "series";
    public string Name => "并列表述";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Simplified;
        return from line in Gate.Open(text)
               from row in RowsOf(line.Text)
               from series in line.Rules.Select(i => FixedSeries.All[i])
               where row.Count >= series.Enough
               let fault = FaultOf(series, row, line.Text)
               where fault is not null && !Mention.IsCorrected(text, line.Start + fault.Start, fault.Length)
               select article.Draft(line.Start + fault.Start, fault.Length, Tier.Likely, $"“{series.Name}”{fault.Message}。", fault.Right, series.Source);
    }

    /// <summary>Phrases between enumerating marks; another mark ends a row.</summary>
    static IEnumerable<List<Item>> RowsOf(string text)
    {
        var row = new List<Item>();
        foreach (Match match in Phrase().Matches(text))
        {
            if (row.Count > 0 && text.AsSpan(row[^1].End, match.Index - row[^1].End).ContainsAnyExcept(Between))
            {
                yield return row;
                row = [];
            }
            row.AddRange(Split(match));
        }
        yield return row;
    }

    /// <summary>The last of a row is joined by 和: 制度自信和文化自信.</summary>
    static IEnumerable<Item> Split(Match match)
    {
        var at = match.ValueSpan.IndexOfAny("和与及");
        for (var from = 0; at > 0 && at < match.Length - 1; at = match.ValueSpan[from..].IndexOfAny("和与及") is var next and >= 0 ? from + next : -1)
        {
            var (head, tail) = (FixedSeries.Bare(match.Value[..at]), FixedSeries.Bare(match.Value[(at + 1)..]));
            if (FixedSeries.All.Any(s => s.IndexOf(head, true, false) >= 0 || s.IndexOf(tail, false, true) >= 0))
                return [new(head, match.Index, at), new(tail, match.Index + at + 1, match.Length - at - 1)];
            from = at + 1;
        }
        return [new(FixedSeries.Bare(match.Value), match.Index, match.Length)];
    }

    static Fault? FaultOf(FixedSeries series, List<Item> row, string text)
    {
        var at = row.Select((item, i) => series.IndexOf(item.Words, isFirst: i == 0 || text[item.Start - 1] != '、', isLast: i == row.Count - 1 || text[item.End] != '、')).ToList();
        for (var i = 1; i + 1 < at.Count; i++)
        {
            if (at[i] >= 0 && (at[i] == at[i - 1] || at[i] == at[i + 1]))
                at[i] = -1; // one of them twice
        }
        for (var first = 0; first < at.Count; first++)
        {
            if (at[first] < 0)
                continue;
            var last = first;
            while (last + 1 < at.Count && (at[last + 1] >= 0 || last + 2 < at.Count && at[last + 2] >= 0))
                last++;
            var named = at.Skip(first).Take(last - first + 1).Where(i => i >= 0).ToList();
            if (named.Distinct().Count() >= series.Enough && (Other(series, row, at, first, last) ?? Order(series, row, named, first, last, text) ?? Gap(series, row, at, first, last)) is { } fault)
                return fault;
            first = last;
        }
        return null;
    }

    /// <summary>A phrase in the place of a member that is nearly that member.</summary>
    static Fault? Other(FixedSeries series, List<Item> row, List<int> at, int first, int last)
    {
        for (var i = first == 0 ? 0 : first - 1; i <= Math.Min(last + 1, at.Count - 1); i++)
        {
            if (at[i] >= 0)
                continue;
            var (before, after) = (i > first ? at[i - 1] : -1, i < last ? at[i + 1] : -1);
            var expected = i < first ? after - 1 : i > last ? before + 1 : before + 1 == after - 1 ? before + 1 : -1;
            if (i < first)
                expected = at[first] - 1;
            if (expected < 0 || expected >= series.Members.Count || at.Contains(expected))
                continue;
            var member = series.Members[expected];
            var words = row[i].Words;
            var written = words.Length <= member.Length ? [words] : i < last && i > first ? new[] { words, words[^member.Length..] } : [words[^member.Length..], words[..member.Length]];
            // All the others stand in their places, and nothing is said of them: it cannot be another row.
            var isOnlyOne = i > first && i < last && at.Count(a => a >= 0) == series.Members.Count - 1 && series.Members.Count > 3 && (row[^1].Words == series.Members[^1] || row[^1].Words.StartsWith(series.Members[^1] + "的总要求", StringComparison.Ordinal)) && words.Length == member.Length;
            // The last of them all, which begins as it should (稳物价).
            var isLastOfAll = i == last + 1 && expected == series.Members.Count - 1 && expected > 3 && at.Count(a => a >= 0) == expected && words[0] == member[0];
            if (!Array.Exists(written, w => w == member) && Array.Find(written, w => isOnlyOne || isLastOfAll && w.Length == member.Length && words.StartsWith(w, StringComparison.Ordinal) || IsNear(w, member)) is { } wrong)
                return new(row[i].Start, row[i].Length, $"中的“{wrong}”应为“{member}”", member);
        }
        return null;
    }

    /// <summary>One of them is the subject of the sentence that names the others (……思想，是对……的发展): the order is broken at a comma alone.</summary>
    static bool IsSaidOfOthers(List<Item> row, List<int> named, int first, int last, string text) =>
        named.Count == last - first + 1 && Enumerable.Range(1, named.Count - 1).Where(i => named[i - 1] > named[i]).ToList() is [var at] && text[row[first + at - 1].End..row[first + at].Start].Contains('，', StringComparison.Ordinal);

    static bool IsNear(string written, string member) => written != member && (written.Length == member.Length
        ? written.Zip(member).Count(p => p.First == p.Second) * 2 >= member.Length || written.Order().SequenceEqual(member.Order())
        : Math.Abs(written.Length - member.Length) == 1 && member.Length > 3 && written.Intersect(member).Count() >= member.Distinct().Count() - 1
            || member.Length - written.Length == 2 && written.Length > 3 && written.All(c => member.Contains(c)) && written[0] == member[0] && written[^1] == member[^1]);

    static Fault? Order(FixedSeries series, List<Item> row, List<int> named, int first, int last, string text) =>
        series.IsOrdered && !IsSaidOfOthers(row, named, first, last, text) && named.Count == last - first + 1 && (named.Count == series.Members.Count || series.IsWhole && named.Count >= 3) && named.Distinct().Count() == named.Count && named.Zip(named.Skip(1)).Any(p => p.First > p.Second)
            ? new(row[first].Start, row[last].End - row[first].Start, "的次序有误", string.Join('、', named.Order().Select(i => series.Members[i]))) : null;

    static Fault? Gap(FixedSeries series, List<Item> row, List<int> at, int first, int last)
    {
        var named = at.GetRange(first, last - first + 1);
        if (!series.IsWhole || named.Count != series.Members.Count - 1 || named.Contains(-1) || named[0] != 0 || named[^1] != series.Members.Count - 1 || named.Zip(named.Skip(1)).Any(p => p.First > p.Second))
            return null;
        var missing = Enumerable.Range(0, series.Members.Count).Except(named).First();
        return new(row[first].Start, row[last].End - row[first].Start, $"漏“{series.Members[missing]}”", null);
    }

    [GeneratedRegex("[^、，,；;。！？!?：:（）()《》 \u3000]+", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Phrase();

    sealed record Item(string Words, int Start, int Length)
    {
        public int End => Start + Length;
    }

    sealed record Fault(int Start, int Length, string Message, string? Right);
}
