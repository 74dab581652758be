using System.Globalization;

namespace MediaWatch.Core.Time;

/// <summary>A day, week (Monday to Sunday, ISO 8601), month, quarter, year, or any range of days; both ends belong to it. Written as 2026-11-24, 2026-W48, 2026-11, 2026-Q4, 2026 and 2026-11-01..2026-11-15.</summary>
public sealed record CalendarPeriod(PeriodKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>Three years: nobody compares longer ranges, and a slip of the year shall not read everything.</summary>
    public const int LongestDays = 1_096;

    public int Days => To.DayNumber - From.DayNumber + 1;

    public static CalendarPeriod Of(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Day => new(kind, day, day),
        PeriodKind.Week => Long(kind, day.AddDays(-((int)day.DayOfWeek + 6) % 7), d => d.AddDays(7)),
        PeriodKind.Month => Long(kind, new DateOnly(day.Year, day.Month, 1), d => d.AddMonths(1)),
        PeriodKind.Quarter => Long(kind, new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), d => d.AddMonths(3)),
        PeriodKind.Year => Long(kind, new DateOnly(day.Year, 1, 1), d => d.AddYears(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A range has two ends."),
    };

    /// <summary>Null where the range is turned round or longer than <see cref="LongestDays"/>.</summary>
    public static CalendarPeriod? Between(DateOnly from, DateOnly to) => to < from || to.DayNumber - from.DayNumber >= LongestDays ? null : new(PeriodKind.Range, from, to);

    /// <summary>Null where it cannot be read.</summary>
    public static CalendarPeriod? Parse(string? written)
    {
        if (written is null)
            return null;
        if (written.Split("..") is [var first, var last])
            return Day(first) is { } from && Day(last) is { } to ? Between(from, to) : null;
        if (Day(written) is { } day)
            return Of(PeriodKind.Day, day);
        var parts = written.Split('-');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2999 || parts.Length > 2)
            return null;
        if (parts.Length == 1)
            return Of(PeriodKind.Year, new DateOnly(year, 1, 1));
        var kind = parts[1].StartsWith('W') ? PeriodKind.Week : parts[1].StartsWith('Q') ? PeriodKind.Quarter : PeriodKind.Month;
        if (!int.TryParse(parts[1].TrimStart('W', 'Q'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return kind switch
        {
            PeriodKind.Week when number >= 1 && number <= ISOWeek.GetWeeksInYear(year) => Of(kind, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday))),
            PeriodKind.Quarter when number is >= 1 and <= 4 => Of(kind, new DateOnly(year, number * 3, 1)),
            PeriodKind.Month when number is >= 1 and <= 12 => Of(kind, new DateOnly(year, number, 1)),
            _ => null,
        };
    }

    /// <summary>As long before: the month before a month, the same number of days before a range.</summary>
    public CalendarPeriod Before => Kind == PeriodKind.Range ? new(Kind, From.AddDays(-Days), From.AddDays(-1)) : Of(Kind, From.AddDays(-1));

    public CalendarPeriod After => Kind == PeriodKind.Range ? new(Kind, To.AddDays(1), To.AddDays(Days)) : Of(Kind, To.AddDays(1));

    /// <summary>The part that lies before the end of <paramref name="day"/>; null where it has not begun.</summary>
    public CalendarPeriod? Until(DateOnly day) => day >= To ? this : day < From ? null : this with { To = day };

    /// <summary>Whether it consists of whole months.</summary>
    public bool IsOfMonths => From.Day == 1 && To.AddDays(1).Day == 1;

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public string Key => Kind switch
    {
        PeriodKind.Day => $"{From:yyyy-MM-dd}",
        PeriodKind.Week => $"{ISOWeek.GetYear(Monday):0000}-W{ISOWeek.GetWeekOfYear(Monday):00}",
        PeriodKind.Month => $"{From:yyyy-MM}",
        PeriodKind.Quarter => $"{From:yyyy}-Q{(From.Month + 2) / 3}",
        PeriodKind.Year => $"{From:yyyy}",
        _ => $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}",
    };

    public string Name => Kind switch
    {
        PeriodKind.Day => $"{From:yyyy 年 M 月 d 日}",
        PeriodKind.Week => $"{ISOWeek.GetYear(Monday)} 年第 {ISOWeek.GetWeekOfYear(Monday)} 周（{From:M-d} 至 {To:M-d}）",
        PeriodKind.Month => $"{From:yyyy 年 M 月}",
        PeriodKind.Quarter => $"{From.Year} 年第 {(From.Month + 2) / 3} 季度",
        PeriodKind.Year => $"{From.Year} 年",
        _ => $"{From:yyyy-MM-dd} 至 {To:yyyy-MM-dd}",
    };

    DateTime Monday => From.ToDateTime(TimeOnly.MinValue);

    static CalendarPeriod Long(PeriodKind kind, DateOnly from, Func<DateOnly, DateOnly> next) => new(kind, from, next(from).AddDays(-1));

    static DateOnly? Day(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>日, 周, 月, 季, 年, 任意时段.</summary>
public enum PeriodKind { Day = 0, Week = 1, Month = 2, Quarter = 3, Year = 4, Range = 5 }
