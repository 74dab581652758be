using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MediaWatch.Portal.Lists;

/// <summary>Reads the first sheet of an xlsx as texts (ECMA-376 part 1, 18.3). Of our own, because the file may be hostile: it inflates no more than it was allowed,
/// allots memory by what stands in the rows and not by what the file says of its size, follows no link and evaluates no formula.</summary>
sealed class XlsxReader
{
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const long MostInflated = 64L * 1024 * 1024;
    const int MostParts = 500, MostText = 4_000, MostNotes = 5;

    readonly ZipArchive archive;
    readonly List<string> notes = [];
    long inflated;

    XlsxReader(ZipArchive archive) => this.archive = archive;

    public static Sheet Read(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        return new XlsxReader(archive).Read();
    }

    Sheet Read()
    {
        if (archive.Entries.Count > MostParts)
            throw new SheetException("文件里的部件过多，不像是普通表格。");
        var part = FirstSheet();
        if (archive.GetEntry(part) is not { } sheet)
            throw new SheetException("文件里没有工作表，请用表格软件另存为 xlsx 再导入。");
        return new Sheet(Rows(sheet, Strings()), notes);
    }

    string FirstSheet()
    {
        string? id = null;
        var sheets = 0;
        if (archive.GetEntry("xl/workbook.xml") is { } workbook)
        {
            using var xml = Open(workbook);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && sheets++ == 0)
                    id = xml.GetAttribute("id", Relations);
            }
        }
        if (sheets > 1)
            notes.Add($"只读取第一张工作表，另外 {sheets - 1} 张没有读。");
        if (id is not null && archive.GetEntry("xl/_rels/workbook.xml.rels") is { } relations)
        {
            using var xml = Open(relations);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") == id && xml.GetAttribute("Target") is { } target)
                    return target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }
        return "xl/worksheets/sheet1.xml";
    }

    List<string> Strings()
    {
        var strings = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is not { } part)
            return strings;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(TextIn(xml));
        }
        return strings;
    }

    List<SheetRow> Rows(ZipArchiveEntry part, List<string> strings)
    {
        var rows = new List<SheetRow>();
        var line = 0;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                line = int.TryParse(xml.GetAttribute("r"), out var r) ? r : line + 1;
                Sheet.Add(rows, new SheetRow(line, xml.IsEmptyElement ? [] : Cells(xml, strings, line)));
            }
            else if (xml.LocalName == "mergeCell")
            {
                Note($"有合并单元格 {xml.GetAttribute("ref")}：只有左上角一格有内容，请取消合并并填满每一格。");
            }
        }
        return rows;
    }

    List<string> Cells(XmlReader xml, List<string> strings, int line)
    {
        var cells = new List<string>();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            var text = xml.IsEmptyElement ? "" : Cell(xml, strings, $"第 {line} 行 {xml.GetAttribute("r")} 格");
            if (column >= Sheet.MostColumns)
                continue;
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = text.Trim();
        }
        return cells;
    }

    string Cell(XmlReader xml, List<string> strings, string place)
    {
        var type = xml.GetAttribute("t");
        var text = "";
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
                continue;
            if (xml.LocalName == "f")
                Note($"{place}是公式，没有计算，按文件里存的结果读作文字。");
            else if (xml.LocalName is "v" or "is")
                text = TextIn(xml);
        }
        if (type == "s")
            return int.TryParse(text, out var at) && at >= 0 && at < strings.Count ? strings[at] : "";
        return type switch { "b" => text == "1" ? "是" : "否", "e" => "", _ => text };
    }

    /// <summary>All text below the element, without the readings that stand beside it.</summary>
    static string TextIn(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        var reading = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
                reading = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (!reading && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && text.Length < MostText)
                text.Append(xml.Value);
        }
        return text.Length > MostText ? text.ToString(0, MostText) : text.ToString();
    }

    /// <summary>"AB12" is column 27; null: the cell does not say.</summary>
    static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = column * 26 + c - 'A' + 1;
        return column == 0 ? null : column - 1;
    }

    void Note(string note)
    {
        if (notes.Count < MostNotes)
            notes.Add(note);
        else if (notes.Count == MostNotes)
            notes.Add("还有类似的情况，不再一一列出。");
    }

    XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(new Metered(part.Open(), this), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    /// <summary>Counts what was really inflated: what the archive says of it may be a lie.</summary>
    sealed class Metered(Stream inner, XlsxReader of) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            return (of.inflated += read) > MostInflated ? throw new SheetException("文件解压后过大，不像是普通表格，没有读取。") : read;
        }

        public override void Flush() => inner.Flush();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
