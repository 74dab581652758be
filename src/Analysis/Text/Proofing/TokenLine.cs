namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>One line of folded text as the language model reads it: runs of digits and of letters are one token each, spaces are none.</summary>
sealed class TokenLine
{
    /// <summary>Edge tokens before the first and behind the last one, as many as the model's reach.</summary>
    public const int Padding = CharModel.Order - 1;

    readonly ushort[] ids;
    readonly int[] starts;

    TokenLine(ushort[] ids, int[] starts) => (this.ids, this.starts) = (ids, starts);

    /// <summary>With <see cref="Padding"/> edges on both sides.</summary>
    public ReadOnlySpan<ushort> Ids => ids;

    /// <summary>Tokens without the edges.</summary>
    public int Count => starts.Length;

    /// <summary>Where the token begins in the folded text.</summary>
    public int StartOf(int token) => starts[token];

    public ushort this[int token] => ids[token + Padding];

    public static TokenLine Of(string folded, int from, int to)
    {
        var ids = new List<ushort>(to - from + 2 * Padding);
        var starts = new List<int>(to - from);
        for (var i = 0; i < Padding; i++)
            ids.Add(CharVocabulary.Edge);
        for (var i = from; i < to; i++)
        {
            if (char.IsWhiteSpace(folded[i]) || char.IsLowSurrogate(folded[i]))
                continue;
            var id = CharVocabulary.Of(folded[i]);
            if (id is CharVocabulary.Digits or CharVocabulary.Letters && i > from && ids[^1] == id && !char.IsWhiteSpace(folded[i - 1]))
                continue;
            ids.Add(id);
            starts.Add(i);
        }
        for (var i = 0; i < Padding; i++)
            ids.Add(CharVocabulary.Edge);
        return new([.. ids], [.. starts]);
    }
}
