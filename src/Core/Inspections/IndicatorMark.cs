using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Inspections;

/// <summary>What a person found of one indicator at one account (人工判定): how it was tried, what came of it, and for which days that stands. The newest that is not taken back counts.</summary>
public sealed class IndicatorMark : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long AccountId { get; private set; }
    public string IndicatorId { get; private set; }
    public MarkVerdict Verdict { get; private set; }
    /// <summary>How many times the rule was broken, or a bonus earned.</summary>
    public int Occurrences { get; private set; }
    /// <summary>Points of them together, where they are not the table's times the occurrences; null: they are.</summary>
    public decimal? Points { get; private set; }
    public string Evidence { get; private set; }
    public string? Link { get; private set; }
    /// <summary>Of a rule that samples; null: of all.</summary>
    public MarkSample? Sample { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public long By { get; private set; }
    public string ByName { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    IndicatorMark() => (IndicatorId, Evidence, ByName) = ("", "", "");

    public IndicatorMark(long tenantId, long accountId, string indicatorId, MarkVerdict verdict, int occurrences, decimal? points, string evidence, string? link, MarkSample? sample, DateOnly from, DateOnly to, long by, string byName, DateTimeOffset now) =>
        (TenantId, AccountId, IndicatorId, Verdict, Occurrences, Points, Evidence, Link, Sample, From, To, By, ByName, At) =
        (tenantId, accountId, indicatorId, verdict, occurrences, points, evidence, link, sample, from, to, by, byName, now);

    public void Undo(DateTimeOffset now) => UndoneAt ??= now;
}

/// <summary>符合, 不符合（加分项：达到）, 不适用.</summary>
public enum MarkVerdict { Met = 0, Counted = 1, NotApplicable = 2 }

/// <summary>What was drawn, so that the draw can be repeated: the same seed over the same population draws the same.</summary>
/// <param name="Replaced">Drawn, but not usable, each with the reason; the next of the draw took its place.</param>
public sealed record MarkSample(long Seed, IReadOnlyList<long> Population, IReadOnlyList<long> Drawn, IReadOnlyList<ReplacedSample> Replaced);

public sealed record ReplacedSample(long Id, string Reason);
