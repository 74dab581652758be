namespace MediaWatch.Portal.Pages.Articles;

/// <summary>What changed between two texts, line by line; in a changed pair of lines the part that differs is told apart.</summary>
public static class TextDiff
{
    /// <summary>Lines beyond this are compared by position only, so that a huge page costs no more than a moment.</summary>
    const int MostCells = 4_000_000;

    public static IReadOnlyList<DiffRow> Of(string before, string after)
    {
        var (left, right) = (before.Split('\n'), after.Split('\n'));
        List<DiffRow> rows = [];
        List<string> removed = [], added = [];
        foreach (var (l, r) in Pair(left, right))
        {
            if (l is not null && r is not null)
            {
                Flush();
                rows.Add(new DiffRow(new DiffSide(l, "", ""), new DiffSide(r, "", ""), Changed: false));
            }
            else if (l is not null)
                removed.Add(l);
            else if (r is not null)
                added.Add(r);
        }
        Flush();
        return rows;

        void Flush()
        {
            for (var i = 0; i < Math.Max(removed.Count, added.Count); i++)
                rows.Add(Changed(i < removed.Count ? removed[i] : null, i < added.Count ? added[i] : null));
            removed.Clear();
            added.Clear();
        }
    }

    static DiffRow Changed(string? left, string? right)
    {
        if (left is null || right is null)
            return new DiffRow(left is null ? null : new DiffSide("", left, ""), right is null ? null : new DiffSide("", right, ""), Changed: true);
        var head = left.AsSpan().CommonPrefixLength(right);
        var tail = 0;
        while (tail < Math.Min(left.Length, right.Length) - head && left[^(tail + 1)] == right[^(tail + 1)])
            tail++;
        return new DiffRow(Side(left), Side(right), Changed: true);

        DiffSide Side(string line) => new(line[..head], line[head..^tail], line[^tail..]);
    }

    /// <summary>Equal lines as pairs, others alone, in reading order: the longest common subsequence.</summary>
    static IEnumerable<(string? Left, string? Right)> Pair(string[] left, string[] right)
    {
        if ((long)left.Length * right.Length > MostCells)
        {
            for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
            {
                var (l, r) = (i < left.Length ? left[i] : null, i < right.Length ? right[i] : null);
                if (l == r)
                    yield return (l, r);
                else
                {
                    yield return (l, null);
                    yield return (null, r);
                }
            }
            yield break;
        }
        var longest = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
            for (var j = right.Length - 1; j >= 0; j--)
                longest[i, j] = left[i] == right[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var (x, y) = (0, 0);
        while (x < left.Length || y < right.Length)
        {
            if (x < left.Length && y < right.Length && left[x] == right[y])
                yield return (left[x++], right[y++]);
            else if (x < left.Length && (y == right.Length || longest[x + 1, y] >= longest[x, y + 1]))
                yield return (left[x++], null);
            else
                yield return (null, right[y++]);
        }
    }
}

/// <param name="Left">Null: the line was added.</param>
/// <param name="Right">Null: the line was removed.</param>
public sealed record DiffRow(DiffSide? Left, DiffSide? Right, bool Changed);

/// <summary>A line: what stands on both sides before and after the part that differs.</summary>
public sealed record DiffSide(string Before, string Changed, string After);
