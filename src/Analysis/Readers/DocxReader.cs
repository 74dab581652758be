using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads Word files (ECMA-376): body, text boxes, headers, footers, notes and comments; deleted text is left out.</summary>
public sealed class DocxReader : IReader
{
    const int MostEntries = 5000;
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static readonly string[] Parts = ["header", "document", "footnotes", "endnotes", "footer", "comments"];

    public string Key => "docx";
    public string Name => "Word 文档";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false));
            if (archive.Entries.Count > MostEntries || archive.Entries.Sum(e => e.Length) > limits.MostBytes)
                return ReadDocument.Failed(ReadState.TooLarge);
            var text = new StringBuilder();
            foreach (var part in Parts)
            {
                foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith($"word/{part}", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal) && e.FullName.Count(c => c == '/') == 1).OrderBy(e => e.FullName, StringComparer.Ordinal))
                {
                    using var stream = entry.Open();
                    Append(stream, text, limits, ct);
                }
            }
            return archive.GetEntry("word/document.xml") is null ? ReadDocument.Failed(ReadState.Unknown) : ReadDocument.Of(text.ToString().Trim('\n'), limits);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException)
        {
            return ReadDocument.Failed(ReadState.Broken);
        }
    }

    static void Append(Stream part, StringBuilder text, ReadLimits limits, CancellationToken ct)
    {
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.MostBytes });
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
