using MediaWatch.Core.Time;
using MediaWatch.Testing;

namespace MediaWatch.Core.Tests.Time;

public sealed class WorkingCalendarTests
{
    readonly WorkingCalendar calendar = WorkingCalendar.Load(Path.Combine(Shared.Root, "dictionaries", "calendar.tsv"), "Asia/Shanghai");

    // Computed from the notice of holidays for 2026.
    [Theory]
    [InlineData("2026-02-13", 3, "2026-02-25")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-04-30", 1, "2026-05-06")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2026-09-24", 3, "2026-09-30")]
    [InlineData("2026-09-24", 5, "2026-10-09")]
    [InlineData("2026-09-19", 1, "2026-09-20")]
    public void Counts_working_days_from_the_day_after_receipt(string from, int days, string expected) =>
        calendar.AddWorkingDays(DateOnly.Parse(from), days).ShouldBe(DateOnly.Parse(expected));

    [Fact]
    public void The_year_2026_has_248_working_days() =>
        Enumerable.Range(0, 365).Count(i => calendar.IsWorkingDay(new DateOnly(2026, 1, 1).AddDays(i))).ShouldBe(248);

    [Fact]
    public void Days_are_the_tenants_days()
    {
        calendar.DayOf(new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 11, 24));
        calendar.StartOf(new DateOnly(2026, 11, 24)).ShouldBe(new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_year_without_notice_is_said_to_be_unknown()
    {
        calendar.Knows(2026).ShouldBeTrue();
        calendar.Knows(2031).ShouldBeFalse();
    }
}
