using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags days that do not exist, weekdays that do not fit their date, and periods that end before they begin (GB/T 7408.1—2023; the calendar itself).</summary>
public sealed partial class DateCheck : ICheck<ArticleText>
{
    const string Source = "GB/T 7408.1—2023《日期和时间 信息交换表示法》；GB/T 15835—2011《出版物上数字用法》";
    const string Weekdays = "日一二三四五六";
    static readonly SearchValues<char> OfRatios = SearchValues.Create("比坡配释率以"), OfTimes = SearchValues.Create("时日午晚晨");

    /// <summary>Beyond these years a number before 年 is a count or another calendar's.</summary>
    const int Earliest = 1912;
    const int Latest = 2100;

    public string Key => "date";
    public string Name => "日期时间";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var text = article.Folded.Text;
        var inFigures = Day().Matches(text).Select(m => (Match: m, Year: m.Groups["year"].Success ? Number(m, "year") : (int?)null, Month: Number(m, "month"), Day: Number(m, "day")));
        var inWords = InWords().Matches(text).Select(m => (Match: m, Year: (int?)YearOf(m.Groups["year"].ValueSpan), Month: HanNumbers.Of(m.Groups["month"].ValueSpan), Day: HanNumbers.Of(m.Groups["day"].ValueSpan)));
        foreach (var (match, year, month, day) in inFigures.Concat(inWords).Where(d => !IsLunar(text, d.Match.Index)))
        {
            if (Fault(match, year, month, day) is var (message, isSure))
                yield return Draft(article, match.Index, match.Length, isSure && !article.IsRecognised ? Tier.Certain : Tier.Likely, message);
        }
        foreach (Match match in Short().Matches(text))
        {
            var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
            if (month is > 0 and <= 12 && day is > 28 and <= 31 && day > DateTime.DaysInMonth(year, month))
                yield return Draft(article, match.Index, match.Length, Tier.Likely, $"日期“{match.Value}”不存在。");
        }
        foreach (Match match in Period().Matches(text))
        {
            if (IsLunar(text, match.Index) || Backwards(match) is not { } message)
                continue;
            yield return Draft(article, match.Index, match.Length, Tier.Likely, message);
        }
        foreach (var match in Clock().Matches(text).Where(m => !IsRatio(text, m.Index)))
            yield return Draft(article, match.Index, match.Length, Tier.Hint, $"没有“{match.Value}”这个时刻。");
    }

    /// <summary>A day that does not exist, or another weekday than its; null: neither.</summary>
    static (string Message, bool IsSure)? Fault(Match match, int? year, int month, int day)
    {
        if (year is < Earliest or > Latest)
            return null;
        // 29 February stands in some years.
        if (month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year ?? 2024, month))
            return ($"日期“{match.Value}”不存在。", year is not null);
        if (year is not { } known || match.Groups["weekday"] is not { Success: true } weekday)
            return null;
        var right = Weekdays[(int)new DateOnly(known, month, day).DayOfWeek];
        return (weekday.Value[0] is '天' or '七' ? '日' : weekday.Value[0]) == right ? null : ($"{known}年{month}月{day}日是星期{right}，不是星期{weekday.Value}。", true);
    }

    /// <summary>二〇二六: figure by figure; 〇 and ○ are noughts.</summary>
    static int YearOf(ReadOnlySpan<char> written)
    {
        var year = 0;
        foreach (var c in written)
            year = year * 10 + Math.Max(0, HanNumbers.Digit(c));
        return year;
    }

    /// <summary>“2025年5月3日至4月2日”, “2025年至2023年”: said of the same or a named year only; a winter's “11月至次年3月” has no first year.</summary>
    static string? Backwards(Match match)
    {
        int? Of(string group) => match.Groups[group].Success ? Number(match, group) : null;
        var (firstYear, lastYear) = (Of("y1"), Of("y2"));
        if (firstYear is not { } from || from is < Earliest or > Latest || lastYear is < Earliest or > Latest)
            return null;
        var to = lastYear ?? from;
        var (month1, month2) = (Of("m1"), Of("m2") ?? (match.Groups["d2"].Success ? Of("m1") : null));
        var first = (from, month1 ?? 0, Of("d1") ?? 0);
        var last = (to, month1 is null ? 0 : month2 ?? 0, Of("d1") is null ? 0 : Of("d2") ?? 0);
        // Without a second year a later month may be the next year's (供暖期 11月至3月).
        return month1 is not null && month2 is null || lastYear is null && month2 != month1 || last.CompareTo(first) >= 0 ? null : $"起止日期颠倒：“{match.Value}”。";
    }

    /// <summary>坡度1:75—1:100, 按1:80稀释, 以45:38获胜.</summary>
    static bool IsRatio(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 10), Math.Min(10, start));
        return before.ContainsAny(OfRatios) || before.EndsWith("按") || text.AsSpan(start).StartsWith("1:") && before.Length > 0 && !before.ContainsAny(OfTimes);
    }

    /// <summary>Lunar months have days of their own and are seldom written in figures.</summary>
    static bool IsLunar(string text, int start)
    {
        var from = Math.Max(0, start - 6);
        var before = text.AsSpan(from, start - from);
        return before.Contains("农历", StringComparison.Ordinal) || before.Contains("阴历", StringComparison.Ordinal) || before.Contains("旧历", StringComparison.Ordinal);
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    static FindingDraft Draft(ArticleText article, int start, int length, Tier tier, string message)
    {
        var span = article.Folded.Original(start, length);
        return new(span.Start, span.Length, article.Text.Substring(span.Start, span.Length), tier, message, null, Source) { Context = article.ContextOf(span.Start, span.Length) };
    }

    [GeneratedRegex("(?<![0-9.])(?:(?<year>[0-9]{4})年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})[日号](?:[ ,]{0,2}\\(?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])(?![0-9一二三四五六日天至、或期])\\)?)?", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Day();

    [GeneratedRegex("(?<year>[一二][〇○零一二三四五六七八九]{3})年(?<month>十[一二]?|[一二三四五六七八九])月(?<day>三十[一二三四五六七八九]?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日(?:[ ,]{0,2}\\(?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])(?![0-9一二三四五六日天至、或期])\\)?)?", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex InWords();

    [GeneratedRegex("(?<![0-9A-Za-z./-])(?<year>(?:19|20)[0-9]{2})(?<mark>[-/.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})(?![0-9A-Za-z./-])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Short();

    [GeneratedRegex("(?<![0-9.])(?<y1>[0-9]{4})年(?:(?<m1>[0-9]{1,2})月(?:(?<d1>[0-9]{1,2})[日号])?)?起?(?:至|到|-|—|~|～|——)(?:(?<y2>[0-9]{4})年)?(?:(?<m2>[0-9]{1,2})月)?(?:(?<d2>[0-9]{1,2})[日号])?(?<=[年月日号])(?!度)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Period();

    [GeneratedRegex("(?<![0-9:.])(?:(?:2[5-9]|[3-9][0-9]):[0-5][0-9]|(?:[01]?[0-9]|2[0-4]):[6-9][0-9])(?=[至\\-—~～—开]|前(?!进)|后)|(?<=[上下]午|晚上?|凌晨|[0-9]月[0-9]{1,2}[日号]|[0-9]:[0-5][0-9][至\\-—~～])(?:(?:2[5-9]|[3-9][0-9]):[0-5][0-9]|(?:[01]?[0-9]|2[0-4]):[6-9][0-9]|24:(?:0[1-9]|[1-5][0-9]))(?![0-9:])", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Clock();
}
