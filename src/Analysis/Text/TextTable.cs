using System.Globalization;

namespace MediaWatch.Analysis.Text;

/// <summary>A table as pages and files are read: one row a line, a tab between cells.</summary>
sealed class TextTable
{
    /// <summary>Fewer rows or cells are a form or a line with a tab in it.</summary>
    const int LeastRows = 5, LeastCells = 2;

    readonly string text;

    TextTable(string text, List<TableRow> rows) => (this.text, Rows) = (text, rows);

    public List<TableRow> Rows { get; }

    public static IEnumerable<TextTable> AllIn(string text)
    {
        for (var at = 0; at <= text.Length;)
        {
            var rows = RowsFrom(text, ref at);
            if (rows.Count >= LeastRows && rows.TrueForAll(r => r.Cells.Count >= LeastCells))
                yield return new(text, rows);
        }
    }

    /// <summary>Whether it is the whole of a cell, in a row with others.</summary>
    public static bool IsCell(string text, int start, int end) =>
        (start == 0 || text[start - 1] is '\t' or '\n') && (end == text.Length || text[end] is '\t' or '\n') && (start > 0 && text[start - 1] == '\t' || end < text.Length && text[end] == '\t');

    /// <summary>The rows that follow each other from here on; moves behind the line that ends them.</summary>
    static List<TableRow> RowsFrom(string text, ref int at)
    {
        var rows = new List<TableRow>();
        while (at <= text.Length)
        {
            var (start, end) = (at, text.IndexOf('\n', at) is >= 0 and var feed ? feed : text.Length);
            at = end + 1;
            if (!text.AsSpan(start, end - start).Contains('\t'))
                break;
            rows.Add(TableRow.Of(text, start, end));
        }
        return rows;
    }

    /// <summary>What stands in the column above the first row with figures.</summary>
    public string HeadingOf(int index) => string.Concat(Rows.TakeWhile(r => !r.HasFigures).Where(r => index < r.Cells.Count).Select(r => text.Substring(r.Cells[index].Start, r.Cells[index].Length)));

    public bool IsBlank(TableRow row, int index) => text.AsSpan(row.Cells[index].Start, row.Cells[index].Length).Trim() is "" or "-" or "—" or "－" or "——" or "/";

    /// <summary>Of per cent too. Null: something else stands there.</summary>
    public TableNumber? NumberIn(TableRow row, int index)
    {
        var all = text.AsSpan(row.Cells[index].Start, row.Cells[index].Length).Trim();
        var cell = all.TrimEnd("%％");
        return decimal.TryParse(cell, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new(value, cell.IndexOf('.') is >= 0 and var point ? cell.Length - point - 1 : 0, cell.Length < all.Length)
            : null;
    }
}

/// <param name="Label">The first cell.</param>
/// <param name="HasFigures">A cell behind the first begins with a figure.</param>
sealed record TableRow(string Label, IReadOnlyList<WordSpan> Cells, bool HasFigures)
{
    public static TableRow Of(string text, int start, int end)
    {
        while (end > start && text[end - 1] == '\t')
            end--; // readers set one behind the last cell too
        var cells = new List<WordSpan>();
        for (var at = start; at <= end;)
        {
            var tab = text.IndexOf('\t', at, end - at) is >= 0 and var next ? next : end;
            cells.Add(new(at, tab - at));
            at = tab + 1;
        }
        return new(text.Substring(cells[0].Start, cells[0].Length), cells, cells.Skip(1).Any(c => text.AsSpan(c.Start, c.Length).TrimStart() is { Length: > 0 } cell && char.IsAsciiDigit(cell[0])));
    }
}

/// <param name="Decimals">Figures behind the point.</param>
sealed record TableNumber(decimal Value, int Decimals, bool IsPercent);
