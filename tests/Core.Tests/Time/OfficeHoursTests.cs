using MediaWatch.Core.Time;

namespace MediaWatch.Core.Tests.Time;

public sealed class OfficeHoursTests
{
    static readonly WorkingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool> { [new(2026, 11, 25)] = false, [new(2026, 11, 28)] = true });

    /// <summary>Local times; 24 November 2026 is a Tuesday, the 25th a holiday here, Saturday the 28th is worked.</summary>
    [Theory]
    [InlineData("2026-11-24 09:00", 4, "2026-11-24 13:00")]
    [InlineData("2026-11-24 09:00", 8.5, "2026-11-24 17:30")]
    [InlineData("2026-11-24 16:30", 2, "2026-11-26 10:00")]
    [InlineData("2026-11-24 22:00", 1, "2026-11-26 10:00")]
    [InlineData("2026-11-27 17:00", 1, "2026-11-28 09:30")]
    [InlineData("2026-11-28 17:30", 1, "2026-11-30 10:00")]
    [InlineData("2026-11-24 07:00", 0.5, "2026-11-24 09:30")]
    public void Counts_only_while_offices_are_open(string from, double hours, string until) =>
        Calendar.Local(OfficeHours.Add(Calendar, At(from), TimeSpan.FromHours(hours))).ToString("yyyy-MM-dd HH:mm").ShouldBe(until);

    static DateTimeOffset At(string local) => new DateTimeOffset(DateTime.Parse(local), TimeSpan.FromHours(8)).ToUniversalTime();
}
