using MediaWatch.Core.Crawling;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Scheduling;

namespace MediaWatch.Crawler.Tests.Scheduling;

public sealed class CadenceTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero); // 10:00 in Shanghai
    readonly WorkingCalendar calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>());

    [Theory]
    [InlineData(0, 8)]
    [InlineData(14, 8)]
    [InlineData(1000, 5.04)]
    [InlineData(100_000, 2)]
    public void Waits_at_most_eight_minutes_and_less_for_the_busy(int published, double minutes) =>
        (Cadence.Next(null, published, calendar, Now) - Now).TotalMinutes.ShouldBe(minutes, 0.01);

    [Fact]
    public void Waits_for_the_rules_hours()
    {
        var rule = new CrawlRule(1, "夜间", null, null, null, 8, 20, 22, null);
        Cadence.Next(rule, 0, calendar, Now).ShouldBe(new DateTimeOffset(2026, 11, 24, 20, 0, 0, TimeSpan.FromHours(8)));
        Cadence.Next(rule, 0, calendar, Now.AddHours(13)).ShouldBe(new DateTimeOffset(2026, 11, 25, 20, 0, 0, TimeSpan.FromHours(8)));
    }

    [Fact]
    public void The_most_specific_rule_that_is_on_wins()
    {
        CrawlRule all = new(1, "全部", null, null, null, 8, 0, 24, null), site = new(1, "网站", "website", null, null, 5, 0, 24, null),
            kind = new(1, "公共企事业", null, UnitKind.PublicInstitution, null, 30, 0, 24, null), one = new(1, "一个", null, null, 9, 1, 0, 24, null);
        Cadence.Choose([all, site, kind, one], 9, "website", UnitKind.PublicInstitution).ShouldBe(one);
        Cadence.Choose([all, site, kind, one], 8, "website", UnitKind.PublicInstitution).ShouldBe(kind);
        Cadence.Choose([all, site, kind, one], 8, "website", UnitKind.DirectBody).ShouldBe(site);
        site.Switch(on: false);
        Cadence.Choose([all, site, kind, one], 8, "website", UnitKind.DirectBody).ShouldBe(all);
    }

    [Theory]
    [InlineData(CrawlFailure.TimedOut, 0, 1)]
    [InlineData(CrawlFailure.TimedOut, 9, 60)]
    [InlineData(CrawlFailure.LayoutChanged, 0, 10)]
    [InlineData(CrawlFailure.Blocked, 20, 360)]
    public void Backs_off_by_the_named_failure(CrawlFailure failure, int before, double minutes) =>
        Backoff.After(failure, before, null).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public void What_the_server_asks_for_wins_and_a_lost_login_waits_for_a_person()
    {
        Backoff.After(CrawlFailure.TooManyRequests, 0, TimeSpan.FromSeconds(90)).ShouldBe(TimeSpan.FromSeconds(90));
        Backoff.After(CrawlFailure.LoginRequired, 0, null).ShouldBeNull();
    }
}
