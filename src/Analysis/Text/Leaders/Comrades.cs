using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text.Expressions;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Names that are nearly a present leader's before 同志, where the sentence tells of studying what such a one said: alone they may be anybody's.</summary>
static partial class Comrades
{
    static readonly string[] TwoCharacters = ["李强", "蔡奇", "李希", "韩正", "王毅"];

    /// <summary>One of these stands in whatever <see cref="Spoken"/> matches.</summary>
    static readonly LineGate Gate = new([["同志", "代表党中央", "代表国务院", "代表中央", "代表全国", "中央纪委", "全国人大", "全国人民代表大会", "全国政协"]]);

    static readonly Lazy<string[]> Present = new(() => [.. BodyOrder.NamesNow.Where(n => n.Length == 3).Distinct(StringComparer.Ordinal), .. TwoCharacters]);

    public static IEnumerable<(int Start, string Written, string Name)> In(ArticleText article)
    {
        foreach (var (match, line) in Gate.Open(article.Text).SelectMany(line => Spoken().Matches(line.Text).Select(match => (match, line))))
        {
            var at = line.Start + match.Groups["who"].Index + match.Groups["who"].Length;
            if (NameBefore(article, at, isNational: National().IsMatch(match.Value)) is { } near)
                yield return near;
        }
    }

    static (int Start, string Written, string Name)? NameBefore(ArticleText article, int end, bool isNational)
    {
        foreach (var length in (int[])[3, 2])
        {
            var written = article.Text.Substring(Math.Max(0, end - length), Math.Min(length, end));
            if (LeaderTable.Default.Knows(written))
                return null;
            if (written.Length < length || article.Segmenter.IsOrdinaryWord(written))
                continue;
            var name = Present.Value.FirstOrDefault(n => n.Length == length && (isNational || n.Length == 2 || MisspeltNames.Rare.Contains(n, StringComparer.Ordinal)) && IsNear(n, written));
            if (name is not null)
                return (end - length, written, name);
        }
        return null;
    }

    /// <summary>Of like sound or shape: what is right of a name is not enough here.</summary>
    static bool IsNear(string name, string written) => NearNames.IsOneOff(name, written, isSole: false)
        && (name.Length > 2 ? name.Zip(written).All(p => p.First == p.Second || CharacterTable.Default.AreAlike(p.First, p.Second)) || name.Order().SequenceEqual(written.Order()) : name[0] == written[0] && CharacterTable.Default.AreClose(name[1], written[1]) || name[1] == written[1] && CharacterTable.Default.AreClose(name[0], written[0]));

    [GeneratedRegex("(?:学习|传达|贯彻|落实|领会|按照|根据|研读|领学|宣讲|聆听|收听|收看|观看|重温)[^。；\n]{0,14}?(?<who>[\u4e00-\u9fff]{2,3})同志(?:[0-9]{4}年|代表|在|关于|对|的|所|批示|讲话|重要|作)[^。；\n]{0,30}?(?:讲话|批示|指示|报告|部署|要求|精神)|(?<=[，。；：、\n委受人]|^)(?<who>[\u4e00-\u9fff]{2,3})(?:同志)?(?:[0-9]{4}年[0-9月日]{0,6})?(?:代表(?:党中央|国务院|中央政治局|中央纪委|中央军委|全国人大常委会|全国政协)|向[^，。；\n]{0,8}(?:中央纪委|全国人大|全国人民代表大会|全国政协)[^，。；\n]{0,10}作)|(?<who>[\u4e00-\u9fff]{2,3})同志(?:[0-9]{4}年[0-9月日]{0,6})?(?:在|对|出席)[^。；\n]{0,12}(?:全国|中央|国务院)[^。；\n]{0,16}(?:会议|大会|座谈会|研讨班|论坛|工作)(?:上)?[^。；\n]{0,6}(?:讲话|批示|致辞|报告)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Spoken();

    [GeneratedRegex("全国|中央|二十届|国务院", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex National();
}
