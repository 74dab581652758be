namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>A possible slip: one or two tokens of a line and what may have been meant.</summary>
/// <param name="Start">Token of the line.</param>
/// <param name="Second">0 where one character is replaced.</param>
/// <param name="Gain">By how much the language model likes the line better, natural logarithm.</param>
sealed record Slip(int Start, ushort First, ushort Second, SlipKind Kind, float Gain)
{
    public int Length => Second == 0 ? 1 : 2;
    public int End => Start + Length;

    public bool Overlaps(Slip other) => Start < other.End && other.Start < End;

    /// <summary>Whether the two want different characters at one place.</summary>
    public bool Contradicts(Slip other)
    {
        for (var at = Math.Max(Start, other.Start); at < Math.Min(End, other.End); at++)
        {
            if (At(at) != other.At(at))
                return true;
        }
        return false;
    }

    ushort At(int token) => token == Start ? First : Second;

    public string Right => Second == 0 ? $"{CharVocabulary.CharOf(First)}" : $"{CharVocabulary.CharOf(First)}{CharVocabulary.CharOf(Second)}";
}

/// <summary>One character of like sound or shape, a two-character word of like sound, two neighbours that changed places, or any one character.</summary>
enum SlipKind { One, Word, Swap, Any }
