namespace MediaWatch.Portal.Components;

/// <summary>Instants as people read them, in the tenant's zone.</summary>
public sealed class PortalTime(TimeProvider clock)
{
    static readonly string[] Weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => DayOf(Now);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Whether the time from publication can be counted: the page shows a time of day, and the account was watched when the item came out.</summary>
    public bool IsTimed(DateTimeOffset? publishedAt, DateTimeOffset watchedSince, DateTimeOffset firstSeenAt) =>
        publishedAt is { } at && at >= watchedSince && at <= firstSeenAt && Local(at).TimeOfDay != TimeSpan.Zero;

    /// <summary>今天 14:05, 昨天 09:30, 10-21 14:05, 2025-10-21.</summary>
    public string Text(DateTimeOffset at)
    {
        var local = Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        return (Today.DayNumber - day.DayNumber) switch
        {
            0 => $"今天 {local:HH:mm}",
            1 => $"昨天 {local:HH:mm}",
            -1 => $"明天 {local:HH:mm}",
            _ => day.Year == Today.Year ? $"{local:MM-dd HH:mm}" : $"{local:yyyy-MM-dd}",
        };
    }

    public string Text(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => "今天",
        1 => "明天",
        2 => "后天",
        -1 => "昨天",
        _ => day.Year == Today.Year ? $"{day:MM-dd}" : $"{day:yyyy-MM-dd}",
    };

    public string Exact(DateTimeOffset at) => $"{Local(at):yyyy-MM-dd HH:mm:ss}";

    public string Heading => $"今天 {Today:MM-dd} {Weekdays[(int)Today.DayOfWeek]} {Local(Now):HH:mm}";

    /// <summary>42 秒, 3 分 12 秒, 2 小时 5 分, 3 天.</summary>
    public static string Duration(TimeSpan length)
    {
        if (length < TimeSpan.Zero)
            length = TimeSpan.Zero;
        return length switch
        {
            { TotalSeconds: < 60 } => $"{(int)length.TotalSeconds} 秒",
            { TotalMinutes: < 60 } => $"{length.Minutes} 分 {length.Seconds} 秒",
            { TotalHours: < 24 } => $"{length.Hours} 小时 {length.Minutes} 分",
            { TotalDays: < 3 } => $"{length.Days} 天 {length.Hours} 小时",
            _ => $"{length.Days} 天",
        };
    }
}
