using MediaWatch.Analysis;

namespace MediaWatch.Bench.Scores;

/// <summary>A sentence that breaks a rule and the same put right; either may be empty.</summary>
sealed record RuleLine(string Rule, string Wrong, string Right)
{
    /// <summary>rule TAB wrong [TAB right]; \n is a line's end.</summary>
    /// <exception cref="InvalidDataException">A line has another number of fields.</exception>
    public static RuleLine Read(string line) => line.Replace("\\n", "\n", StringComparison.Ordinal).Split('\t') switch
    {
        [var rule, var wrong] => new(rule, wrong, ""),
        [var rule, var wrong, var right] => new(rule, wrong, right),
        _ => throw new InvalidDataException($"每行应为 规则<TAB>错句[<TAB>对句]：{line}"),
    };

    /// <summary>Whether a finding touches what was put right, or is gone once it was (the one half of a pair of brackets, an office that was held in the other year).
    /// Without the right sentence any finding counts.</summary>
    public bool IsHit(FoundLine found, IReadOnlyList<FoundLine> saidOfRight)
    {
        if (Right.Length == 0 || !saidOfRight.Any(f => f.Check == found.Check && f.Excerpt == found.Excerpt))
            return true;
        var head = Wrong.AsSpan().CommonPrefixLength(Right);
        var tail = 0;
        while (tail < Math.Min(Wrong.Length, Right.Length) - head && Wrong[^(tail + 1)] == Right[^(tail + 1)])
            tail++;
        return found.Start is { } start && start <= Math.Max(head, Wrong.Length - tail) && start + found.Length >= head;
    }
}
