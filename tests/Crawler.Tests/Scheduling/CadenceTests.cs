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
    [InlineData(0, 4)]
    [InlineData(5, 3)]
    [InlineData(100, 2)]
    public void Waits_at_most_four_minutes_and_less_for_the_busy(float perHour, double minutes) =>
        (Cadence.Next(null, Always(perHour), LimitShare.Alone, calendar, Now) - Now).TotalMinutes.ShouldBe(minutes, 0.01);

    [Fact]
    public void Waits_for_the_rules_hours()
    {
        var rule = new CrawlRule(1, "夜间", null, null, null, 8, 20, 22, null);
        Cadence.Next(rule, Always(0), LimitShare.Alone, calendar, Now).ShouldBe(new DateTimeOffset(2026, 11, 24, 20, 0, 0, TimeSpan.FromHours(8)));
        Cadence.Next(rule, Always(0), LimitShare.Alone, calendar, Now.AddHours(13)).ShouldBe(new DateTimeOffset(2026, 11, 25, 20, 0, 0, TimeSpan.FromHours(8)));
    }

    [Fact]
    public void A_limit_that_cannot_carry_all_gives_the_likeliest_what_the_promise_needs()
    {
        // 100 lists, one look in ten seconds: 55 fit into nine minutes and a third.
        LimitShare With(int busier, int busierLater) => new(100, TimeSpan.FromSeconds(10), at => at < Now.AddHours(2) ? busier : busierLater, 0.5);
        TimeSpan Wait(LimitShare share) => Cadence.Next(null, Always(1), share, calendar, Now) - Now;
        Wait(With(0, 0)).ShouldBe(Cadence.Tight);
        Wait(With(50, 0)).TotalMinutes.ShouldBeInRange(9.3, 9.9);
        Wait(With(60, 10)).ShouldBe(TimeSpan.FromHours(2) + Cadence.Tight); // its turn comes with the quarter in which it is likely
        Wait(With(60, 60)).ShouldBeInRange(TimeSpan.FromHours(2), TimeSpan.FromHours(8)); // never forgotten
    }

    [Fact]
    public void What_another_way_looks_at_is_left_to_it_and_the_next_ones_are_taken()
    {
        LimitShare With(int busier) => new(150, TimeSpan.FromSeconds(10), _ => busier, 0.5) { CoveredElsewhere = 51 };
        TimeSpan Wait(int busier) => Cadence.Next(null, Always(1), With(busier), calendar, Now) - Now;
        Wait(50).ShouldBeGreaterThan(TimeSpan.FromHours(1));
        Wait(51).ShouldBe(Cadence.Tight);
        Wait(101).TotalMinutes.ShouldBeInRange(9.3, 9.9);
        Wait(107).ShouldBeGreaterThan(TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_hundred_calls_a_day_are_spent_when_the_account_is_likely_to_post()
    {
        var share = LimitShare.Alone with { CallsPerDay = 100 };
        List<DateTimeOffset> looks = [calendar.StartOf(new DateOnly(2026, 11, 24))];
        while (looks[^1] < looks[0].AddDays(1))
            looks.Add(Cadence.Next(null, PostingHabit.Unknown, share, calendar, looks[^1]));
        looks.Count.ShouldBeInRange(75, 95);
        var byDay = looks.Where(l => calendar.Local(l).Hour is >= 14 and < 19).ToList();
        byDay.Zip(byDay.Skip(1), (a, b) => b - a).Max().ShouldBeLessThan(TimeSpan.FromMinutes(10));
    }

    static PostingHabit Always(float perHour) => new([.. Enumerable.Repeat(perHour, PostingHabit.Slots), 0]);

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
    [InlineData(CrawlFailure.TimedOut, 0, 1 / 3.0)]
    [InlineData(CrawlFailure.TimedOut, 9, 60)]
    [InlineData(CrawlFailure.LayoutChanged, 0, 4)]
    [InlineData(CrawlFailure.Blocked, 1, 10)]
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
