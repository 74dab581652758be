using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags festivals of the lunar calendar on another day than their own (2026年中秋节为9月26日), and a lunar date that is not the one of the day before it (2026年9月15日（农历八月十五）). The calendar: GB/T 33661—2017, as .NET computes it.
/// Days off, eves and weeks of a festival have other dates and are left alone.</summary>
public sealed partial class FestivalCheck : ICheck<ArticleText>
{
    const string Source = "GB/T 33661—2017《农历的编算和颁行》";

    /// <summary>A solar term; its day by the rule of thumb for this century, which holds for all its years.</summary>
    const string ClearBrightness = "清明";

    /// <summary>Years of the rule and of the calendar.</summary>
    const int Earliest = 2000, Latest = 2099;

    static readonly ChineseLunisolarCalendar Lunar = new();

    static readonly Dictionary<string, (int Month, int Day)> Festivals = new(StringComparer.Ordinal)
    {
        ["春节"] = (1, 1), ["元宵"] = (1, 15), ["端午"] = (5, 5), ["七夕"] = (7, 7), ["中秋"] = (8, 15), ["重阳"] = (9, 9), ["腊八"] = (12, 8), ["除夕"] = (1, 0),
    };

    public string Key => "festival";
    public string Name => "农历节日";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Simplified;
        foreach (var match in DayThenFestival().Matches(text).Concat(FestivalThenDay().Matches(text)))
        {
            if ((YearOf(match) ?? (article.IsDated ? article.PublishedOn.Year : null)) is not (>= Earliest and <= Latest and var year))
                continue;
            var (month, day) = (Number(match, "m"), Number(match, "d"));
            if (month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
                continue;
            var said = new DateOnly(year, month, day);
            var name = match.Groups["f"].Value;
            var days = new[] { DayOf(name, year - 1), DayOf(name, year) };
            var right = days.MinBy(d => Math.Abs(d.DayNumber - said.DayNumber));
            if (right == said || right.Year != year || Mention.IsCorrected(text, match.Index, match.Length))
                continue;
            yield return article.Draft(match.Index, match.Length, Tier.Likely, $"{year}年{name}是{right.Month}月{right.Day}日，不是{month}月{day}日。", $"{right.Month}月{right.Day}日", Source);
        }
        foreach (var draft in WrongLunarDays(article, text))
            yield return draft;
        foreach (Match match in LunarFestival().Matches(text))
        {
            var (month, day) = Festivals[match.Groups["f"].Value];
            var right = "正二三四五六七八九十冬腊"[month - 1] + "月" + LunarDayName(day);
            if (match.Groups["lunar"].Value != right && !Mention.IsCorrected(text, match.Index, match.Length))
                yield return article.Draft(match.Index, match.Length, Tier.Likely, $"{match.Groups["f"].Value}是农历{right}。", $"农历{right}", Source);
        }
    }

    static IEnumerable<FindingDraft> WrongLunarDays(ArticleText article, string text)
    {
        foreach (Match match in LunarDay().Matches(text))
        {
            var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
            if (month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || Mention.IsCorrected(text, match.Index, match.Length))
                continue;
            var right = LunarNameOf(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified));
            var said = match.Groups["lunar"].Value.Replace("十一月", "冬月", StringComparison.Ordinal).Replace("十二月", "腊月", StringComparison.Ordinal).Replace("一月", "正月", StringComparison.Ordinal);
            if (said.Length > 4 && said[^3..^1] == "二十")
                said = $"{said[..^3]}廿{said[^1]}";
            if (right != said)
                yield return article.Draft(match.Index, match.Length, Tier.Likely, $"{year}年{month}月{day}日是农历{right}。", null, Source);
        }
    }

    static string LunarNameOf(DateTime day)
    {
        var (year, month, date) = (Lunar.GetYear(day), Lunar.GetMonth(day), Lunar.GetDayOfMonth(day));
        var leap = Lunar.GetLeapMonth(year, Calendar.CurrentEra);
        var name = (leap > 0 && month == leap ? "闰" : "") + "正二三四五六七八九十冬腊"[(leap > 0 && month >= leap ? month - 1 : month) - 1] + "月";
        return name + LunarDayName(date);
    }

    static string LunarDayName(int day) => (day <= 10 ? "初" : day == 20 ? "二" : day == 30 ? "三" : day < 20 ? "十" : "廿") + "一二三四五六七八九十"[(day - 1) % 10];

    /// <summary>In the lunar year that begins in this year.</summary>
    static DateOnly DayOf(string festival, int year)
    {
        if (festival == ClearBrightness)
            return new(year, 4, (int)(year % 100 * 0.2422 + 4.81) - year % 100 / 4);
        var (month, day) = Festivals[festival];
        // A leap month is counted as one of its own.
        var leap = Lunar.GetLeapMonth(year, Calendar.CurrentEra);
        var first = Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, 1, 0, 0, 0, 0);
        return DateOnly.FromDateTime(first).AddDays(day - 1);
    }

    static int? YearOf(Match match) => match.Groups["y"].Success ? Number(match, "y") : null;

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![至到—~～\\-0-9月日、])(?:(?<y>20[0-9]{2})年)?(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})[日号](?:[（(](?:星期|周)[一二三四五六日天][）)])?(?:，?(?:就)?(?:是|为|正值|恰逢|适逢|正逢)(?:(?<y>20[0-9]{2})年|今年|(?:我国|中华民族)?(?:的)?(?:传统(?:节日)?|农历)?(?:的)?|一年一度的?){0,3}(?<f>春节|元宵|端午|七夕|中秋|重阳|腊八|除夕|清明(?=节))(?:节)?(?!假|前|期|后|活|慰|晚会|将|来临|临近|档|黄金|长假|联欢|团拜|小长|放|的前|\\d|次日|第)|(?<f>春节|元宵|端午|七夕|中秋|重阳|腊八|除夕|清明(?=节))(?:节)?(?:当天|当日|当晚|之夜|夜|晚上|这天|这一天)?(?=[，。！；）)]|当|夜|晚上|这|$))", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex DayThenFestival();

    [GeneratedRegex("(?:(?<y>20[0-9]{2})年)?(?:的)?(?<f>春节|元宵|端午|七夕|中秋|重阳|腊八|除夕|清明(?=节))(?:佳节|节)?(?:(?:当天|当日)?(?:是|为|在)(?:公历|阳历)?|[（(](?:公历|阳历|即)?)(?:(?<y>20[0-9]{2})年)?(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})[日号](?![至到—~～\\-、起前]|[（(][^）)]{1,6}[）)](?:至|到|—)|放假|调休|举|开|召)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex FestivalThenDay();

    [GeneratedRegex("(?:农历|阴历|夏历)(?<lunar>[正五七八九腊]月(?:初|十|廿)[一二三四五六七八九十])(?:是|为|的|，)?(?:我国|中华民族)?(?:传统(?:节日)?)?(?<f>元宵|端午|七夕|中秋|重阳|腊八)(?=节|佳节)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex LunarFestival();

    [GeneratedRegex("(?<y>20[0-9]{2})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日[（(，]?(?:星期[一二三四五六日]，?)?(?:农历|阴历|夏历)(?:[一-龥]{2}年)?(?<lunar>闰?(?:正|十[一二]|[一二三四五六七八九十冬腊])月(?:初[一二三四五六七八九十]|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]|廿[一二三四五六七八九]))(?![一-龥]?至)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex LunarDay();
}
