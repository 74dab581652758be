using MediaWatch.Core.Reports;

namespace MediaWatch.Portal.Tests.Reports;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData(ReportKind.Month, "2026-10-17", "2026-10-01", "2026-10-31", "2026年10月", "2026-09-01")]
    [InlineData(ReportKind.Week, "2026-10-18", "2026-10-12", "2026-10-18", "2026年10月12日至18日", "2026-10-05")]
    [InlineData(ReportKind.Quarter, "2026-01-05", "2026-01-01", "2026-03-31", "2026年第1季度", "2025-10-01")]
    [InlineData(ReportKind.Year, "2026-06-01", "2026-01-01", "2026-12-31", "2026年", "2025-01-01")]
    [InlineData(ReportKind.Range, "2026-10-01", "2026-10-01", "2026-10-01", "2026年10月1日", "2026-09-30")]
    public void A_day_lies_in_one_period_of_each_kind(ReportKind kind, string day, string first, string last, string name, string before)
    {
        var period = ReportPeriod.Of(kind, Day(day));
        (period.FirstDay, period.LastDay, period.Name, period.Before.FirstDay, period.Before.Kind).ShouldBe((Day(first), Day(last), name, Day(before), kind));
    }

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
