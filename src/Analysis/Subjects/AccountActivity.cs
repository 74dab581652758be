using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Time;

namespace MediaWatch.Analysis.Subjects;

/// <summary>An account over time: when it published what, and how it could be reached.</summary>
/// <param name="WatchedSince">When we began to look.</param>
/// <param name="LastArticleAt">Instant of the newest article; null: none was ever seen.</param>
/// <param name="LastFetchedAt">Our last look at its lists that went well; null: none yet.</param>
/// <param name="Columns">Those being watched.</param>
/// <param name="Probes">Of the last seven days, oldest first.</param>
public sealed record AccountActivity(string Name, string PlatformKey, DateTimeOffset WatchedSince, DateTimeOffset? LastArticleAt, DateTimeOffset? LastFetchedAt,
    IReadOnlyList<ColumnActivity> Columns, IReadOnlyList<ProbeFact> Probes, WorkingCalendar Calendar)
{
    /// <summary>Sessions and authorisations of the account's own, by which it is read.</summary>
    public IReadOnlyList<SessionFact> Sessions { get; init; } = [];

    /// <summary>The ways to its lists that are tried.</summary>
    public IReadOnlyList<WayFact> Ways { get; init; } = [];

    /// <summary>Posts that its habit led us to expect since the newest that was seen; 0 where no habit is known.</summary>
    public double ExpectedSinceNewest { get; init; }

    /// <summary>Posts of the last day and the next hour that are owed only to prove that posts are seen; empty: no such account.</summary>
    public IReadOnlyList<CanaryPost> Canaries { get; init; } = [];

    /// <summary>Approved off-line windows (临时下线): inside them nothing is said of updates or reachability, and their time does not count.</summary>
    public IReadOnlyList<OfflineFact> Offline { get; init; } = [];

    /// <summary>When we could not look ourselves for longer than this, the silence may be ours and nothing is said about updates.</summary>
    public static readonly TimeSpan FreshLook = TimeSpan.FromDays(1);

    public bool IsWebsite => PlatformKey == "website";

    public bool LookedLately(DateTimeOffset now) => LastFetchedAt is { } at && now - at <= FreshLook;

    /// <summary>Whether updates can be judged: we have looked, and no filed window suspends it.</summary>
    public bool CanBeJudged(DateTimeOffset now) => LookedLately(now) && !Offline.Cover(now);
}

/// <param name="UpdateDays">Null: the column owes no updates.</param>
public sealed record ColumnActivity(long ColumnId, string Name, ColumnKind Kind, int? UpdateDays, DateTimeOffset WatchedSince, DateTimeOffset? LastArticleAt)
{
    public static ColumnActivity Of(Column column) => new(column.Id, column.Name, column.Kind, column.UpdateDays, column.CreatedAt, column.LastArticleAt);
}

/// <param name="Failing">Its last look went wrong.</param>
public sealed record WayFact(DateTimeOffset? LastSucceededAt, bool Failing);

public sealed record ProbeFact(DateTimeOffset At, CrawlFailure? Failure);

/// <param name="EndsAt">When a person has to renew it; null: unknown.</param>
public sealed record SessionFact(string Kind, CredentialState State, DateTimeOffset ObtainedAt, DateTimeOffset? EndsAt);
