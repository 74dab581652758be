using MediaWatch.Core.Storage;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace MediaWatch.Portal.Lists;

/// <summary>A list whose rows can be read, counted and exported by one definition. Written once a list:
/// <code>
/// public sealed class UnitList(IDbContextFactory&lt;MediaWatchDb&gt; databases, ViewerSource viewers) : ListQuery&lt;UnitRow&gt;(databases, viewers)
/// {
///     public override string Key =&gt; "units";            // /export/units.csv
///     public override string Title =&gt; "单位";
///     public override IReadOnlyList&lt;ListColumn&lt;UnitRow&gt;&gt; Columns { get; } = [Column.Of("name", "名称", (UnitRow r) =&gt; r.Name)];
///     protected override IQueryable&lt;UnitRow&gt; Rows(MediaWatchDb db, Viewer viewer, ListState state) =&gt;
///         from u in db.Units.VisibleTo(viewer) select new UnitRow { Id = u.Id, Name = u.Name };
///     protected override IOrderedQueryable&lt;UnitRow&gt; Usual(IQueryable&lt;UnitRow&gt; rows) =&gt; rows.OrderBy(r =&gt; r.Name);
/// }
/// </code>
/// Rows are records with init properties (not positional), so that sorting by them is translated. Lists are found and registered by themselves;
/// the page injects its list and calls <see cref="ReadAsync"/>.</summary>
public abstract class ListQuery<TRow>(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IExportedList
{
    /// <summary>Most rows that one export holds; the file says so when there were more.</summary>
    public const int MostExported = 50_000;

    public abstract string Key { get; }
    public abstract string Title { get; }

    /// <summary>Policy that the page asks for, and so the export; null: any log-in.</summary>
    public virtual string? Policy => null;

    public abstract IReadOnlyList<ListColumn<TRow>> Columns { get; }

    /// <summary>What the viewer may see, filtered by the state; neither sorted nor paged. Of the database, or of what lies in memory.</summary>
    protected abstract IQueryable<TRow> Rows(MediaWatchDb db, Viewer viewer, ListState state);

    protected abstract IOrderedQueryable<TRow> Usual(IQueryable<TRow> rows);

    /// <summary>What has to be asked before the rows can be, for instance a search index.</summary>
    protected virtual Task PrepareAsync(Viewer viewer, ListState state, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Adds what the database cannot know, for instance names of parts, to the rows of one page or export.</summary>
    protected virtual Task<IReadOnlyList<TRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<TRow> rows, CancellationToken ct) => Task.FromResult(rows);

    public async Task<ListPage<TRow>> ReadAsync(ListState state, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await PrepareAsync(viewer, state, ct);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var rows = Rows(db, viewer, state);
        var total = InDatabase(rows) ? await rows.CountAsync(ct) : rows.Count();
        // A page past the end (rows vanished, or a stale address) shows the last one.
        var page = Math.Clamp(state.Page, 1, Math.Max(1, (total + state.Size - 1) / state.Size));
        var read = await ReadAsync(Sorted(rows, state).Skip((page - 1) * state.Size).Take(state.Size), ct);
        return new ListPage<TRow>(await CompleteAsync(db, read, ct), total, state with { Page = page });
    }

    async Task<ExportedTable> IExportedList.TableAsync(ListState state, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await PrepareAsync(viewer, state, ct);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var read = await ReadAsync(Sorted(Rows(db, viewer, state), state).Take(MostExported + 1), ct);
        var rows = await CompleteAsync(db, read, ct);
        return new ExportedTable([.. Columns.Select(c => c.Title)], rows.Take(MostExported).Select(r => Columns.Select(c => c.Value(r)).ToArray()), rows.Count > MostExported);
    }

    static bool InDatabase(IQueryable<TRow> rows) => rows.Provider is IAsyncQueryProvider;

    static async Task<IReadOnlyList<TRow>> ReadAsync(IQueryable<TRow> rows, CancellationToken ct) => InDatabase(rows) ? await rows.ToListAsync(ct) : [.. rows];

    IOrderedQueryable<TRow> Sorted(IQueryable<TRow> rows, ListState state) =>
        Columns.FirstOrDefault(c => c.Key == state.Sort)?.Order is { } order ? order(rows, state.Descending) : Usual(rows);
}

/// <summary>One page of a list.</summary>
/// <param name="State">As shown: the page number is within bounds.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Total, ListState State)
{
    public int Pages => Math.Max(1, (Total + State.Size - 1) / State.Size);
}

/// <summary>A list that can be exported, whatever its rows are.</summary>
public interface IExportedList
{
    string Key { get; }
    string Title { get; }
    string? Policy { get; }
    Task<ExportedTable> TableAsync(ListState state, CancellationToken ct);
}

/// <param name="Cut">More rows existed than an export holds.</param>
public sealed record ExportedTable(IReadOnlyList<string> Titles, IEnumerable<object?[]> Rows, bool Cut);
