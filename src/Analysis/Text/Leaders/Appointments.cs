using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Who is said to be chosen for an office on a day: 选举王岐山为国家副主席, 宣誓就任香港特别行政区第六任行政长官.</summary>
static partial class Appointments
{
    /// <summary>A register that knows the month alone begins with its first day; an oath may follow an election by weeks.</summary>
    const int Grace = 62;

    const int Before = 40;

    /// <summary>Of later changes the register may not know: they are not judged.</summary>
    static readonly DateOnly KnownUntil = new(2025, 9, 1);

    /// <summary>Offices whose register, whole at that time, has nobody of that name beginning about then.</summary>
    /// <param name="chains">As <see cref="Offices.ChainsIn"/> finds them.</param>
    public static IEnumerable<(int Start, int Length, string Name, string Office, string Source)> WrongIn(ArticleText article, IEnumerable<IReadOnlyList<OfficeAt>> chains)
    {
        foreach (var chain in chains)
        {
            var from = Math.Max(0, chain[0].Start - Before);
            if (!Appointed.MayStandBefore(article.Text, chain[0].Start) || Chosen().Match(article.Text, from, chain[0].Start - from) is not { Success: true } match || Said(article.Text, from, chain[0].Start, match) is not { } said || NameEnding(match.Groups["name"].Value) is not { } name)
                continue;
            var start = match.Groups["name"].Index + match.Groups["name"].Length - name.Length;
            var career = LeaderTable.Default.Of(name).ToList();
            foreach (var office in chain.Where(o => Offices.WholeSince(o.Office) <= said.From && (!career.Exists(Tenure.IsFounder) || Tenure.SinceTheFounding.Contains(o.Office, StringComparer.Ordinal))))
            {
                // 岑浩辉当选行政长官人选 is chosen, and begins later.
                if (!article.Text.AsSpan(office.End).StartsWith("人选") && !career.Exists(t => t.Office == office.Office && (t.From is null || t.From <= said.To.AddDays(Grace)) && (t.To is null || t.To > said.From.AddDays(Grace))))
                    yield return (start, office.End - start, name, office.Office, career[0].Source);
            }
        }
    }

    /// <summary>When it was; null: it is not said, is of a time that the register does not know, or goes on for years.</summary>
    static (DateOnly From, DateOnly To)? Said(string text, int from, int place, Match match) =>
        Tenure.SaidBefore(text, place) is { } said && said.From <= KnownUntil && !(match.Groups["holding"].Success && Span().IsMatch(text.AsSpan(from, place - from))) ? said : null;

    static string? NameEnding(string text)
    {
        for (var length = Math.Min(text.Length, 6); length >= 2; length--)
        {
            if (LeaderTable.Default.Knows(text[^length..]))
                return text[^length..];
        }
        return null;
    }

    // 2018年3月至2023年3月: he held it all the time, and began long before.
    [GeneratedRegex("[至到—－-](?:19|20)[0-9]{2}年", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Span();

    [GeneratedRegex("(?:(?:选举|决定任命|任命|推举|批准|决定|通过|推选)(?:了)?(?<name>[\u4e00-\u9fff·]{2,8}?)(?:同志)?(?:为|任|担任)|(?:选举|决定任命|任命|推举|推选)[^。；\n]{6,30}[、，](?<name>[\u4e00-\u9fff·]{2,8}?)(?:同志)?为|(?<name>[\u4e00-\u9fff·]{2,8})(?:同志)?(?:在[^，。；、]{2,20}?[上中]|[于自]?(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?起?)?(?:宣誓就任|就任|当选为?|出任|被(?:任命|选举|推选|决定任命|提名)为|(?<holding>担任|兼任|转任|调任|升任|接任|任|的?职务[为是])))(?:新一届|中华人民共和国|新任|[一二三四五六七八九十]{1,3}届|第[一二三四五六七八九十]{1,3}[届任]){0,2}$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex Chosen();
}
