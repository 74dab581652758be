namespace MediaWatch.Analysis;

/// <summary>How long one pattern may look at one text.</summary>
static class PatternTime
{
    /// <summary>Milliseconds by the clock: a megabyte keeps the slowest check busy for 0.9 s of a processor that others may want too, and a check whose pattern gave up says nothing.
    /// Only a pattern that goes back and forth over hostile text comes near.</summary>
    public const int Limit = 10_000;

    public static readonly TimeSpan Span = TimeSpan.FromMilliseconds(Limit);
}
