namespace MediaWatch.Core.Time;

/// <summary>Days, months and working days in the tenant's zone. Holidays and working weekends come from <c>dictionaries/calendar.tsv</c>
/// (the State Council's yearly notices).</summary>
public sealed class WorkingCalendar(TimeZoneInfo zone, IReadOnlyDictionary<DateOnly, bool> exceptions)
{
    public TimeZoneInfo Zone { get; } = zone;

    /// <param name="path">Tab-separated: day, "off" or "work", name.</param>
    public static WorkingCalendar Load(string path, string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), File.ReadLines(path)
        .Where(line => line.Length > 0 && line[0] is >= '0' and <= '9')
        .Select(line => line.Split('\t'))
        .ToDictionary(row => DateOnly.ParseExact(row[0], "yyyy-MM-dd"), row => row[1] == "work"));

    /// <summary>The same holidays, counted in another zone (IANA name).</summary>
    public WorkingCalendar In(string zone) => zone == Zone.Id ? this : new(TimeZoneInfo.FindSystemTimeZoneById(zone), exceptions);

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>False where the year's notice is not in the calendar: deadlines in it are provisional.</summary>
    public bool Knows(int year) => exceptions.Keys.Any(day => day.Year == year);

    public bool IsWorkingDay(DateOnly day) =>
        exceptions.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day on which <paramref name="count"/> working days after <paramref name="from"/> end; the day of receipt is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int count)
    {
        var day = from;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }
}
