using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads Excel files, new and old (xlsx, xls): every sheet, hidden ones and hidden rows too, a line a row, cells parted by tabs; of new ones comments, text boxes, headers and footers as well.</summary>
public sealed class SheetReader : IReader
{
    /// <summary>Parts of a new file, beside its cells, that hold words for people.</summary>
    static readonly string[] Beside = ["xl/comments", "xl/threadedComments", "xl/drawings/drawing", "xl/worksheets/sheet"];
    static readonly string[] Spoken = ["t", "text", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

    // The library asks for code page 1252 before it is told of a better one.
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Key => "sheet";
    public string Name => "Excel 表格";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        try
        {
            if (file[0] == 'P' && IsTooLarge(file, limits))
                return ReadDocument.Failed(ReadState.TooLarge);
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file, writable: false), new ExcelReaderConfiguration { FallbackEncoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")! }); // part of the framework
            var text = new StringBuilder();
            do
            {
                var before = text.Length;
                while (text.Length <= limits.MostCharacters && reader.Read())
                {
                    ct.ThrowIfCancellationRequested();
                    Append(reader, text);
                }
                if (text.Length > before)
                    text.Insert(before, $"{reader.Name}\n");
            }
            while (text.Length <= limits.MostCharacters && reader.NextResult());
            if (file[0] == 'P')
                AppendBeside(file, text, limits, ct);
            return ReadDocument.Of(text.ToString().Trim('\n'), limits);
        }
        catch (InvalidPasswordException)
        {
            return ReadDocument.Failed(ReadState.Encrypted);
        }
        catch (HeaderException)
        {
            return ReadDocument.Failed(ReadState.Unknown);
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            return ReadDocument.Failed(ReadState.Broken); // the library throws many kinds for damaged files
        }
    }

    static bool IsTooLarge(byte[] file, ReadLimits limits)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false));
        return archive.Entries.Sum(e => e.Length) > limits.MostBytes;
    }

    static void AppendBeside(byte[] file, StringBuilder text, ReadLimits limits, CancellationToken ct)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false));
        foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) && Beside.Any(b => e.FullName.StartsWith(b, StringComparison.OrdinalIgnoreCase))).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var stream = entry.Open();
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.MostBytes });
            var inCells = false;
            while (xml.Read() && text.Length <= limits.MostCharacters)
            {
                ct.ThrowIfCancellationRequested();
                if (xml.LocalName == "sheetData")
                    inCells = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                else if (!inCells && xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false } && Spoken.Contains(xml.LocalName))
                    text.Append(xml.ReadString()).Append('\n');
            }
        }
    }

    static void Append(IExcelDataReader reader, StringBuilder text)
    {
        var (begun, filled) = (text.Length, text.Length);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (i > 0)
                text.Append('\t');
            text.Append(TextOf(reader.GetValue(i)));
            if (text.Length > 0 && text[^1] != '\t')
                filled = text.Length;
        }
        text.Length = filled; // trailing empty cells
        if (filled > begun)
            text.Append('\n');
    }

    /// <summary>Long numbers with all their digits: an identity number that Excel took for a number is one all the same.</summary>
    static string TextOf(object? value) => value switch
    {
        null => "",
        double number when Math.Abs(number) < 1e18 && number == Math.Floor(number) => number.ToString("0", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime at => at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => value.ToString()?.ReplaceLineEndings(" ") ?? "",
    };
}
