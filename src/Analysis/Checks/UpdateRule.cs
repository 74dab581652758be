using MediaWatch.Core.Time;

namespace MediaWatch.Analysis.Checks;

/// <summary>Counting of update periods: “2周” is 14 × 24 hours back from now, “N个月” ends on the same day of the month, clamped to the month's end;
/// a period is over when it is reached (“超过（含）”).</summary>
static class UpdateRule
{
    /// <summary>Days that stand for six months and for a year in a column's settings.</summary>
    public const int HalfYear = 183, Year = 365;

    /// <summary>The instant from which <paramref name="last"/> is too long ago.</summary>
    public static DateTimeOffset DueAfter(DateTimeOffset last, int days, WorkingCalendar calendar) => days switch
    {
        HalfYear => MonthsAfter(last, 6, calendar),
        Year => MonthsAfter(last, 12, calendar),
        _ => last.AddDays(days),
    };

    public static string NameOf(int days) => days switch
    {
        14 => "2 周",
        HalfYear => "6 个月",
        Year => "1 年",
        _ => $"{days} 天",
    };

    static DateTimeOffset MonthsAfter(DateTimeOffset last, int months, WorkingCalendar calendar)
    {
        var local = calendar.Local(last).DateTime.AddMonths(months);
        return new DateTimeOffset(local, calendar.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
