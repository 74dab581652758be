using MediaWatch.Core.Crawling;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>When a list is due next. The promise is "seen within ten minutes of publication": no list waits longer than its rule's period
/// (8 minutes by default), and one that publishes often is looked at sooner.</summary>
static class Cadence
{
    /// <summary>Eight minutes leave two for queue, fetch and examination.</summary>
    public const int DefaultPeriodMinutes = 8;

    static readonly TimeSpan Shortest = TimeSpan.FromMinutes(2);

    /// <param name="rule">Null: the default period around the clock.</param>
    /// <param name="publishedLastFortnight">Articles of the list in the last 14 days.</param>
    public static DateTimeOffset Next(CrawlRule? rule, int publishedLastFortnight, WorkingCalendar calendar, DateTimeOffset now)
    {
        var period = TimeSpan.FromMinutes(Math.Max(1, rule?.PeriodMinutes ?? DefaultPeriodMinutes));
        if (publishedLastFortnight > 0 && period > Shortest)
        {
            // A quarter of the mean gap between two posts.
            var quarterGap = TimeSpan.FromDays(14) / publishedLastFortnight / 4;
            period = quarterGap < Shortest ? Shortest : quarterGap < period ? quarterGap : period;
        }
        return rule is null ? now + period : IntoWindow(rule, now + period, calendar);
    }

    /// <summary>The most specific rule that is on: account, unit kind, platform, all.</summary>
    public static CrawlRule? Choose(IEnumerable<CrawlRule> rules, long accountId, string platformKey, UnitKind unitKind) => rules
        .Where(r => r.On && (r.AccountId is null || r.AccountId == accountId) && (r.UnitKind is null || r.UnitKind == unitKind) && (r.PlatformKey is null || r.PlatformKey == platformKey))
        .OrderByDescending(r => (r.AccountId is null ? 0 : 4) + (r.UnitKind is null ? 0 : 2) + (r.PlatformKey is null ? 0 : 1))
        .ThenByDescending(r => r.Id)
        .FirstOrDefault();

    static DateTimeOffset IntoWindow(CrawlRule rule, DateTimeOffset at, WorkingCalendar calendar)
    {
        if (rule.FromHour >= rule.ToHour)
            return at;
        var hour = calendar.Local(at).Hour;
        if (hour >= rule.FromHour && hour < rule.ToHour)
            return at;
        var day = calendar.DayOf(at);
        return calendar.StartOf(hour < rule.FromHour ? day : day.AddDays(1)).AddHours(rule.FromHour);
    }
}
