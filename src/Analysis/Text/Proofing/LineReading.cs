namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>What the language model thinks of every token of a line, and of the line with some tokens replaced. For one thread.</summary>
sealed class LineReading
{
    readonly CharModel model;
    readonly ushort[] ids;
    readonly float[] scores;
    readonly byte[] lengths;

    public LineReading(CharModel model, TokenLine line)
    {
        (this.model, Line, ids) = (model, line, line.Ids.ToArray());
        (scores, lengths) = (new float[line.Count + 1], new byte[line.Count + 1]);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = model.Score(ids, i + TokenLine.Padding, out var length);
            lengths[i] = (byte)length;
            Mean += scores[i] / scores.Length;
        }
    }

    public TokenLine Line { get; }

    /// <summary>Mean log probability: how well the model knows this kind of text.</summary>
    public float Mean { get; }

    /// <summary>Log probability of a token after those before it; 0 behind the line's edge, which is a token itself.</summary>
    public float Score(int token) => token < scores.Length && token >= 0 ? scores[token] : 0;

    /// <summary>Length of the n-gram that gave the score.</summary>
    public int Length(int token) => token < lengths.Length ? lengths[token] : 0;

    /// <summary>Sum of scores of the tokens that see any of the changed ones.</summary>
    public float Window(int start, int length)
    {
        var sum = 0f;
        for (var i = start; i < Math.Min(start + length + TokenLine.Padding, scores.Length); i++)
            sum += scores[i];
        return sum;
    }

    /// <param name="least">Below it the sum stops where it is: logarithms only make it less.</param>
    public float WindowWith(int start, ushort first, ushort second, float least)
    {
        Span<float> after = stackalloc float[TokenLine.Padding + 2];
        Span<byte> known = stackalloc byte[TokenLine.Padding + 2];
        return WindowWith(start, first, second, after, known, least);
    }

    /// <param name="after">Takes the new scores, from <paramref name="start"/> on.</param>
    /// <param name="known">Takes the lengths of their n-grams.</param>
    /// <param name="least">Below it the sum stops where it is.</param>
    public float WindowWith(int start, ushort first, ushort second, Span<float> after, Span<byte> known, float least = float.NegativeInfinity)
    {
        var at = start + TokenLine.Padding;
        var (one, two) = (ids[at], ids[at + 1]);
        ids[at] = first;
        if (second != 0)
            ids[at + 1] = second;
        var sum = 0f;
        var end = Math.Min(start + (second == 0 ? 1 : 2) + TokenLine.Padding, scores.Length);
        for (var i = start; i < end && sum >= least; i++)
        {
            var score = model.Score(ids, i + TokenLine.Padding, out var length);
            (after[i - start], known[i - start]) = (score, (byte)length);
            sum += score;
        }
        (ids[at], ids[at + 1]) = (one, two);
        return sum;
    }
}
