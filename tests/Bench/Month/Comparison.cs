using System.Text.RegularExpressions;

namespace MediaWatch.Bench.Month;

/// <summary>Counts figures that were held against the truth, and keeps the first that differ.</summary>
sealed partial class Comparison
{
    const int MostTold = 20;

    public long Compared { get; private set; }
    public long Equal { get; private set; }
    public IEnumerable<string> Differences => told.Values.SelectMany(t => t);

    /// <summary>By the first word of their place, so that one kind does not hide another.</summary>
    readonly Dictionary<string, List<string>> told = new(StringComparer.Ordinal);

    public void Hold(string where, string? expected, string? actual)
    {
        Compared++;
        if (expected == actual)
            Equal++;
        else
            Tell(where, $"{actual ?? "(nothing)"}, in truth {expected ?? "(nothing)"}");
    }

    /// <summary>Counted by the figures in it.</summary>
    public void HoldSentence(string where, string expected, IReadOnlyList<string> actual)
    {
        var figures = Math.Max(1, Figure().Count(expected));
        Compared += figures;
        if (actual.Contains(expected, StringComparer.Ordinal))
            Equal += figures;
        else
            Tell(where, $"{actual.FirstOrDefault(a => a.StartsWith(expected[..Math.Min(4, expected.Length)], StringComparison.Ordinal)) ?? "(nothing)"}, in truth {expected}");
    }

    public void HoldTable(string where, TrueTable expected, IReadOnlyList<string[]> actual)
    {
        Hold($"{where} {expected.Title} rows", $"{Math.Min(expected.Rows.Count, expected.Most)}", $"{actual.Count}");
        string KeyOf(string[] row) => string.Join('|', row.Take(expected.Keys));
        var rows = actual.GroupBy(KeyOf).ToDictionary(g => g.Key, g => new Queue<string[]>(g.OrderBy(r => r.LastOrDefault(), StringComparer.Ordinal)), StringComparer.Ordinal);
        var cut = expected.Rows.Count > expected.Most;
        foreach (var row in expected.Rows.OrderBy(r => r[^1], StringComparer.Ordinal))
        {
            if (!rows.TryGetValue(KeyOf(row), out var left) || !left.TryDequeue(out var read))
            {
                if (!cut)
                    Hold($"{where} {expected.Title} {KeyOf(row)}", string.Join('|', row), null);
                continue;
            }
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } cell && (i >= expected.Keys || expected.Keys == row.Length))
                    Hold($"{where} {expected.Title} {KeyOf(row)} [{i}]", cell, read.ElementAtOrDefault(i));
            }
        }
        foreach (var more in rows.Where(r => r.Value.Count > 0))
            Hold($"{where} {expected.Title} {more.Key}", null, string.Join('|', more.Value.Peek()));
    }

    void Tell(string where, string what)
    {
        var kind = where.Split(' ')[0];
        if (!told.TryGetValue(kind, out var list))
            told.Add(kind, list = []);
        if (list.Count < MostTold)
            list.Add($"{where}: {what}");
    }

    [GeneratedRegex(@"[0-9][0-9,.]*")]
    private static partial Regex Figure();
}
