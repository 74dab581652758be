using System.Buffers;
using System.Text.RegularExpressions;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>Events to which their own clause gives another date or place than they had (2022年10月18日，中国共产党第二十次全国代表大会在北京开幕).
/// Only a date that plainly belongs to the event is judged: right before its name or verb, right after its name, or in brackets behind it.</summary>
static partial class EventDates
{
    const int Reach = 80;

    /// <summary>So near to the name its date ends, or begins behind it: cheaper to look for than the pattern.</summary>
    const int NearBefore = 64, NearBehind = 6;

    static readonly SearchValues<char> DateEndings = SearchValues.Create("年月日号份");

    /// <summary>A date further off is no slip: other things were named after the event.</summary>
    const int MostYearsOff = 10;

    static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；！？\n");

    public static IEnumerable<EventSlip> Find(string text, List<FoundName> found, EventTable table)
    {
        foreach (var (start, length, rows, _) in found)
        {
            if (rows.Length > 0 && Claims(text, start, length, rows).FirstOrDefault(c => c.Rows.Length > 0) is { } claim && Judge(text, text.Substring(start, length), claim, table) is { } slip)
                yield return slip;
        }
    }

    static IEnumerable<Claim> Claims(string text, int start, int length, KnownEvent[] rows)
    {
        var (from, end) = (start > 0 && text[start - 1] is '“' or '《' ? start - 1 : start, start + length);
        if (end < text.Length && text[end] is '”' or '》')
            end++;
        var head = Math.Max(from - Reach, from == 0 ? 0 : text.LastIndexOfAny(['。', '；', '！', '？', '\n'], from - 1) + 1);
        var before = DateEnds(text, head, from) ? text[head..from] : "";
        if (end < text.Length && text[end] is '（' or '(' && InBrackets().Match(text, end) is { Success: true } brackets)
            yield return new(brackets, end, [.. rows.Where(r => !EventVerbs.SaysItself(r.Kind))], "");
        if (text.AsSpan(end, Math.Min(NearBehind, text.Length - end)).ContainsAnyInRange('0', '9') && DateBehind().Match(text, end) is { Success: true } behind && IsPlain(text, behind, end))
            yield return new(behind, end, Telling(rows, behind), behind.Groups["verb"].Value);
        if (before.Length > 0)
        {
            if (VerbBefore().Match(before) is { Success: true } verbs && !OtherTime().IsMatch(verbs.Groups["filler"].ValueSpan) && !OtherBehind().IsMatch(RestOf(text, end)))
                yield return new(verbs, end, Telling(rows, verbs), verbs.Groups["verb"].Value) { Shift = head };
            if (OfDate().Match(before) is { Success: true } of)
                yield return new(of, end, [.. rows.Where(r => !EventVerbs.SaysItself(r.Kind) && r.Kind != "年会")], "") { Shift = head };
            if (DateBefore().Match(before) is { Success: true } date && !OtherTime().IsMatch(date.Groups["filler"].ValueSpan))
            {
                if (VerbBehind().Match(text, end) is { Success: true } told && IsPlain(text, told, end))
                    yield return new(date, end, Telling(rows, told), told.Groups["verb"].Value) { Shift = head, PlaceIn = told };
                else if (Closed().IsMatch(text.AsSpan(end)))
                    yield return new(date, end, [.. rows.Where(r => EventVerbs.SaysItself(r.Kind) && (r.Kind != "入世" || OfChina().IsMatch(date.Groups["filler"].ValueSpan) && !OfOther().IsMatch(before.AsSpan(0, date.Index))))], "") { Shift = head };
                yield break;
            }
        }
        if (end < text.Length && text[end] is '在' or '于' && VerbBehind().Match(text, end) is { Success: true } verb && verb.Groups["place"].Success)
            yield return new(verb, end, Telling(rows, verb), verb.Groups["verb"].Value) { OnlyPlace = true };
    }

    static bool DateEnds(string text, int head, int from) => text.AsSpan(Math.Max(head, from - NearBefore), from - Math.Max(head, from - NearBefore)).ContainsAny(DateEndings);

