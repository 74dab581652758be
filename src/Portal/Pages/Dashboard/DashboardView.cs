using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>Everything the supervisor's first screen shows, read at one instant.</summary>
public sealed record DashboardView(
    IReadOnlyList<AccountStanding> Accounts, PublishingView Publishing, DelayView Delay, FindingsView Findings, SitesView Sites,
    IReadOnlyList<DueView> Due, IReadOnlyList<CapturedView> Latest, IllnessView Illness, RepostCompletion Reposts, MonthView Month)
{
    /// <summary>Rules that demoted themselves in the last day, and how many of their last verdicts were dismissals.</summary>
    public IReadOnlyList<(string Rule, int Dismissed)> Demoted { get; init; } = [];
}

/// <param name="Days">Of the last 30 days, today last, whatever was published or not.</param>
/// <param name="Series">Name, colour and one count a day; by platform, or by kind of unit while there is only one platform.</param>
/// <param name="YesterdaySoFar">Yesterday until this time of day.</param>
public sealed record PublishingView(IReadOnlyList<DateOnly> Days, IReadOnlyList<PublishingSeries> Series, int Today, int YesterdaySoFar)
{
    public int Total => Series.Sum(s => s.Counts.Sum());
    public IReadOnlyList<double> Daily => [.. Days.Select((_, i) => (double)Series.Sum(s => s.Counts[i]))];
}

public sealed record PublishingSeries(string Name, string Colour, string Filter, IReadOnlyList<int> Counts);

/// <summary>Capture delay: see <see cref="DelayQuery"/> for what is counted.</summary>
/// <param name="P50">Null: nothing was captured today.</param>
/// <param name="Late">Captured today, later than the limit.</param>
/// <param name="Daily">p95 of the last 14 days in minutes, days without captures left out.</param>
public sealed record DelayView(TimeSpan? P50, TimeSpan? P95, TimeSpan? P95Yesterday, int Captured, int Late, IReadOnlyList<double> Daily)
{
    /// <summary>The promise of the contract: from publication to judged within ten minutes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
}

/// <param name="ByCheck">Live findings, most first.</param>
/// <param name="ByUnit">Live findings of the units with most, and their overdue rectifications.</param>
/// <param name="Daily">Live findings at the end of each of the last 14 days.</param>
public sealed record FindingsView(
    TierTally Live, int OpenedToday, int EndedToday, IReadOnlyList<double> Daily, IReadOnlyList<(string CheckKey, TierTally Tiers)> ByCheck,
    IReadOnlyList<(long UnitId, string Unit, TierTally Tiers, int Overdue)> ByUnit, int Units, int Overdue, int OverdueYesterday, int LongestOverdueDays, int Underway, IReadOnlyList<double> OverdueDaily);

/// <param name="Share">Of probes of the last seven days that opened the home page; null: no probe.</param>
/// <param name="Down">Sites whose last probe failed.</param>
/// <param name="Poor">Sites with more than 5 % failing probes in the week (国办秘函〔2019〕19号 单项否决“站点无法访问”).</param>
public sealed record SitesView(double? Share, double? ShareYesterday, int Down, int Poor, int BrokenLinks, IReadOnlyList<double> Daily);

/// <summary>An account or column and the day on which it will have been silent for too long.</summary>
/// <param name="Left">Days until then; negative or zero: exceeded.</param>
public sealed record DueView(long AccountId, string Account, string PlatformKey, string? Column, int SilentDays, int LimitDays, DateTimeOffset DueAt, int Left);

public sealed record CapturedView(long Id, DateTimeOffset FirstSeenAt, string Account, string PlatformKey, string Title, TimeSpan? Delay, TierTally Findings);

/// <param name="Failing">Accounts by failure that cannot be read.</param>
/// <param name="Stopped">How long nothing has been crawled though work was due; null: the watch runs.</param>
public sealed record IllnessView(IReadOnlyList<(string Failure, int Accounts)> Failing, TimeSpan? Stopped);
