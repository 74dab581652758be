using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads OFD files (GB/T 33190—2016): the text of every page, set into lines by its places, with annotations and the files attached. Of a file with few words the pictures are recognised.</summary>
public sealed class OfdReader : IReader
{
    static readonly string[] Furniture = [".xml", ".ttf", ".otf", ".ttc", ".png", ".jpg", ".jpeg", ".bmp", ".gif", ".jb2", ".dat", ".esl"];

    public string Key => "ofd";
    public string Name => "OFD 版式文件";

    public bool Reads(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    public ReadDocument Read(byte[] file, ReadLimits limits, CancellationToken ct) => OfficeParts.Read(file, limits, archive =>
    {
        if (archive.GetEntry("Encryptions.xml") is not null || archive.GetEntry("OFDEntries.xml") is not null)
            return ReadDocument.Failed(ReadState.Encrypted);
        if (archive.GetEntry("OFD.xml") is null)
            return ReadDocument.Failed(ReadState.Unknown);
        var document = new DocumentText(limits);
        foreach (var page in archive.Parts("", ".xml").Where(e => e.FullName.EndsWith("/Content.xml", StringComparison.OrdinalIgnoreCase)))
            document.Write(TextOf(page, limits, ct));
        foreach (var notes in archive.Parts("", ".xml").Where(e => e.FullName.Contains("/Annots/", StringComparison.OrdinalIgnoreCase)))
            document.Write(TextOf(notes, limits, ct));
        if (document.IsShort)
            document.ShowAll(archive.Pictures(), ct); // letters drawn as lines stay unread: nobody here can draw them
        foreach (var attached in archive.Parts("", "").Where(e => e.Length > 0 && !e.FullName.Contains("/Signs/", StringComparison.OrdinalIgnoreCase) && !Furniture.Contains(Path.GetExtension(e.Name), StringComparer.OrdinalIgnoreCase)))
            document.Enclose(attached.Name, attached.Bytes(), ct);
        return document.Judged();
    });

    static string TextOf(ZipArchiveEntry part, ReadLimits limits, CancellationToken ct)
    {
        var (pieces, remarks) = (new List<PlacedText>(), new StringBuilder());
        using var xml = part.Xml(limits);
        var (left, top, size) = (0.0, 0.0, 0.0);
        while (xml.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "TextObject" })
            {
                var box = Numbers(xml.GetAttribute("Boundary"));
                (left, top, size) = (box.ElementAtOrDefault(0), box.ElementAtOrDefault(1), Numbers(xml.GetAttribute("Size")).ElementAtOrDefault(0));
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "TextCode" })
            {
                var (x, y) = (left + Numbers(xml.GetAttribute("X")).ElementAtOrDefault(0), top + Numbers(xml.GetAttribute("Y")).ElementAtOrDefault(0));
                var width = Numbers(xml.GetAttribute("DeltaX")).Sum() + size;
                pieces.Add(new PlacedText(x, y, width, size, xml.ReadString()));
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "Remark", IsEmptyElement: false })
                remarks.Append(xml.ReadString()).Append('\n');
        }
        return $"{PlacedText.Lines(pieces)}\n{remarks}".Trim('\n');
    }

    /// <summary>Numbers parted by spaces; "g 3 2.5" stands for 2.5 three times.</summary>
    static List<double> Numbers(string? text)
    {
        var numbers = new List<double>();
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "g" && i + 2 < words.Length && int.TryParse(words[i + 1], out var times) && Number(words[i + 2]) is { } repeated)
            {
                numbers.AddRange(Enumerable.Repeat(repeated, Math.Clamp(times, 0, 10_000)));
                i += 2;
            }
            else if (Number(words[i]) is { } number)
                numbers.Add(number);
        }
        return numbers;

        static double? Number(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
