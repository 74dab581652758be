using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace MediaWatch.Portal.Lists;

/// <summary>Tables as files that spreadsheets open without harm.
/// CSV: RFC 4180 with a byte order mark; a cell that a spreadsheet would take for a formula gets an apostrophe before it
/// (OWASP, "CSV Injection": leading = + - @ TAB CR, full-width forms too). XLSX: texts are typed as texts and cannot become formulas.</summary>
public static class TableExport
{
    const string Dangerous = "=+-@\t\r\n＝＋－＠";

    public static async Task WriteCsvAsync(ExportedTable table, TimeZoneInfo zone, Stream to, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', table.Titles.Select(Field)).AsMemory(), ct);
        foreach (var row in table.Rows)
            await writer.WriteLineAsync(string.Join(',', row.Select(v => Field(Plain(v, zone)))).AsMemory(), ct);
        if (table.Cut)
            await writer.WriteLineAsync(Field($"仅导出前 {ListQuery<object>.MostExported} 行").AsMemory(), ct);
    }

    public static async Task WriteXlsxAsync(ExportedTable table, string title, TimeZoneInfo zone, Stream to, CancellationToken ct)
    {
        var rows = table.Rows.Select(row => (IDictionary<string, object?>)table.Titles.Zip(row.Select(v => Plain(v, zone))).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)).ToList();
        if (table.Cut)
            rows.Add(table.Titles.Select((t, i) => KeyValuePair.Create(t, i == 0 ? (object?)$"仅导出前 {ListQuery<object>.MostExported} 行" : null)).ToDictionary(StringComparer.Ordinal));
        if (rows.Count == 0)
            rows.Add(table.Titles.ToDictionary(t => t, _ => (object?)null, StringComparer.Ordinal));
        await to.SaveAsAsync(rows, sheetName: Sheet(title), cancellationToken: ct);
    }

    /// <summary>One CSV field: made harmless, then quoted where RFC 4180 asks for it.</summary>
    public static string Field(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        // Numbers of ours stay numbers (a minus is theirs); only text can carry a formula.
        if (value is string && text.Length > 0 && Dangerous.Contains(text.TrimStart(' ', '\u00a0').FirstOrDefault()))
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }

    static object? Plain(object? value, TimeZoneInfo zone) => value switch
    {
        DateTimeOffset at => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "是" : "否",
        Enum other => other.ToString(),
        string text => Readable(text),
        _ => value,
    };

    /// <summary>Control characters cannot stand in a spreadsheet's XML.</summary>
    static string Readable(string text) => string.Concat(text.Where(c => c is '\t' or '\n' or '\r' || !char.IsControl(c)));

    /// <summary>Names of sheets have at most 31 characters and none of []:*?/\.</summary>
    static string Sheet(string title) => string.Concat(title.Where(c => !"[]:*?/\\".Contains(c)).Take(31));
}
