using System.Globalization;
using System.Text.RegularExpressions;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>Times as Weibo shows them: whole ("Thu Jun 17 16:00:11 +0800 2021") or as a reader says them ("刚刚", "15小时前", "昨天 12:30", "06-14").</summary>
static partial class WeiboTime
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    static readonly string[] Whole = ["ddd MMM dd HH:mm:ss zzz yyyy", "ddd MMM d HH:mm:ss zzz yyyy"];
    static readonly string[] Days = ["yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyy年M月d日 H:m:s", "yyyy年M月d日 H:m", "yyyy年M月d日"];

    /// <param name="mid">Carries the second of publication: it wins over a vague time, which says something else at each look, and stands in where none is shown.</param>
    /// <param name="seenAt">What a vague time counts back from where the number is none of Weibo's.</param>
    public static DateTimeOffset? Parse(string? text, string mid, DateTimeOffset seenAt)
    {
        if (DateTimeOffset.TryParseExact(text?.Trim(), Whole, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var whole))
            return whole.ToUniversalTime();
        return IdClock.OfWeibo(mid) ?? (string.IsNullOrWhiteSpace(text) ? null : Vague(text.Trim(), seenAt));
    }

    static DateTimeOffset? Vague(string text, DateTimeOffset seenAt)
    {
        if (text.StartsWith("刚刚", StringComparison.Ordinal))
            return seenAt;
        if (Ago().Match(text) is { Success: true } ago && int.TryParse(ago.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var n))
            return seenAt - (ago.Groups["unit"].Value switch { "秒" => TimeSpan.FromSeconds(n), "分钟" => TimeSpan.FromMinutes(n), "小时" => TimeSpan.FromHours(n), _ => TimeSpan.FromDays(n) });
        var today = seenAt.ToOffset(Beijing).Date;
        if (Near().Match(text) is { Success: true } near)
        {
            var day = near.Groups["day"].Value switch { "昨天" => today.AddDays(-1), "前天" => today.AddDays(-2), _ => today };
            return near.Groups["clock"].ValueSpan.IsEmpty ? At(day) : TimeSpan.TryParse(near.Groups["clock"].ValueSpan, CultureInfo.InvariantCulture, out var clock) ? At(day + clock) : null;
        }
        if (InYear().Match(text) is { Success: true } part)
        {
            var rest = $"-{part.Groups["month"].Value}-{part.Groups["day"].Value} {part.Groups["clock"].Value}".TrimEnd();
            // Without a year it is this year's, or last year's where this year's is still to come.
            return OfDay($"{today.Year}{rest}") is { } thisYear && thisYear <= seenAt.AddDays(1) ? thisYear : OfDay($"{today.Year - 1}{rest}");
        }
        return OfDay(text);
    }

    static DateTimeOffset? OfDay(string text) =>
        DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? At(day) : null;

    static DateTimeOffset At(DateTime beijing) => new DateTimeOffset(DateTime.SpecifyKind(beijing, DateTimeKind.Unspecified), Beijing).ToUniversalTime();

    [GeneratedRegex(@"^(?<n>[0-9]{1,5})\s*(?<unit>秒|分钟|小时|天)(?:钟)?前", RegexOptions.None, 1000)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^(?<day>今天|昨天|前天)\s*(?<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?", RegexOptions.None, 1000)]
    private static partial Regex Near();

    [GeneratedRegex(@"^(?<month>[0-9]{1,2})(?:-|月)(?<day>[0-9]{1,2})日?\s*(?<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?$", RegexOptions.None, 1000)]
    private static partial Regex InYear();
}
