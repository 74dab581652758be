namespace MediaWatch.Analysis.Text.World;

/// <summary>Words of a text that a table of the world's states and bodies knows to be wrong.</summary>
/// <param name="Suggestion">Null: more than one thing may have been meant.</param>
readonly record struct WorldSlip(int Start, int Length, string Message, string? Suggestion, string Source)
{
    public int End => Start + Length;
}
