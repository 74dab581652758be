using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Names before the verb of an office (石太峰同志任, 任命王晓洪为) that are a holder's of it but for one slip.</summary>
static class AppointedNames
{
    /// <summary>Before a name of two characters: else they may be a longer name's end.</summary>
    static readonly string[] Openers = ["选举", "任命", "决定", "推举", "提名", "批准", "通过", "推选", "补选", "增选", "同意", "选", "由", "免去", "免除", "撤销"];

    public static IEnumerable<(int Start, int Length, LeaderTerm Right)> NearIn(ArticleText article, Appointed appointed)
    {
        var terms = appointed.Chain.Concat(appointed.Before).SelectMany(o => LeaderTable.Default.In(o.Office)).Where(NearNames.IsLate).ToList();
        foreach (var (from, end, isWhole) in terms.Count == 0 ? [] : appointed.Names)
        {
            if (NearAt(article, from, end, isWhole, terms) is { } near)
                yield return near;
        }
    }

    static (int Start, int Length, LeaderTerm Right)? NearAt(ArticleText article, int from, int end, bool isWhole, List<LeaderTerm> terms)
    {
        var whole = article.Text.AsSpan(from, end - from);
        if (whole.Contains('·'))
            return LongNear(whole, end, terms);
        for (var length = 4; length >= 2; length--)
        {
            if (whole.Length < length || isWhole && whole.Length != length)
                continue;
            var written = whole[^length..];
            if (LeaderTable.Default.Knows(written.ToString()))
                return null;
            if (article.Segmenter.IsOrdinaryWord(written) || length == 2 && whole.Length > 2 && !IsOpened(whole[..^2]))
                continue;
            foreach (var term in terms)
            {
                if (term.Name.Length == length && IsNear(term, written))
                    return (end - length, length, term);
            }
        }
        return null;
    }

    static bool IsNear(LeaderTerm term, ReadOnlySpan<char> written) => NearNames.IsOneOff(term.Name, written, isSole: false)
        && (term.Name.Length == 2 || term.To is null || NearNames.AreAlikeAll(term.Name, written) || term.Name[1] == written[2] && term.Name[2] == written[1]);

    static (int Start, int Length, LeaderTerm Right)? LongNear(ReadOnlySpan<char> whole, int end, List<LeaderTerm> terms)
    {
        foreach (var term in terms.Where(t => t.Name.Contains('·', StringComparison.Ordinal)))
        {
            if (whole.EndsWith(term.Name))
                return null;
            for (var length = Math.Min(term.Name.Length + 1, whole.Length); length >= term.Name.Length - 1; length--)
            {
                if (whole[^length..] is var written && written[0] == term.Name[0] && written.Contains('·') && NearNames.IsOneEdit(term.Name, written))
                    return (end - length, length, term);
            }
        }
        return null;
    }

    static bool IsOpened(ReadOnlySpan<char> before)
    {
        foreach (var opener in Openers)
        {
            if (before.EndsWith(opener))
                return true;
        }
        return false;
    }
}