    static EventSlip? Judge(string text, string name, Claim claim, EventTable table)
    {
        var said = claim.OnlyPlace ? null : SaidDate.Of(claim.Match);
        if (said is null || said.Year > table.LastYear)
            return claim.OnlyPlace ? WrongPlace(text, claim, table) : null;
        var rows = claim.Rows;
        if (EventVerbs.IsAlsoLocal(rows[0].Kind) && !OfCountry().IsMatch(SentenceOf(text, claim.End)))
            return null;
        if (rows.Length > 1 && EventVerbs.Returns(rows[0].Kind) || rows[0].Kind == "年会")
            rows = [.. rows.Where(r => said.Year is { } year && r.Span.Meets(Days.Of(year, null, null)))];
        if (rows.Length == 0 || said.Year is null && (!said.HasDay || rows.Length > 1 || !rows[0].Last.IsOneDay || !EventVerbs.NeedsNoYear(rows[0].Kind)))
            return null;
        if (rows[0].Kind is not ("党代会" or "人大会") && said.Year is { } named && !rows.Any(r => named >= r.Span.From.Year - MostYearsOff && named <= r.Span.To.Year + MostYearsOff) || IsTitleYear(claim, said, rows[0]))
            return null;
        if (rows.Any(r => r.Fits(said, EventVerbs.RoleOf(r.Kind, claim.Verb))))
            return WrongPlace(text, claim, table);
        var (row, when) = (rows[0], claim.Match.Groups["when"]);
        var other = rows.Length == 1 ? table.OtherOf(row, o => o.Fits(said, EventVerbs.RoleOf(o.Kind, claim.Verb)) && said.Year is not null) : null;
        var message = $"“{name.Trim('“', '”', '《', '》')}”{claim.Verb}的日期是{string.Join('、', rows.Select(r => r.When(EventVerbs.RoleOf(r.Kind, claim.Verb))))}，不是{when.Value}{(other is null ? "" : $"；该日期属于“{other.Names[0]}”")}。";
        var instead = rows.Length == 1 && other is null ? row.Instead(said, EventVerbs.RoleOf(row.Kind, claim.Verb)) : null;
        var certain = row.Kind is "党代会" or "人大会" && said is { Year: not null, Day: not null } && row.Last.IsOneDay;
        return new(claim.Shift + when.Index, when.Length, message, instead, row.Source) { Tier = certain ? Tier.Certain : Tier.Likely };
    }

    /// <summary>Games keep the year for which they were planned (杭州2022年第19届亚运会).</summary>
    static bool IsTitleYear(Claim claim, SaidDate said, KnownEvent row) => row.Kind == "赛会" && said is { Month: null } && claim.PlaceIn is not null && claim.Match.Value == claim.Match.Groups["when"].Value;

    static ReadOnlySpan<char> SentenceOf(string text, int place)
    {
        var from = text.LastIndexOfAny(['。', '\n'], place - 1) + 1;
        return text.AsSpan(from, (text.AsSpan(place).IndexOfAny("。\n") is var stop and >= 0 ? place + stop : text.Length) - from);
    }

    static EventSlip? WrongPlace(string text, Claim claim, EventTable table)
    {
        var match = claim.PlaceIn ?? claim.Match;
        var rows = claim.Rows;
        if (match.Groups["place"] is not { Success: true } place || !rows.All(r => r.Places.Length > 0 && EventVerbs.HasPlace(r.Kind, claim.Verb)) || table.PlaceAt(place.Value) is not { } said)
            return null;
        if (rows.SelectMany(r => r.Places).Any(p => place.Value.Contains(p, StringComparison.Ordinal)))
            return null;
        var start = place.Index + (claim.PlaceIn is null ? claim.Shift : 0);
        return new(start, said.Length, $"“{rows[0].Names[0]}”的举办地是{rows[0].Places[0]}，不是{said}。", rows[0].Places[0], rows[0].Source);
    }

    /// <summary>Nothing between the name and the verb, nor behind it, speaks of another time (召开前夕, 召开三周年).</summary>
    static bool IsPlain(string text, Match match, int end) => !OtherBehind().IsMatch(RestOf(text, Math.Max(end, match.Index + match.Length)));

    static ReadOnlySpan<char> RestOf(string text, int end)
    {
        var stop = text.AsSpan(end).IndexOfAny(ClauseEnds);
        return text.AsSpan(end, Math.Min(stop < 0 ? text.Length - end : stop, 24));
    }

    static KnownEvent[] Telling(KnownEvent[] rows, Match match) => [.. rows.Where(r => EventVerbs.Tells(r.Kind, match.Groups["verb"].Value))];

    /// <param name="End">Where the name ends, with the mark behind it.</param>
    /// <param name="Rows">Those of whom the verb tells.</param>
    sealed record Claim(Match Match, int End, KnownEvent[] Rows, string Verb)
    {
        /// <summary>Where the words begin in which <see cref="Match"/> was sought.</summary>
        public int Shift { get; init; }

        public bool OnlyPlace { get; init; }

        /// <summary>The place stands behind the name and the date before it.</summary>
        public Match? PlaceIn { get; init; }
    }

