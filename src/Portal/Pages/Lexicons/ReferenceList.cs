using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Lexicons;

/// <summary>What the checks know by heart, with its sources: who held which office, laws, set phrases, sayings, bodies and places of former days.</summary>
public sealed class ReferenceList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<ReferenceRow>(databases, viewers)
{
    static readonly Dictionary<string, string> Names = ReferenceTables.Tables.ToDictionary(t => t.Key, t => t.Name, StringComparer.Ordinal);

    public override string Key => "reference-tables";
    public override string Title => "资料表";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<ReferenceRow>> Columns { get; } =
    [
        Column.Of("table", "资料表", (ReferenceRow r) => r.Table, r => Names[r.Table], width: "112px"),
        Column.Of("subject", "条目", (ReferenceRow r) => r.Subject),
        Column.Of("content", "内容", (ReferenceRow r) => r.Content),
        Column.Of("source", "依据", (ReferenceRow r) => r.Source),
    ];

    public static string NameOf(string table) => Names[table];

    protected override IQueryable<ReferenceRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var rows = ReferenceTables.All.AsQueryable();
        if (state["table"] is { } table)
            rows = rows.Where(r => r.Table == table);
        if (state["q"] is { } words)
            rows = rows.Where(r => r.Subject.Contains(words, StringComparison.OrdinalIgnoreCase) || r.Content.Contains(words, StringComparison.OrdinalIgnoreCase) || r.Source.Contains(words, StringComparison.OrdinalIgnoreCase));
        return rows;
    }

    /// <summary>As they stand in the files: of an office the latest holders last.</summary>
    protected override IOrderedQueryable<ReferenceRow> Usual(IQueryable<ReferenceRow> rows) => rows.OrderBy(_ => 0);
}
