using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;

namespace MediaWatch.Portal.Lists;

/// <summary>The first sheet of an uploaded xlsx file as texts: headings in the first row. Formulas are read as the values that the file holds.</summary>
public static class UploadedSheet
{
    public const int MostBytes = 2 * 1024 * 1024, MostRows = 1000;
    const long MostUnpacked = 40L * 1024 * 1024;
    const string Dangerous = "=+-@＝＋－＠";

    /// <returns>What is wrong with the file, or its rows by heading with their row numbers in the sheet.</returns>
    public static (string? Problem, IReadOnlyList<(int Row, IReadOnlyDictionary<string, string> Cells)> Rows) Read(byte[] file)
    {
        if (file.Length is 0 or > MostBytes)
            return ("文件应有内容，且不超过 2 MB。", []);
        try
        {
            // A small file may unpack to a huge one.
            using (var zip = new ZipArchive(new MemoryStream(file)))
            {
                if (zip.Entries.Sum(e => e.Length) > MostUnpacked || zip.Entries.Count > 500)
                    return ("文件解开后过大，请只保留要导入的表。", []);
            }
            using var stream = new MemoryStream(file);
            var rows = new List<(int, IReadOnlyDictionary<string, string>)>();
            var number = 1;
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: true, excelType: ExcelType.XLSX))
            {
                number++;
                var cells = row.ToDictionary(c => c.Key.Trim(), c => Text(c.Value), StringComparer.Ordinal);
                if (cells.Values.Any(v => v.Length > 0))
                    rows.Add((number, cells));
                if (rows.Count > MostRows)
                    return ($"一次最多导入 {MostRows} 行。", []);
            }
            return (rows.Count == 0 ? "表里没有数据；第一行应是表头。" : null, rows);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException or NotSupportedException or System.Xml.XmlException or ArgumentException or NullReferenceException or KeyNotFoundException or InvalidOperationException)
        {
            return ("文件不是可以读取的 xlsx 表格。", []);
        }
    }

    /// <summary>Whether a spreadsheet would take the text for a formula (OWASP, "CSV Injection"): nobody writes such a title.</summary>
    public static bool IsFormula(string text) => text.Length > 0 && Dangerous.Contains(text.TrimStart(' ', '\u00a0').FirstOrDefault());

    static string Text(object? value) => value switch
    {
        null => "",
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "",
    };
}
