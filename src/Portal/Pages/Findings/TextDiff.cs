namespace MediaWatch.Portal.Pages.Findings;

/// <summary>Two versions of a text side by side: paragraphs by longest common subsequence, changed paragraphs with the differing middle marked.</summary>
static class TextDiff
{
    const int Most = 400;

    public static IReadOnlyList<DiffRow> Compare(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var rows = new List<DiffRow>();
        var (a, b) = (0, 0);
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length && b < now.Length && old[a] == now[b])
                rows.Add(new DiffRow(DiffPart.Same(old[a++]), DiffPart.Same(now[b++]), false));
            else if (a < old.Length && b < now.Length && common[a + 1, b + 1] >= Math.Max(common[a + 1, b], common[a, b + 1]))
                rows.Add(Changed(old[a++], now[b++]));
            else if (b >= now.Length || (a < old.Length && common[a + 1, b] >= common[a, b + 1]))
                rows.Add(new DiffRow(DiffPart.All(old[a++]), null, true));
            else
                rows.Add(new DiffRow(null, DiffPart.All(now[b++]), true));
        }
        return rows;
    }

    static DiffRow Changed(string old, string now)
    {
        var most = Math.Min(old.Length, now.Length);
        var head = 0;
        while (head < most && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < most - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;
        return new DiffRow(DiffPart.Of(old, head, tail), DiffPart.Of(now, head, tail), true);
    }

    static string[] Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(Most)];
}

/// <param name="Before">Null: the paragraph is new.</param>
/// <param name="After">Null: the paragraph was taken out.</param>
public sealed record DiffRow(DiffPart? Before, DiffPart? After, bool Differs);

/// <param name="Middle">What differs.</param>
public sealed record DiffPart(string Head, string Middle, string Tail)
{
    public static DiffPart Same(string text) => new(text, "", "");
    public static DiffPart All(string text) => new("", text, "");
    public static DiffPart Of(string text, int head, int tail) => new(text[..head], text[head..^tail], text[^tail..]);
}
