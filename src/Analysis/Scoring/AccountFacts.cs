using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Everything a scorecard is computed from, as it was known: kept with a frozen inspection.</summary>
/// <param name="From">First day of the period: findings that ended before it do not count.</param>
/// <param name="At">监测时间点: the end of the last day, or the instant of the inspection within it. Update periods are counted back from here.</param>
/// <param name="Zone">IANA name; months are counted in it.</param>
/// <param name="LastFetchedAt">Last successful look, however late; null: never.</param>
/// <param name="Newest">Newest dated item that has not been taken down; null: none.</param>
/// <param name="Undated">Items after it that show no time of publication: they count as no update, and a person has to look.</param>
/// <param name="Probes">Of the seven days before <paramref name="At"/>, without those inside off-line windows.</param>
/// <param name="Findings">Confirmed or waiting ones that were there in the period, and dismissed ones of the account as a whole or of a column.</param>
/// <param name="Marks">Not taken back, for days that overlap the period.</param>
public sealed record AccountFacts(long AccountId, string Name, string Address, string PlatformKey, long UnitId, DateTimeOffset WatchedSince, DateOnly From, DateOnly To, DateTimeOffset At, string Zone,
    DateTimeOffset? LastFetchedAt, ArticleFact? Newest, int Undated, IReadOnlyList<ColumnFact> Columns, IReadOnlyList<ProbeDayFact> Probes, IReadOnlyList<FailedProbeFact> FailedProbes,
    IReadOnlyList<FindingFact> Findings, IReadOnlyList<OfflineFact> Offline, IReadOnlyList<MarkFact> Marks)
{
    public const string Website = "website";

    /// <summary>A look this long before the instant does not say what was published up to it.</summary>
    static readonly TimeSpan FreshLook = TimeSpan.FromDays(1);

    public bool LookedLately => LastFetchedAt is { } looked && At - looked <= FreshLook;
}

public sealed record ArticleFact(long Id, string Title, string Address, DateTimeOffset At);

/// <param name="UpdateDays">Null: it owes no updates.</param>
public sealed record ColumnFact(long Id, string Name, string Address, ColumnKind Kind, int? UpdateDays, DateTimeOffset WatchedSince, DateTimeOffset? LastArticleAt);

/// <param name="Back">0: the 24 hours before the instant, 6: the seventh back.</param>
public sealed record ProbeDayFact(int Back, int Visits, int Failures);

public sealed record FailedProbeFact(long Id, DateTimeOffset At, CrawlFailure Failure, int? Status);

public sealed record FindingFact(long Id, string CheckKey, string Rule, Tier Tier, FindingVerdict Verdict, long? ArticleId, long? ColumnId, string Excerpt, string Message, string Title, string Address, DateTimeOffset OpenedAt);

/// <summary>待复核, 已确认, 误报.</summary>
public enum FindingVerdict { Waiting = 0, Confirmed = 1, Dismissed = 2 }

public sealed record OfflineFact(long Id, DateTimeOffset From, DateTimeOffset To);

public sealed record MarkFact(long Id, string IndicatorId, MarkVerdict Verdict, int Occurrences, decimal? Points, string Evidence, string? Link, string ByName, DateTimeOffset At);