    const string How = "(?:正式|胜利|隆重|成功|圆满|顺利|如期|全面|全线|在京|在沪|首次|同时|共同|再次|宣布|对外|今日|今天|上午|下午|当日|当天|晚|盛大|如约|召开并|以视频方式|准确|安全|平稳|稳稳)*";
    const string Hour = "(?:上午|下午|晚上?|凌晨|清晨)?(?:[0-9]{1,2}时(?:[0-9]{1,2}分)?许?)?";
    const string Also = "(?:暨[^，。；\\n0-9]{2,14}?)?(?:（[^（）\\n0-9]{1,20}）)?";
    const string Place = "(?:[在于](?<place>[^，。；：、\\n0-9]{2,24}?))?";
    const string NotYet = "(?!前|后|的|之|时|上|中|不|仅|刚|未|才|已|以来|期间|在即|倒|还|[一二三四五六七八九十百0-9]+(?:周年|年|天)|周年|中心|场|塔|窗口|基地|任务|日|者|地(?!球|面)|仪式|报告|现场|权|人|机)";
    const string Verb = $"(?:(?<verb>{EventVerbs.Holding})(?=[，。；！？）”\\s]|$)|(?<verb>{EventVerbs.Telling})(?>(?:会|式)?){NotYet})";

    [GeneratedRegex($"\\G[（(]{SaidDate.Pattern}[）)]", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex InBrackets();

    [GeneratedRegex($"\\G{Also}(?:，)?(?:(?<verb>召开|举行|举办|发生|爆发|打响|开幕|闭幕|成立|签订|签署|发射)于{SaidDate.Pattern}(?=[，。；！？）”\\s]|$)|(?:将|已|定|拟|是|就是|也)*(?:于|在)?{SaidDate.Pattern}{Hour}起?，?{Place}{How}(?:(?<verb>{EventVerbs.Holding})(?=[，。；！？）”\\s]|$|的[。，])|(?<verb>{EventVerbs.Telling})(?>(?:会|式)?)(?:{NotYet}|(?=的[。，]))))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex DateBehind();

    [GeneratedRegex($"\\G{Also}(?:会议)?{Place}{How}{Verb}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex VerbBehind();

    [GeneratedRegex($"{SaidDate.Pattern}(?:初|底|末|春天?|夏天?|秋天?|冬天?|上半年|下半年)?(?:[（(](?:星期|周)[一二三四五六日][）)])?(?:上午|下午|晚|晚上|清晨|凌晨|夜)?(?:[0-9]{{1,2}}时(?:[0-9]{{1,2}}分)?)?[，,]?(?<filler>[^，,。；：（）《》\\n0-9年月日]{{0,24}})$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex DateBefore();

    [GeneratedRegex($"{SaidDate.Pattern}(?:初|底|末|春天?|夏天?|秋天?|冬天?|上午|下午|晚|凌晨)?[，,]?(?<filler>[^，,。；：（）《》\\n0-9年月日]{{0,18}}?){Place}{How}(?<verb>{EventVerbs.Holding}|{EventVerbs.Telling})(?:了|的|过)?(?:举世瞩目的|震惊中外的|震惊世界的|著名的|具有[^，。；\\n0-9]{{0,16}}的|伟大的|中国共产党|中共|党的|河北|中央|[一-龥]{{0,4}}省)?$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex VerbBefore();

    [GeneratedRegex($"(?=[0-9]{{4}}){SaidDate.Pattern}(?:初|底|末|春天?|夏天?|秋天?|冬天?)?的(?:“)?$", RegexOptions.RightToLeft, PatternTime.Limit)]
    private static partial Regex OfDate();

    /// <summary>What happened of itself is told to the end of its clause.</summary>
    [GeneratedRegex("^(?:，|。|；|！|？|、|）|”|\\s|$|了[，。；]|[0-9.]*(?:级)?(?:特大|强烈)?地震[，。；])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Closed();

    [GeneratedRegex("周年|华诞|前夕|之?前[，的]?$|[以之]?后[，的]?$|以来|自从|^自|学习|贯彻|传达|宣讲|精神|筹备|筹办|准备|距|迎接|喜迎|纪念(?!中国人民)|庆祝(?!中国|中华|改革|全国)|备战|为|作为|随着|批准|申办|申请|围绕|根据|按照|关于|结合|聚焦|闻|前往|回忆|讲述|再现|展现|反映|电影|电视|上映|开播|出版|文章|记者|直播|转播|收听|收看|观看|不|未|争取|获|夺|从|比|对|谈判|参加|出席|开始|推动|等(?!$)|结束|决战|成立的?[^，]{0,4}$|毕业|出生|以前", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OtherTime();

    [GeneratedRegex("周年|华诞|前夕|之际|以来|倒计时|[以之]后|[以之]前|纪念日|筹备", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OtherBehind();

    /// <summary>Others joined too.</summary>
    [GeneratedRegex("^(?:(?:中国|我国|中华人民共和国|祖国)[^国台香澳]{0,10}|正式|成功)?$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OfChina();

    [GeneratedRegex("(?<!中国|我国)[于在]$", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OfOther();

    [GeneratedRegex("习近平|总书记|天安门|北京(?!市)|在京|党中央|中共中央|人民大会堂", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OfCountry();
}
