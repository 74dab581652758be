using System.Xml;

namespace MediaWatch.Portal.Lists;

/// <summary>A table that somebody has uploaded: texts only, whatever the cells were.</summary>
/// <param name="Rows">Without blank ones; the first holds the headings.</param>
/// <param name="Notes">What the person should know of the reading, in Chinese.</param>
sealed record Sheet(IReadOnlyList<SheetRow> Rows, IReadOnlyList<string> Notes)
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostRows = 10_000;
    public const int MostColumns = 40;

    /// <summary>Which it is, is decided by the content, never by the name.</summary>
    /// <exception cref="SheetException">It is no table, or one that nobody should open.</exception>
    public static Sheet Read(byte[] content)
    {
        if (content.Length == 0)
            throw new SheetException("文件是空的。");
        if (content.Length > MostBytes)
            throw new SheetException("文件超过 10 MB，请分几次导入。");
        if (content.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            throw new SheetException("这是旧版 xls 或加了密码的文件，请在表格软件中另存为不加密的 xlsx 再导入。");
        try
        {
            var sheet = content.AsSpan().StartsWith("PK"u8) ? XlsxReader.Read(content) : FromText(content);
            return sheet.Rows.Count == 0 ? throw new SheetException("表里没有内容。") : sheet;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw new SheetException("文件已损坏，或不是 xlsx 表格。请用表格软件重新保存后再试。", e);
        }
    }

    static Sheet FromText(byte[] content)
    {
        if (content.AsSpan(0, Math.Min(content.Length, 4096)).Contains((byte)0))
            throw new SheetException("不是 xlsx 或 csv 表格。");
        var rows = new List<SheetRow>();
        foreach (var (line, fields) in DelimitedText.Rows(DelimitedText.Decode(content)))
            Add(rows, new SheetRow(line, [.. fields.Take(MostColumns).Select(DelimitedText.Plain)]));
        return new Sheet(rows, []);
    }

    /// <exception cref="SheetException">More rows than one import takes.</exception>
    public static void Add(List<SheetRow> rows, SheetRow row)
    {
        if (row.Cells.All(c => c.Length == 0))
            return;
        if (rows.Count > MostRows)
            throw new SheetException($"一次最多导入 {MostRows:N0} 行，请分几次导入。");
        rows.Add(row);
    }
}

/// <param name="Line">As the spreadsheet numbers it.</param>
sealed record SheetRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Why a file cannot be read, in Chinese.</summary>
sealed class SheetException(string message, Exception? inner = null) : Exception(message, inner);
