using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads Word files (ECMA-376): body, text boxes, headers, footers, notes and comments; deleted text is left out. Of a file with few words the pictures are recognised.</summary>
public sealed class DocxReader : IReader
{
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static readonly string[] Parts = ["header", "document", "footnotes", "endnotes", "footer", "comments"];

    public string Key => "docx";
    public string Name => "Word 文档";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct) => OfficeParts.Read(file, limits, archive =>
    {
        if (archive.GetEntry("word/document.xml") is null)
            return ReadDocument.Failed(ReadState.Unknown);
        var text = new StringBuilder();
        foreach (var entry in Parts.SelectMany(part => archive.Parts($"word/{part}", ".xml")).Where(e => e.FullName.Count(c => c == '/') == 1))
            Append(entry, text, limits, ct);
        var document = new DocumentText(limits);
        document.Write(text.ToString().Trim('\n'));
        if (document.IsShort)
            document.ShowAll(archive.Pictures(), ct);
        return document.Judged();
    });

    static void Append(ZipArchiveEntry part, StringBuilder text, ReadLimits limits, CancellationToken ct)
    {
        using var xml = part.Xml(limits);
        while (xml.Read() && text.Length <= limits.MostCharacters)
        {
            ct.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback" })
                xml.Skip(); // the same again for older programs
            if (xml.NamespaceURI != Word)
                continue;
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
                text.Append(xml.IsEmptyElement ? "" : xml.ReadString());
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "tab" })
                text.Append('\t');
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "br" or "cr" })
                text.Append('\n');
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "tc" })
                text.Append('\t');
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" or "tr" } && text.Length > 0 && text[^1] != '\n')
                text.Append('\n');
        }
    }
}
