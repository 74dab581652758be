using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Text.Events;

/// <summary>A date, place or document that is not the named event's own.</summary>
/// <param name="Suggestion">Null: no single replacement exists.</param>
sealed record EventSlip(int Start, int Length, string Message, string? Suggestion, string Source)
{
    public Tier Tier { get; init; } = Tier.Likely;

    public int End => Start + Length;
}
