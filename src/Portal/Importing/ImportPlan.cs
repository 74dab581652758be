using MediaWatch.Core.Storage;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Importing;

/// <summary>What an uploaded table would do. The plan is made anew when it is applied: others may have worked meanwhile.</summary>
abstract class ImportPlan(ImportTable table)
{
    protected ImportTable Table { get; } = table;

    public int New { get; protected set; }
    public int Changed { get; protected set; }
    public int Unchanged { get; protected set; }
    public IEnumerable<ImportProblem> Problems => Table.Rows.SelectMany(r => r.Problems).OrderBy(p => p.Line);

    /// <summary>Judges every row; changes nothing.</summary>
    public abstract Task MakeAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct);

    /// <summary>Does what was planned for the good rows, within the caller's transaction.</summary>
    public abstract Task ApplyAsync(MediaWatchDb db, Viewer viewer, DateTimeOffset now, CancellationToken ct);

    /// <summary>A second row that speaks of the same thing is wrong.</summary>
    protected static void OncePer<TKey>(IEnumerable<ImportRow> rows, Func<ImportRow, TKey?> key, string heading) where TKey : notnull
    {
        var seen = new Dictionary<TKey, int>();
        foreach (var row in rows)
        {
            if (key(row) is { } of && !seen.TryAdd(of, row.Line))
                row.Wrong(heading, $"与第 {seen[of]} 行重复");
        }
    }
}
