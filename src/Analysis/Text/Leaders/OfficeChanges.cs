using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Who followed whom and who left what in news of appointments: 李强同志不再兼任上海市委书记，由龚正同志接任; 袁家军同志任重庆市委书记，不再担任江苏省委书记.
/// Only of a change that the register holds on both sides: what it does not know yet is never judged.</summary>
static partial class OfficeChanges
{
    /// <summary>Days between one holder's end and the next one's beginning, registers of months included.</summary>
    const int Handover = 92;

    /// <summary>此前 may look back some years: so long the register must have been whole.</summary>
    const int YearsBefore = 5;

    const int Reach = 40;

    public static IEnumerable<(int Start, int Length, string Message, string? Right, string Source)> WrongIn(ArticleText article, IReadOnlyList<IReadOnlyList<OfficeAt>> chains, Appointed appointed)
    {
        var text = article.Text;
        if (NameBefore(text, appointed) is not { } name)
            yield break;
        foreach (var office in appointed.Chain)
        {
            var terms = LeaderTable.Default.Of(name).Where(t => t.Office == office.Office && t.From is not null).ToList();
            if (terms.Count == 0)
                continue;
            var after = text.AsSpan(appointed.Chain[^1].End, Math.Min(Reach, text.Length - appointed.Chain[^1].End)).ToString();
            if (appointed.IsLeaving)
            {
                if (Successor().Match(after) is { Success: true } next && next.Groups["name"] is var who && OthersNear(terms, t => t.To, t => t.From) is { Count: > 0 } followers && Fault(article, who.Value, followers) is { } isNot)
                    yield return (appointed.Chain[^1].End + who.Index, who.Length, $"姓名或职务有误：继{name}任{office.Office}的是{isNot.Name}。", isNot.Name, isNot.Source);
                continue;
            }
            if (Predecessor().Match(after) is { Success: true } last && OthersNear(terms, t => t.From, t => t.To) is { Count: > 0 } leavers && NameAt(after[last.Length..], leavers) is { } left && Fault(article, left, leavers) is { } was)
                yield return (appointed.Chain[^1].End + last.Length, left.Length, $"姓名或职务有误：{name}之前任{office.Office}的是{was.Name}。", was.Name, was.Source);
            foreach (var earlier in Earlier(text, chains, appointed))
            {
                var begun = terms.Min(t => t.From)!.Value; // terms without a beginning are left out
                if (earlier.Office != office.Office && Offices.WholeSince(earlier.Office) <= begun.AddYears(-YearsBefore) && !LeaderTable.Default.Of(name).Any(t => t.Office == earlier.Office && !(t.From > begun.AddDays(Handover))))
                    yield return (earlier.Start, earlier.Length, $"职务有误：{name}任{office.Office}之前未担任过{earlier.Office}。", Left(name, begun, earlier.Office), terms[0].Source);
            }
        }
    }

    /// <summary>Offices that the person is said to leave with this, or to have had before.</summary>
    static IEnumerable<OfficeAt> Earlier(string text, IReadOnlyList<IReadOnlyList<OfficeAt>> chains, Appointed appointed)
    {
        foreach (var office in appointed.Before)
            yield return office;
        for (var i = 0; i + 1 < chains.Count; i++)
        {
            var (end, next) = (appointed.Chain[^1].End, chains[i + 1]);
            if (ReferenceEquals(chains[i], appointed.Chain) && next[0].Start - end <= Reach && Before().IsMatch(text.AsSpan(end, next[0].Start - end)))
                yield return next[0];
        }
    }

    /// <summary>The office of the same rank that he left then; null: none or several.</summary>
    static string? Left(string name, DateOnly begun, string like)
    {
        var left = LeaderTable.Default.Of(name).Where(t => t.To is { } to && Math.Abs(to.DayNumber - begun.DayNumber) <= Handover && t.Office[^2..] == like[^2..]).ToList();
        return left.Count == 1 ? left[0].Office : null;
    }

    /// <summary>Others whose term meets one of these.</summary>
    static List<LeaderTerm> OthersNear(List<LeaderTerm> terms, Func<LeaderTerm, DateOnly?> mine, Func<LeaderTerm, DateOnly?> theirs) =>
        [.. LeaderTable.Default.In(terms[0].Office).Where(t => t.Name != terms[0].Name && terms.Exists(m => mine(m) is { } a && theirs(t) is { } b && Math.Abs(a.DayNumber - b.DayNumber) <= Handover))];

    /// <summary>The one who ought to stand there; null: it is one of them, or somebody of whom nothing is known.</summary>
    static LeaderTerm? Fault(ArticleText article, string written, List<LeaderTerm> right)
    {
        if (right.Exists(t => t.Name == written))
            return null;
        if (LeaderTable.Default.Knows(written))
            return right[0];
        return article.Segmenter.IsOrdinaryWord(written) ? null : right.Find(t => t.Name.Length == written.Length && NearNames.IsOneOff(t.Name, written, isSole: false));
    }

    static string? NameAt(string after, List<LeaderTerm> right) =>
        LeaderTable.Default.NameAt(after) ?? right.Select(t => t.Name.Length <= after.Length ? after[..t.Name.Length] : null).FirstOrDefault(w => w is not null && !w.AsSpan().ContainsAnyExceptInRange('\u4e00', '\u9fff'));

    static string? NameBefore(string text, Appointed appointed)
    {
        var (from, end, _) = appointed.Names[^1];
        for (var length = Math.Min(end - from, 12); length >= 2; length--)
        {
            if (LeaderTable.Default.Knows(text.Substring(end - length, length)))
                return text.Substring(end - length, length);
        }
        return null;
    }

    [GeneratedRegex("^(?:[、，]?(?:书记|常委|委员))*(?:职务|一职)?[，；]?(?:另有任用[，；])?由?(?<name>[\u4e00-\u9fff·]{2,8}?)(?:同志)?(?:接任|继任|接替|担任|出任)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Successor();

    [GeneratedRegex("^(?:职务|一职)?，(?:接替|接任|取代)(?:的是)?(?:原任|前任)?", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Predecessor();

    [GeneratedRegex("^(?:职务|一职)?[，；]?(?:同时)?(?:不再(?:担任|兼任)|[他她其]?此前[他她其]?(?:一直)?(?:担任|任|是|为))(?:中共)?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Before();
}
