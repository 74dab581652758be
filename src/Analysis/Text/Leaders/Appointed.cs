using System.Buffers;
using System.Text.RegularExpressions;

namespace MediaWatch.Analysis.Text.Leaders;

/// <summary>Who is said to take, hold or leave the offices behind: 石泰峰同志任, 任命王小洪为, 陈敏尔由重庆市委书记转任.</summary>
/// <param name="Chain">The offices behind the verb.</param>
/// <param name="Before">The offices before the verb, which the person leaves (由重庆市委书记转任); empty: none are named.</param>
/// <param name="Names">Where each name of the row ends and where it may begin at the earliest; the last stands before the verb.</param>
/// <param name="IsLeaving">不再担任, 卸任.</param>
sealed partial record Appointed(IReadOnlyList<OfficeAt> Chain, IReadOnlyList<OfficeAt> Before, IReadOnlyList<(int From, int End, bool IsWhole)> Names, bool IsLeaving)
{
    const int Reach = 60, ReachOfRow = 120;

    /// <summary>What the verbs and what may stand between them and the office end with.</summary>
    static readonly SearchValues<char> Endings = SearchValues.Create("任为选新届国共产党的（是");

    /// <summary>Whether a verb of appointment may end right before the place.</summary>
    public static bool MayStandBefore(string text, int place) => place > 2 && Endings.Contains(text[place - 1]);

    /// <param name="chains">As <see cref="Offices.ChainsIn"/> finds them.</param>
    public static IEnumerable<Appointed> In(string text, IReadOnlyList<IReadOnlyList<OfficeAt>> chains)
    {
        for (var i = 0; i < chains.Count; i++)
        {
            var (place, after) = (chains[i][0].Start, chains[i][^1].End);
            if (after < text.Length && text[after] is '由' or '一' or '职' && By().Match(text, after, Math.Min(16, text.Length - after)) is { Success: true, Groups: var by })
                yield return new(chains[i], [], [(by["name"].Index, by["name"].Index + by["name"].Length, true)], IsLeaving: false);
            if (!MayStandBefore(text, place))
                continue;
            if (text[place - 1] != '（' && BeforeVerb(text, chains, i) is { } appointed)
                yield return appointed;
            else if (text[place - 1] == '（' && after < text.Length && text[after] == '）' && NamesBefore(text, place - 1) is { Count: > 0 } names) // 王君正（西藏自治区党委书记）
                yield return new(chains[i], [], names, IsLeaving: false);
        }
    }

    static Appointed? BeforeVerb(string text, IReadOnlyList<IReadOnlyList<OfficeAt>> chains, int i)
    {
        var from = Math.Max(0, chains[i][0].Start - Reach);
        if (Verb().Match(text, from, chains[i][0].Start - from) is not { Success: true } verb)
            return null;
        var (end, before) = (verb.Index, (IReadOnlyList<OfficeAt>)[]);
        if (i > 0 && chains[i - 1][^1].End == end && Leaving().Match(text, Math.Max(0, chains[i - 1][0].Start - 8), Math.Min(8, chains[i - 1][0].Start)) is { Success: true } leaving)
            (end, before) = (leaving.Index, chains[i - 1]);
        if (verb.Groups["bare"].Success && !Chosen().IsMatch(text.AsSpan(StartOfSentence(text, end), end - StartOfSentence(text, end))))
            return null; // 以某某为组长 and the like
        if (AtMeeting().Match(text, Math.Max(0, end - Reach), Math.Min(Reach, end)) is { Success: true } meeting)
            end = meeting.Index;
        if (text.AsSpan(0, end).EndsWith("等"))
            end--;
        if (text.AsSpan(0, end).EndsWith("同志"))
            end -= 2;
        return NamesBefore(text, end) is { Count: > 0 } names ? new(chains[i], before, names, verb.Groups["leaving"].Success) : null;
    }

    static int StartOfSentence(string text, int place) => place == 0 ? 0 : Math.Max(text.LastIndexOfAny(['。', '；', '\n'], place - 1) + 1, place - ReachOfRow);

    /// <summary>The row's names: the first may have other words before it.</summary>
    static List<(int From, int End, bool IsWhole)> NamesBefore(string text, int end)
    {
        var names = new List<(int, int, bool)>();
        for (var (at, last) = (end - 1, end); ; at--)
        {
            if (at >= 0 && end - at <= ReachOfRow && text[at] is (>= '\u4e00' and <= '\u9fff') or '·')
                continue;
            var isRow = at >= 0 && text[at] == '、';
            if (last - at > 2)
                names.Insert(0, (BehindDate(text, at + 1), last, isRow));
            if (!isRow)
                return names;
            last = at;
        }
    }

    /// <summary>2023年3月10日|韩正.</summary>
    static int BehindDate(string text, int at) => at > 0 && char.IsAsciiDigit(text[at - 1]) && text[at] is '年' or '月' or '日' ? at + 1 : at;

    [GeneratedRegex("(?:[自于从]?20[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?起?|已经?|将|又|还|曾|正式|现|拟|同时|继续|即将|再次|(?<leaving>不再))*(?:担任|出任|宣誓就任|就任|兼任|转任|调任|履新|升任|接任|继任|连任|改任|(?<leaving>卸任)|当选为?|被(?:任命|选举|推举|推选|补选|增选|提名)为|任|的?职务[为是]|(?<bare>为)|(?<leaving>(?<bare>(?:兼任|担任)?的)))(?:中共|中国共产党|中华人民共和国|新一届|新任|第?[一二三四五六七八九十]{1,3}届|第[一二三四五六七八九十]{1,3}任){0,3}$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex Verb();

    [GeneratedRegex("^(?:一职|职务)?由(?<name>[\u4e00-\u9fff]{2,4}?)(?:同志)?(?:担任|出任|接任|兼任|继任)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex By();

    [GeneratedRegex("[由从](?:原任?|时任)?(?:中共)?$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex Leaving();

    [GeneratedRegex("在[^，。；、\n]{2,30}会议?[上中]$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex AtMeeting();

    [GeneratedRegex("任命|选举|推举|决定|提名|批准|通过|推选|补选|增选|同意|免去|免除|撤销", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Chosen();
}
