using MediaWatch.Core.Time;

namespace MediaWatch.Core.Tests.Time;

public sealed class CalendarPeriodTests
{
    [Theory]
    [InlineData("2026-11-24", "2026-11-24", "2026-11-24", "2026-11-23")]
    [InlineData("2026-W48", "2026-11-23", "2026-11-29", "2026-W47")]
    [InlineData("2026-W01", "2025-12-29", "2026-01-04", "2025-W52")]
    [InlineData("2026-W53", "2026-12-28", "2027-01-03", "2026-W52")]
    [InlineData("2026-11", "2026-11-01", "2026-11-30", "2026-10")]
    [InlineData("2026-01", "2026-01-01", "2026-01-31", "2025-12")]
    [InlineData("2026-Q4", "2026-10-01", "2026-12-31", "2026-Q3")]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2023")]
    [InlineData("2026-11-01..2026-11-15", "2026-11-01", "2026-11-15", "2026-10-17..2026-10-31")]
    public void A_period_is_read_and_written_and_knows_the_one_before(string key, string from, string to, string before)
    {
        var period = CalendarPeriod.Parse(key).ShouldNotBeNull();
        (period.From.ToString("yyyy-MM-dd"), period.To.ToString("yyyy-MM-dd"), period.Key).ShouldBe((from, to, key));
        period.Before.Key.ShouldBe(before);
        period.Before.After.ShouldBe(period);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2025-W53")]
    [InlineData("2026-Q5")]
    [InlineData("1999")]
    [InlineData("2026-11-15..2026-11-01")]
    [InlineData("2020-01-01..2026-01-01")]
    [InlineData("本月")]
    [InlineData("2026-11-24-1")]
    public void What_is_no_period_is_none(string? key) => CalendarPeriod.Parse(key).ShouldBeNull();

    [Fact]
    public void A_period_that_is_not_over_ends_today()
    {
        var month = CalendarPeriod.Of(PeriodKind.Month, new DateOnly(2026, 11, 24));
        month.Until(new DateOnly(2026, 11, 24))!.Days.ShouldBe(24); // has begun
        month.Until(new DateOnly(2026, 10, 31)).ShouldBeNull();
        month.Until(new DateOnly(2027, 1, 1)).ShouldBe(month);
    }
}
