using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Holders whom a text gives another rank in the body that they head (外交部副部长王毅, 教育部主任怀进鹏).</summary>
static partial class OtherRanks
{
    const int ShortestBody = 3, LongestRank = 4, LongestName = 14, PastReach = 4;

    static readonly string[] Ranks = ["部长", "主任", "局长", "署长", "行长", "书记", "检察长", "院长", "审计长"];

    static readonly Lazy<((string Body, string Written, string Office)[] Rows, PhraseFinder Finder)> Bodies = new(Read);

    /// <summary>Place of the body with rank and name, what is right there, and the source.</summary>
    public static IEnumerable<(int Start, int Length, string Message, string Right, string Source)> In(ArticleText article)
    {
        var (rows, finder) = Bodies.Value;
        var (text, found) = (article.Text, new List<PhraseMatch>());
        finder.Find(text, found);
        foreach (var match in found)
        {
            var (body, written, office) = rows[match.Phrase];
            if (Rank().Match(text, match.End, Math.Min(LongestRank, text.Length - match.End)) is not { Success: true } rank || Offices.IsWritten(body + rank.Value) || Past().IsMatch(text.AsSpan(Math.Max(0, match.Start - PastReach), Math.Min(match.Start, PastReach))))
                continue;
            var after = rank.Index + rank.Length;
            if (LeaderTable.Default.NameAt(text.AsSpan(after, Math.Min(LongestName, text.Length - after))) is not { } name)
                continue;
            var (from, to) = Tenure.SaidBefore(text, match.Start) ?? (article.PublishedOn, article.PublishedOn);
            if (LeaderTable.Default.Of(name).FirstOrDefault(t => t.Office == office && t.From <= from && (t.To is null || t.To >= to)) is { } term)
                yield return (match.Start, after + name.Length - match.Start, $"职务有误：{name}是{office}。", written + name, term.Source);
        }
    }

    static ((string, string, string)[] Rows, PhraseFinder Finder) Read()
    {
        var rows = (from form in Offices.AllWritten
                    let rank = Array.Find(Ranks, r => form.Written.EndsWith(r, StringComparison.Ordinal))
                    where rank is not null && form.Written.Length - rank.Length >= ShortestBody && !form.Written.Contains('、', StringComparison.Ordinal)
                    select (Body: form.Written[..^rank.Length], form.Written, form.Office)).DistinctBy(r => r.Body, StringComparer.Ordinal).ToArray();
        return (rows, new([.. rows.Select(r => r.Body)]));
    }

    [GeneratedRegex("^副?(?:部长|主任|局长|署长|行长|书记|检察长|院长|审计长|厅长|主席)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Rank();

    [GeneratedRegex("(?:原|时任|前|曾任|历任|国)$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Past();
}
