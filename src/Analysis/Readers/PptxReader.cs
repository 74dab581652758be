using System.Text;
using System.Xml;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads slides (ECMA-376): every slide, hidden ones too, with its tables, diagrams, notes and comments. Of a file with few words the pictures are recognised.</summary>
public sealed class PptxReader : IReader
{
    static readonly string[] Parts = ["ppt/slides/slide", "ppt/notesSlides/notesSlide", "ppt/diagrams/data", "ppt/charts/chart", "ppt/comments/"];

    public string Key => "pptx";
    public string Name => "PPT 演示文稿";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct) => OfficeParts.Read(file, limits, archive =>
    {
        if (archive.GetEntry("ppt/presentation.xml") is null)
            return ReadDocument.Failed(ReadState.Unknown);
        var document = new DocumentText(limits);
        foreach (var entry in Parts.SelectMany(part => archive.Parts(part, ".xml")))
        {
            using var xml = entry.Xml(limits);
            document.Write(TextOf(xml, ct));
        }
        if (document.IsShort)
            document.ShowAll(archive.Pictures(), ct);
        return document.Judged();
    });

    static string TextOf(XmlReader xml, CancellationToken ct)
    {
        var (text, cells) = (new StringBuilder(), 0);
        while (xml.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback" })
                xml.Skip(); // the same again for older programs
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" or "text" or "v", IsEmptyElement: false })
                text.Append(xml.ReadString());
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "tc", IsEmptyElement: false })
                cells++;
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "tc" })
                (cells, _) = (cells - 1, text.Append('\t'));
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "br" } || xml is { NodeType: XmlNodeType.EndElement, LocalName: "p" or "text" or "v" } && cells == 0 || xml is { NodeType: XmlNodeType.EndElement, LocalName: "tr" })
            {
                if (text.Length > 0 && text[^1] != '\n')
                    text.Append('\n');
            }
        }
        return text.ToString().Trim('\n');
    }
}
