using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>A date as a Chinese page writes it. Where no zone is given it is Beijing time.</summary>
readonly partial record struct PageDate(DateTimeOffset At, bool HasTime)
{
    /// <summary>China has one zone and no summer time since 1991; a fixed offset needs no zone database.</summary>
    public static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public DateOnly Day => DateOnly.FromDateTime(At.ToOffset(Beijing).DateTime);
    public DateTimeOffset Utc => At.ToUniversalTime();

    /// <summary>First full date in the text: 2026-04-09, 2026/4/9 09:39, 2026年4月9日, 2026-04-24-19:02:11, ISO 8601 …</summary>
    public static PageDate? In(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        foreach (Match match in Full().Matches(text))
        {
            if (From(match) is { } date)
                return date;
        }
        if (Printed().Match(text) is { Success: true } printed && DateTime.TryParseExact($"{printed.Groups["day"].Value} {printed.Groups["y"].Value}", "MMM dd HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return new PageDate(new DateTimeOffset(at, Beijing), HasTime: true);
        if (English().Match(text) is { Success: true } english)
            return Of(Number(english, "y"), 1 + (Months.IndexOf(english.Groups["m"].Value[..3], StringComparison.OrdinalIgnoreCase) / 3), Number(english, "d"));
        if (Written().Match(text) is { Success: true } written)
            return Of(Spoken(written, "y"), Spoken(written, "m"), Spoken(written, "d"));
        return ShortYear().Match(text) is { Success: true } brief ? Of(2000 + Number(brief, "y"), Number(brief, "m"), Number(brief, "d")) : null;
    }

    /// <summary>二〇二六 digit by digit; 三, 十, 十三, 二十, 二十三 by tens.</summary>
    static int Spoken(Match match, string group)
    {
        var (value, text) = (0, match.Groups[group].Value);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '十')
                value = (value * 10) + Math.Max("〇一二三四五六七八九".IndexOf(text[i], StringComparison.Ordinal), 0); // ○, Ｏ, 零: nought
            else
                value = (value == 0 ? 1 : value) * (i == text.Length - 1 ? 10 : 1); // 十三, 二十三: the ones follow
        }
        return value;
    }

    /// <summary>As lists write it, also without a year, or with the day apart from year and month. Without a year: the one nearest to the month in the item's address, else the newest that is not after <paramref name="seenAt"/>.</summary>
    public static PageDate? InList(string? text, DateTimeOffset seenAt, Uri? address = null)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (In(text) is { } full)
            return full;
        if (DayApart().Match(text) is { Success: true } apart)
            return Of(Number(apart, "y"), Number(apart, "m"), Number(apart, "d"));
        if (Ago().Match(text) is { Success: true } ago)
            return new PageDate(DayBefore(seenAt, ago), HasTime: false);
        return MonthAndDay().Match(text) is { Success: true } short_ ? WithoutYear(Number(short_, "m"), Number(short_, "d"), seenAt, address) : null;
    }

    static DateTimeOffset DayBefore(DateTimeOffset seenAt, Match ago)
    {
        var number = ago.Groups["n"].Success ? Number(ago, "n") : 0;
        var then = ago.Groups["unit"].Value switch
        {
            "昨天" => seenAt.AddDays(-1),
            "前天" => seenAt.AddDays(-2),
            "天" => seenAt.AddDays(-number),
            "小时" => seenAt.AddHours(-number),
            "分钟" => seenAt.AddMinutes(-number),
            _ => seenAt,
        };
        return new DateTimeOffset(then.ToOffset(Beijing).Date, Beijing);
    }

    /// <summary>The text is a day and, beside it, its month, and nothing else.</summary>
    public static bool IsApart(string text) => DayApart().Match(text) is { Success: true } match && match.Length == text.Length;

    /// <summary>The text is a date and nothing else.</summary>
    public static bool Is(string text) => OnlyDate().IsMatch(text) || (English().Match(text) is { Success: true } english && english.Length == text.Trim().Length);

    /// <summary>The text begins with a whole date, before a name ("2026年9月1日　青河镇") but no weather.</summary>
    public static bool Begins(string text) => Full().Match(text) is { Success: true, Index: 0 } && !Weekday().IsMatch(text);

    /// <summary>The day in an address (t20260409_1404577.html, /art/2022/1/20/, /2019-12/10/, /2019/0615/); null where there is only a month or nothing.</summary>
    public static PageDate? InAddress(Uri address) =>
        DayInAddress().Match(address.AbsolutePath) is { Success: true } match ? Of(Number(match, "y"), Number(match, "m"), Number(match, "d")) : null;

    /// <summary>First day of the month in an address (/202305/); null where there is none.</summary>
    public static DateOnly? MonthInAddress(Uri address)
    {
        if (InAddress(address) is { } day)
            return new DateOnly(day.Day.Year, day.Day.Month, 1);
        return MonthInAddress().Match(address.AbsolutePath) is { Success: true } match && Of(Number(match, "y"), Number(match, "m"), 1) is { } month ? month.Day : null;
    }

    public static PageDate? Of(int year, int month, int day) =>
        year is >= 1949 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PageDate(new DateTimeOffset(year, month, day, 0, 0, 0, Beijing), HasTime: false)
            : null;

    static PageDate? From(Match match)
    {
        if (Of(Number(match, "y"), Number(match, "m"), Number(match, "d")) is not { } date)
            return null;
        if (!match.Groups["h"].Success)
            return date;
        var time = new TimeSpan(Number(match, "h"), Number(match, "mi"), match.Groups["s"].Success ? Number(match, "s") : 0);
        var zone = match.Groups["z"].Value;
        var offset = zone switch
        {
            "" => Beijing,
            "Z" or "z" => TimeSpan.Zero,
            _ => TimeSpan.ParseExact(zone[1..].Replace(":", "", StringComparison.Ordinal), "hhmm", CultureInfo.InvariantCulture) * (zone[0] == '-' ? -1 : 1),
        };
        return offset.Duration() <= TimeSpan.FromHours(14) ? new PageDate(new DateTimeOffset(date.At.DateTime + time, offset), HasTime: true) : date;
    }

    static PageDate? WithoutYear(int month, int day, DateTimeOffset seenAt, Uri? address)
    {
        if (address is not null && MonthInAddress(address) is { } near)
            return Enumerable.Range(near.Year - 1, 3).Select(year => Of(year, month, day)).OfType<PageDate>().OrderBy(d => Math.Abs(d.Day.DayNumber - near.DayNumber)).Select(d => (PageDate?)d).FirstOrDefault();
        var today = seenAt.ToOffset(Beijing);
        var thisYear = Of(today.Year, month, day);
        return thisYear is { } date && date.At > today.AddDays(1) ? Of(today.Year - 1, month, day) : thisYear;
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>(19|20)[0-9]{2})(\s*[-/.年년]\s*|\s+(?=[01]?[0-9]\s?/\s?[0-3]?[0-9]\s+[0-2]?[0-9]:))(?<m>1[0-2]|0?[1-9])\s*[-/.月월]\s*(?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9]{3})\s*[日일]?号?(\s*[（(]?(星期|周)[一二三四五六日天][）)]?)?([\s\-T　]*(?<h>2[0-3]|[01]?[0-9])\s*[:：时]\s*(?<mi>[0-5][0-9])(\s*[:：分]\s*(?<s>[0-5][0-9]))?(\.[0-9]+)?(?<z>[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Full();

    /// <summary>As a Java program prints a date that nobody has formatted.</summary>
    [GeneratedRegex(@"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<day>(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}) (CST|GMT\+08:00|\+0800) (?<y>20[0-9]{2})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Printed();

    [GeneratedRegex("(星期|周)[一二三四五六日天]|℃|农历", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weekday();

    const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    [GeneratedRegex(@"\b((?<m>(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?\s+(?<d>[0-9]{1,2}),?\s+(?<y>20[0-9]{2})|(?<d>[0-9]{1,2})\s+(?<m>(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?,?\s+(?<y>20[0-9]{2}))\b(?!\s+[0-9]{1,2}:)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();

    /// <summary>二〇二六年三月五日, as documents are signed.</summary>
    [GeneratedRegex(@"(?<y>[一二][〇○Ｏ零九][〇○Ｏ零一二三四五六七八九]{2})\s*年\s*(?<m>十[一二]?|[一二三四五六七八九])\s*月\s*(?<d>[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*日", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<![0-9])((?<d>3[01]|[12][0-9]|0?[1-9])日?[\s/]+(?<y>(19|20)[0-9]{2})\s*[-/.年]\s*(?<m>1[0-2]|0?[1-9])|(?<y>(19|20)[0-9]{2})\s*[-/.年]\s*(?<m>1[0-2]|0?[1-9])月?\s+(?<d>3[01]|[12][0-9]|0?[1-9]))(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayApart();

    [GeneratedRegex(@"(?<![0-9.\-/第])(?<m>1[0-2]|0?[1-9])\s*[-/.月]\s*(?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9.%]|\s*页)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthAndDay();

    /// <summary>[26-03-12]: in brackets only, where it is nothing else.</summary>
    [GeneratedRegex(@"[\[（(]\s*(?<y>[0-2][0-9])-(?<m>1[0-2]|0[1-9])-(?<d>3[01]|[12][0-9]|0[1-9])\s*[\]）)]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^[\s\[（(]*((?<n>[0-9]{1,3})\s*(?<unit>天|小时|分钟)前|(?<unit>昨天|前天|今天|刚刚))[\s\])）]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^[\s\[\(（【〔]*((19|20)[0-9]{2}\s*[-/.年]\s*)?[0-9]{1,2}\s*[-/.月]\s*[0-9]{1,2}\s*日?([\sT　]*[0-9]{1,2}[:：][0-9]{2}([:：][0-9]{2})?)?[\s\]\)）】〕]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyDate();

    [GeneratedRegex(@"(?<![0-9])(?<y>(19|20)[0-9]{2})(?<m>0[1-9]|1[0-2])(?<d>3[01]|[12][0-9]|0[1-9])(?![0-9])|/(?<y>(19|20)[0-9]{2})[-/]?(?<m>1[0-2]|0?[1-9])[-/](?<d>3[01]|[12][0-9]|0?[1-9])(/|_|-|\.)|/(?<y>(19|20)[0-9]{2})/(?<m>0[1-9]|1[0-2])(?<d>3[01]|[12][0-9]|0[1-9])/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayInAddress();

    [GeneratedRegex(@"/(?<y>(19|20)[0-9]{2})[-/]?(?<m>1[0-2]|0[1-9])/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthInAddress();
}
