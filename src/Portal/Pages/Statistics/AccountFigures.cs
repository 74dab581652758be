using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>One account with its figures of the period and of the one before.</summary>
public sealed record AccountFigures
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string PlatformKey { get; init; }
    public required long UnitId { get; init; }
    public required string Unit { get; init; }
    public required UnitLevel Level { get; init; }
    public required UnitKind Kind { get; init; }
    public required string Region { get; init; }
    public required PeriodFigures Now { get; init; }
    public required PeriodFigures Before { get; init; }

    /// <summary>By the first day of each bucket in which there is something.</summary>
    public required IReadOnlyDictionary<DateOnly, PeriodFigures> Buckets { get; init; }
}
