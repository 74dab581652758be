using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MediaWatch.Analysis.Readers;

/// <summary>The words of a Word file (ECMA-376), of body, text boxes, headers, footers, notes and comments, and where each piece of them stands; deleted text is left out.</summary>
/// <param name="Text">Without line ends before and after. Goes beyond the limit by no more than one piece.</param>
/// <param name="Pieces">In the order of the text. Tabs, line ends and cell ends are in none.</param>
sealed record DocxText(string Text, IReadOnlyList<DocxPiece> Pieces)
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string MainPart = "word/document.xml";

    /// <summary>Characters of what names something, or is a figure or an address; a text is longer.</summary>
    const int LongestLabel = 60;

    static readonly string[] Kinds = ["header", "document", "footnotes", "endnotes", "footer", "comments"];

    /// <returns>Null: it is no Word file.</returns>
    public static DocxText? Of(ZipArchive archive, ReadLimits limits, CancellationToken ct)
    {
        if (archive.GetEntry(MainPart) is null)
            return null;
        var (text, pieces) = (new StringBuilder(), new List<DocxPiece>());
        foreach (var part in PartsOf(archive))
            Append(part, text, pieces, limits, ct);
        var all = text.ToString();
        var (lead, trimmed) = (all.Length - all.TrimStart('\n').Length, all.Trim('\n'));
        return new(trimmed, [.. pieces.Select(p => p with { Start = p.Start - lead }).Where(p => p.Start >= 0 && p.Start + p.Length <= trimmed.Length)]);
    }

    /// <summary>Those that hold text, in the order in which they are read.</summary>
    public static IEnumerable<ZipArchiveEntry> PartsOf(ZipArchive archive) =>
        Kinds.SelectMany(kind => archive.Parts($"word/{kind}", ".xml")).Where(e => e.FullName.Count(c => c == '/') == 1);

    static void Append(ZipArchiveEntry part, StringBuilder text, List<DocxPiece> pieces, ReadLimits limits, CancellationToken ct)
    {
        using var xml = part.Xml(limits);
        var cells = new Stack<int>();
        while (xml.Read() && text.Length <= limits.MostCharacters)
        {
            ct.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback" })
                xml.Skip(); // the same again for older programs
            if (xml.NamespaceURI != Word)
                continue;
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false })
            {
                var (depth, (line, column)) = (xml.Depth, PlaceOf((IXmlLineInfo)xml));
                var words = xml.ReadString();
                if (words.Length > 0)
                    pieces.Add(new(text.Length, words.Length, part.FullName, line, column, depth));
                text.Append(words);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tab" })
                text.Append('\t');
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "br" or "cr" })
                text.Append('\n');
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tc", IsEmptyElement: false })
                cells.Push(text.Length);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "tc" })
                EndCell(text, cells.Count > 0 ? cells.Pop() : text.Length);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" or "tr" } && text.Length > 0 && text[^1] != '\n')
                text.Append('\n');
        }
    }

    /// <summary>A row is a line: its cells' last paragraphs end with the cell, and short ones of several paragraphs are one line. A cell that holds a whole text keeps its lines.</summary>
    static void EndCell(StringBuilder text, int from)
    {
        if (text.Length > from && text[^1] == '\n')
            text.Length--;
        if (text.Length - from <= LongestLabel)
            text.Replace('\n', ' ', from, text.Length - from);
        text.Append('\t');
    }

    /// <summary>Of an element in its part: no two begin at the same.</summary>
    public static (int Line, int Column) PlaceOf(IXmlLineInfo element) => (element.LineNumber, element.LinePosition);
}

/// <summary>What one element t says.</summary>
/// <param name="Start">In the text.</param>
/// <param name="Part">Its name in the archive.</param>
/// <param name="Line">Where the element begins in the part, as <see cref="DocxText.PlaceOf"/> counts.</param>
/// <param name="Depth">How many elements it lies in.</param>
readonly record struct DocxPiece(int Start, int Length, string Part, int Line, int Column, int Depth);
