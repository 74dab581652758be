namespace MediaWatch.Analysis.Text;

/// <summary>A word's place in a text, in UTF-16 code units.</summary>
public readonly record struct WordSpan(int Start, int Length)
{
    public int End => Start + Length;
}
