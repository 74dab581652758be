namespace MediaWatch.Core.Time;

/// <summary>Hours in which offices are open: working days from 9:00 to 17:30 in the tenant's zone (house rule; the pages that count in them say so).</summary>
public static class OfficeHours
{
    public static readonly TimeOnly Opens = new(9, 0);
    public static readonly TimeOnly Closes = new(17, 30);

    /// <summary>The instant at which so many office hours have passed since <paramref name="from"/>.</summary>
    /// <param name="left">Not negative.</param>
    public static DateTimeOffset Add(WorkingCalendar calendar, DateTimeOffset from, TimeSpan left)
    {
        var local = calendar.Local(from);
        var (day, at) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        while (true)
        {
            if (calendar.IsWorkingDay(day))
            {
                var begin = at < Opens ? Opens : at;
                var open = begin < Closes ? Closes - begin : TimeSpan.Zero;
                if (open > TimeSpan.Zero && left <= open)
                {
                    var end = day.ToDateTime(begin).Add(left);
                    return new DateTimeOffset(end, calendar.Zone.GetUtcOffset(end)).ToUniversalTime();
                }
                left -= open;
            }
            (day, at) = (day.AddDays(1), TimeOnly.MinValue);
        }
    }
}
