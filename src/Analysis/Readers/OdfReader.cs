using System.Text;
using System.Xml;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads OpenDocument files (ISO/IEC 26300): texts, sheets and slides, with headers, notes, comments and hidden parts; deleted text is left out. Of a file with few words the pictures are recognised.</summary>
public sealed class OdfReader : IReader
{
    const string Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    const int MostRepeated = 100;

    public string Key => "odf";
    public string Name => "OpenDocument 文档";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct) => OfficeParts.Read(file, limits, archive =>
    {
        if (archive.GetEntry("mimetype") is not { Length: < 200 } kind || !Encoding.ASCII.GetString(kind.Bytes()).StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal))
            return ReadDocument.Failed(ReadState.Unknown);
        if (archive.GetEntry("META-INF/manifest.xml") is { } manifest && Encoding.UTF8.GetString(manifest.Bytes()).Contains("encryption-data", StringComparison.Ordinal))
            return ReadDocument.Failed(ReadState.Encrypted);
        var document = new DocumentText(limits);
        foreach (var part in (string[])["content.xml", "styles.xml"])
        {
            if (archive.GetEntry(part) is not { } entry)
                continue;
            using var xml = entry.Xml(limits);
            document.Write(TextOf(xml, limits, ct));
        }
        if (document.IsShort)
            document.ShowAll(archive.Pictures(), ct);
        return document.Judged();
    });

    static string TextOf(XmlReader xml, ReadLimits limits, CancellationToken ct)
    {
        var (text, inText, cells) = (new StringBuilder(), 0, 0);
        while (xml.Read() && text.Length <= limits.MostCharacters)
        {
            ct.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "tracked-changes" })
                xml.Skip(); // what was deleted
            var (opens, closes) = (xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false }, xml.NodeType == XmlNodeType.EndElement);
            if (xml.NamespaceURI == Words && xml.LocalName is "p" or "h")
            {
                inText += opens ? 1 : closes ? -1 : 0;
                if (closes)
                    text.Append(cells > 0 ? ' ' : '\n');
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && inText > 0)
                text.Append(xml.Value.ReplaceLineEndings(" "));
            else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Words, LocalName: "s" or "tab" or "line-break" })
                text.Append(xml.LocalName switch { "s" => ' ', "tab" => '\t', _ => '\n' });
            else if (xml is { NamespaceURI: Tables, LocalName: "table-cell" or "covered-table-cell" })
            {
                cells += opens ? 1 : closes ? -1 : 0;
                if (closes || xml.IsEmptyElement)
                    EndCell(text, xml.IsEmptyElement && int.TryParse(xml.GetAttribute("number-columns-repeated", Tables), out var repeated) ? Math.Min(repeated, MostRepeated) : 1);
            }
            else if (xml is { NamespaceURI: Tables, LocalName: "table-row" } && closes)
                EndRow(text);
        }
        return text.ToString().Trim('\n', '\t', ' ');
    }

    static void EndCell(StringBuilder text, int tabs)
    {
        if (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        text.Append('\t', tabs);
    }

    /// <summary>Without the empty cells to the right, and no line for a row without any other.</summary>
    static void EndRow(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is '\t' or ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }
}
