using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reports;

namespace MediaWatch.Portal.Reports.Facts;

/// <summary>Everything that a report's sections need, read once. Sections compute from it and from nothing else, so that a report can be written again.</summary>
public sealed record ReportFacts
{
    static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The tenant's name.</summary>
    public required string City { get; init; }
    /// <summary>Whom it is about: the tenant or the unit.</summary>
    public required string Subject { get; init; }
    public required ReportScope Scope { get; init; }
    public required ReportPeriod Period { get; init; }
    public required string Zone { get; init; }
    public required DateTimeOffset ReadAt { get; init; }
    public IReadOnlyList<UnitFacts> Units { get; init; } = [];
    public IReadOnlyList<AccountFacts> Accounts { get; init; } = [];
    /// <summary>Gravest first, then by account and time.</summary>
    public IReadOnlyList<ProblemFacts> Problems { get; init; } = [];
    public IReadOnlyList<PastProblems> Past { get; init; } = [];
    public IReadOnlyList<RepostGap> RepostGaps { get; init; } = [];
    /// <summary>Empty: nobody was scored.</summary>
    public IReadOnlyList<ScoringInput> Scoring { get; init; } = [];
    /// <summary>The indicators that held, by key.</summary>
    public IReadOnlyDictionary<string, Ruleset> Rules { get; init; } = new Dictionary<string, Ruleset>();

    /// <summary>By account; computed, never stored.</summary>
    public IReadOnlyList<Scorecard> Cards => [.. Scoring.Select(s => s.Card(Rules))];

    /// <summary>Cut to some units, and to some platforms.</summary>
    /// <param name="platforms">Keys; empty: all.</param>
    public ReportFacts Within(string subject, ReportScope scope, Func<UnitFacts, bool> units, IReadOnlyCollection<string> platforms)
    {
        var kept = Units.Where(units).ToList();
        var unitIds = kept.Select(u => u.Id).ToHashSet();
        var accounts = Accounts.Where(a => unitIds.Contains(a.UnitId) && (platforms.Count == 0 || platforms.Contains(a.PlatformKey))).ToList();
        var ids = accounts.Select(a => a.Id).ToHashSet();
        var scoring = Scoring.Where(s => ids.Contains(s.Facts.AccountId)).ToList();
        return this with
        {
            Subject = subject, Scope = scope, Units = kept, Accounts = accounts,
            Problems = [.. Problems.Where(p => ids.Contains(p.AccountId))], Past = [.. Past.Where(p => ids.Contains(p.AccountId))],
            RepostGaps = [.. RepostGaps.Where(g => ids.Contains(g.AccountId))],
            Scoring = scoring, Rules = Rules.Where(r => scoring.Exists(s => s.Rules == r.Key)).ToDictionary(),
        };
    }

    /// <summary>Without what a person struck out: every figure follows, because none is stored.</summary>
    public ReportFacts Without(IReadOnlySet<long> struck) => struck.Count == 0 ? this
        : this with { Problems = [.. Problems.Where(p => !struck.Contains(p.Id))], Scoring = [.. Scoring.Select(s => s.Without(struck))] };

    public string UnitName(long id) => Units.FirstOrDefault(u => u.Id == id)?.Name ?? "";

    public DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime;

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">Not facts, or of a form that is not read any more.</exception>
    public static ReportFacts Of(byte[] json) => JsonSerializer.Deserialize<ReportFacts>(json, Json) ?? throw new JsonException("There are no facts.");
}

public sealed record UnitFacts(long Id, string Name, string Path);

/// <summary>A problem as the report tells it: words are masked already where they are somebody's personal data.</summary>
public sealed record ProblemFacts
{
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public required string CheckKey { get; init; }
    public required string Check { get; init; }
    public required Tier Tier { get; init; }
    public required FindingState State { get; init; }
    /// <summary>A person has confirmed it.</summary>
    public bool Confirmed { get; init; }
    public string Excerpt { get; init; } = "";
    public string Context { get; init; } = "";
    public required string Message { get; init; }
    public string? Suggestion { get; init; }
    public required string Source { get; init; }
    public string Title { get; init; } = "";
    public string Address { get; init; } = "";
    public required DateTimeOffset FoundAt { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    /// <summary>When it was seen to be gone.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public DateOnly? DueOn { get; init; }
    /// <summary>Was not put right by its day.</summary>
    public bool Overdue { get; init; }
    /// <summary>The page shows personal data: neither its picture nor its text leaves the portal.</summary>
    public bool Personal { get; init; }
    public PictureFacts? Picture { get; init; }
    public PageFacts? Page { get; init; }

    public bool Rectified => State is FindingState.Rectified or FindingState.Closed;
}

/// <param name="Hash">SHA-256 of the full picture.</param>
public sealed record PictureFacts(long ScreenshotId, string Hash, DateTimeOffset TakenAt, bool Framed);

/// <param name="Hash">SHA-256 of the page's bytes.</param>
public sealed record PageFacts(long SnapshotId, string Hash, DateTimeOffset SeenAt, int Status);

/// <summary>Problems of one check at one account in an earlier period.</summary>
/// <param name="Back">1: the period before.</param>
public sealed record PastProblems(long AccountId, string CheckKey, int Back, int Count);

/// <summary>A repost duty that was not fulfilled in time.</summary>
public sealed record RepostGap(long AccountId, string Task, DateTimeOffset DueAt, string State, DateTimeOffset? FulfilledAt);
