namespace MediaWatch.Portal.Desks;

/// <summary>What came of pressing a button.</summary>
/// <param name="Changed">Rows that were changed.</param>
/// <param name="Problem">What to tell the person; null: all went as asked.</param>
/// <param name="Consequence">What else came of it, though nobody asked; null: nothing.</param>
public sealed record Outcome(IReadOnlyList<long> Changed, string? Problem = null, string? Consequence = null)
{
    public bool Done => Changed.Count > 0;

    public static Outcome Of(long id) => new([id]);
    public static Outcome Refused(string problem) => new([], problem);
}
