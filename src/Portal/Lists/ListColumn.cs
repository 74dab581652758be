using System.Linq.Expressions;

namespace MediaWatch.Portal.Lists;

/// <summary>One column of a list: its heading, how it is sorted, and what an export writes.</summary>
/// <param name="Key">Name in the query string.</param>
/// <param name="Value">For the export: text, number, <see cref="DateTimeOffset"/>, <see cref="DateOnly"/> or null.</param>
/// <param name="Order">Null: cannot be sorted by.</param>
/// <param name="Number">Right-aligned.</param>
/// <param name="OnPage">False: only in the export.</param>
public sealed record ListColumn<TRow>(string Key, string Title, Func<TRow, object?> Value, Func<IQueryable<TRow>, bool, IOrderedQueryable<TRow>>? Order, bool Number = false, bool OnPage = true)
{
    /// <summary>CSS width of the column in a fixed table; null: shares what is left.</summary>
    public string? Width { get; init; }
}

/// <summary>Makes columns: <c>Column.Of("name", "名称", (Row r) =&gt; r.Name)</c>. The member must be one that the row's projection sets, so that the database sorts by it.</summary>
public static class Column
{
    /// <param name="shown">What the export writes instead of the member's own value, for instance a Chinese name of an enum.</param>
    public static ListColumn<TRow> Of<TRow, TValue>(string key, string title, Expression<Func<TRow, TValue>> member, Func<TRow, object?>? shown = null, bool number = false, bool onPage = true, string? width = null)
    {
        var read = shown is null ? member.Compile() : null;
        return new(key, title, shown ?? (row => read!(row)), // compiled where nothing else is shown
            (rows, descending) => descending ? rows.OrderByDescending(member) : rows.OrderBy(member), number, onPage) { Width = width };
    }

    /// <summary>A column that is computed after reading: shown and exported, never sorted by.</summary>
    public static ListColumn<TRow> Shown<TRow>(string key, string title, Func<TRow, object?> value, bool number = false, bool onPage = true, string? width = null) =>
        new(key, title, value, null, number, onPage) { Width = width };
}
