namespace MediaWatch.Core.Reports;

/// <summary>Days of the tenant's zone that a report is about, both included.</summary>
public sealed record ReportPeriod(ReportKind Kind, DateOnly FirstDay, DateOnly LastDay)
{
    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;

    public static ReportPeriod Month(int year, int month) => Of(ReportKind.Month, new DateOnly(year, month, 1));

    /// <summary>The week (from Monday), month, quarter or year in which the day lies; a range of the day alone.</summary>
    public static ReportPeriod Of(ReportKind kind, DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return kind switch
        {
            ReportKind.Week => new(kind, monday, monday.AddDays(6)),
            ReportKind.Month => Months(kind, new DateOnly(day.Year, day.Month, 1), 1),
            ReportKind.Quarter => Months(kind, new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), 3),
            ReportKind.Year => Months(kind, new DateOnly(day.Year, 1, 1), 12),
            _ => new(kind, day, day),
        };
    }

    /// <summary>The period of the same kind before it; of a range as many days.</summary>
    public ReportPeriod Before => Kind == ReportKind.Range ? new(Kind, FirstDay.AddDays(-Days), FirstDay.AddDays(-1)) : Of(Kind, FirstDay.AddDays(-1));

    /// <summary>2026年10月, 2026年10月5日至11日, 2026年第4季度, 2026年.</summary>
    public string Name => Kind switch
    {
        ReportKind.Month => $"{FirstDay:yyyy年M月}",
        ReportKind.Quarter => $"{FirstDay.Year}年第{(FirstDay.Month + 2) / 3}季度",
        ReportKind.Year => $"{FirstDay.Year}年",
        _ when FirstDay == LastDay => $"{FirstDay:yyyy年M月d日}",
        _ when FirstDay.Year == LastDay.Year && FirstDay.Month == LastDay.Month => $"{FirstDay:yyyy年M月d日}至{LastDay.Day}日",
        _ when FirstDay.Year == LastDay.Year => $"{FirstDay:yyyy年M月d日}至{LastDay:M月d日}",
        _ => $"{FirstDay:yyyy年M月d日}至{LastDay:yyyy年M月d日}",
    };

    /// <summary>本月, 本周, 本季度, 本年, 本期.</summary>
    public string This => Kind switch { ReportKind.Month => "本月", ReportKind.Week => "本周", ReportKind.Quarter => "本季度", ReportKind.Year => "本年", _ => "本期" };

    /// <summary>上月, 上周, 上季度, 上年, 上期.</summary>
    public string Last => Kind switch { ReportKind.Month => "上月", ReportKind.Week => "上周", ReportKind.Quarter => "上季度", ReportKind.Year => "上年", _ => "上期" };

    /// <summary>月报, 周报, 季报, 年报, 专报.</summary>
    public string Title => Kind switch { ReportKind.Month => "月报", ReportKind.Week => "周报", ReportKind.Quarter => "季报", ReportKind.Year => "年报", _ => "专报" };

    static ReportPeriod Months(ReportKind kind, DateOnly first, int months) => new(kind, first, first.AddMonths(months).AddDays(-1));
}

public enum ReportKind { Month = 0, Week = 1, Quarter = 2, Year = 3, Range = 4 }
