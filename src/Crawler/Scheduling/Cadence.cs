using MediaWatch.Core.Crawling;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>When a list is due next. The promise is "each post seen within ten minutes of publication", not "the copy is fresh": a look more often than the promise needs
/// earns nothing, so while a limit (a host, a session) carries all its lists each is looked at within its period; where it does not, the lists that are likely to publish
/// now get exactly what the promise needs and the others share what is left.</summary>
static class Cadence
{
    /// <summary>Half of all posts are then examined within three minutes, the time of the look and of its turn included; a failed look is repeated well before the ten are over.</summary>
    public const int DefaultPeriodMinutes = 4;

    /// <summary>Each post is seen within this time of its publication.</summary>
    public static readonly TimeSpan Promise = TimeSpan.FromMinutes(10);

    /// <summary>What the promise needs where requests are scarce: a failed look is repeated before the ten minutes are over.</summary>
    public static readonly TimeSpan Tight = TimeSpan.FromMinutes(9.3);

    /// <summary>What the least busy of the covered lists waits longer: when the limit runs late, they are late and not the busy ones.</summary>
    static readonly TimeSpan Slack = TimeSpan.FromMinutes(0.6);

    /// <summary>Share of a scarce limit that goes to lists which are not expected to publish: none is forgotten.</summary>
    internal const double FloorShare = 0.01;

    /// <summary>Share of the day's calls that lists may use; the others are for long texts, comments and repeated looks.</summary>
    public const double CallsForLists = 0.85;

    static readonly TimeSpan Shortest = TimeSpan.FromMinutes(2);
    /// <summary>No list is forgotten for longer.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(8);

    /// <param name="rule">Null: the default period around the clock.</param>
    /// <param name="habit">The list's own.</param>
    /// <param name="share">What it shares its limit with.</param>
    public static DateTimeOffset Next(CrawlRule? rule, PostingHabit habit, LimitShare share, WorkingCalendar calendar, DateTimeOffset now)
    {
        var period = TimeSpan.FromMinutes(Math.Max(1, rule?.PeriodMinutes ?? DefaultPeriodMinutes));
        var next = share.CallsPerDay is { } calls && TimeSpan.FromDays(1) / calls > period ? Rationed(habit, calls, share.Spread, calendar, now)
            : share.Carries(Tight) ? now + AtEase(share.Round > period ? share.Round : period, habit[PostingHabit.SlotOf(now, calendar)], share)
            : Scarce(share, now);
        return rule is null ? next : IntoWindow(rule, next, calendar);
    }

    /// <summary>The most specific rule that is on: account, unit kind, platform, all.</summary>
    public static CrawlRule? Choose(IEnumerable<CrawlRule> rules, long accountId, string platformKey, UnitKind unitKind) => rules
        .Where(r => r.On && (r.AccountId is null || r.AccountId == accountId) && (r.UnitKind is null || r.UnitKind == unitKind) && (r.PlatformKey is null || r.PlatformKey == platformKey))
        .OrderByDescending(r => (r.AccountId is null ? 0 : 4) + (r.UnitKind is null ? 0 : 2) + (r.PlatformKey is null ? 0 : 1))
        .ThenByDescending(r => r.Id)
        .FirstOrDefault();

    /// <summary>There is room: who publishes much this hour is looked at after a quarter of the time to its next post, where the limit can bear twice the looks.</summary>
    static TimeSpan AtEase(TimeSpan period, double perHour, LimitShare share)
    {
        if (period <= Shortest || !share.Carries(period / 2) || perHour <= 0)
            return period;
        var quarterGap = TimeSpan.FromHours(1 / perHour / 4);
        return quarterGap < Shortest ? Shortest : quarterGap < period ? quarterGap : period;
    }

    /// <summary>Who is not covered now waits for its share of the floor, or for the first quarter of an hour in which it is covered; the first looks of a quarter are spread. A look sees what came in the minutes before it, so the middle of
    /// those decides.</summary>
    static DateTimeOffset Scarce(LimitShare share, DateTimeOffset now)
    {
        var middle = now + Tight / 2;
        if (share.IsCovered(middle))
            return now + Tight + Slack * (share.RankAt(middle) / share.Covered);
        var wait = Tight * ((share.Lists - share.Covered) / (share.Within(Tight) * FloorShare));
        var floor = now + (wait < LongestWait ? wait : LongestWait);
        for (var begun = PostingHabit.StartOfSlot(middle) + PostingHabit.Slot; begun < floor; begun += PostingHabit.Slot)
        {
            if (share.IsCovered(begun))
                return begun + Tight * (share.Spread + 0.5);
        }
        return floor;
    }

    /// <summary>The day's calls are spent in the quarters of an hour in which the account is most likely to post, as many of them as can be looked at within the promise.</summary>
    static DateTimeOffset Rationed(PostingHabit habit, int callsPerDay, double spread, WorkingCalendar calendar, DateTimeOffset now)
    {
        var affordable = (int)(callsPerDay * CallsForLists * (Tight / PostingHabit.Slot));
        var begun = PostingHabit.StartOfSlot(now);
        for (var ahead = 0; ahead < PostingHabit.PerDay; ahead++)
        {
            if (habit.LikelierHours(PostingHabit.SlotOf(begun + ahead * PostingHabit.Slot, calendar)) < affordable)
                return ahead == 0 ? now + Tight : begun + ahead * PostingHabit.Slot + Tight * spread;
        }
        return now + TimeSpan.FromDays(1) / callsPerDay;
    }

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

/// <summary>What one list shares a limit with.</summary>
/// <param name="Lists">Lists under the limit, this one included.</param>
/// <param name="Spacing">Time that one look takes of the limit: its requests at polite distance.</param>
/// <param name="BusierLists">How many of them are expected to publish more than this one at an instant.</param>
/// <param name="Spread">From 0 to 1, different for each list, so that not all begin at once.</param>
public readonly record struct LimitShare(int Lists, TimeSpan Spacing, Func<DateTimeOffset, int> BusierLists, double Spread)
{
    /// <summary>Calls that the credential may make in a day; null: not limited by count.</summary>
    public int? CallsPerDay { get; init; }

    /// <summary>Of the busiest lists those that another way looks at already.</summary>
    public int CoveredElsewhere { get; init; }

    /// <summary>How many lists a scarce limit can look at within the promise, beside those that are not expected to publish. Looks that have to be repeated take what the busiest leave of their time.</summary>
    public double Covered => Within(Cadence.Tight) * (1 - Cadence.FloorShare);

    /// <summary>No limit that matters: a website, or a session of the account's own.</summary>
    public static LimitShare Alone { get; } = new(1, TimeSpan.FromSeconds(1), _ => 0, 0);

    public double Within(TimeSpan period) => Spacing > TimeSpan.Zero ? period / Spacing : double.MaxValue;
    public bool Carries(TimeSpan period) => Lists <= Within(period);

    /// <summary>Time in which each of its lists is looked at once.</summary>
    public TimeSpan Round => Spacing * Lists;

    /// <summary>Place among those that are left to this limit; negative: another way looks at it.</summary>
    public int RankAt(DateTimeOffset at) => BusierLists(at) - CoveredElsewhere;
    public bool IsCovered(DateTimeOffset at) => RankAt(at) is >= 0 and var rank && rank < Covered;
}
