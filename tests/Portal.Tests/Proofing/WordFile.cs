using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MediaWatch.Analysis.Readers;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Proofing;

namespace MediaWatch.Portal.Tests.Proofing;

/// <summary>Word files as people send them, and what there is to see in them once they are marked.</summary>
static class WordFile
{
    public static readonly XNamespace W = DocxText.Word;
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    const string Spaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    const string Styles = """<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>""";

    public const string TextBox = """
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="720000"/><wp:docPr id="1" name="框"/>
        <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
        <wps:txbx><w:txbxContent><w:p><w:r><w:t>框内布署</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:shape style="width:140pt;height:56pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>框内布署</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
        """;

    /// <summary>A notice with a title, a word half bold, a table, a link, a text box, somebody's insertion, his comment, a header and a footnote; "布署" stands in each.</summary>
    public static byte[] Notice() => Of("""
        <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>关于布署秋收工作的通知</w:t></w:r></w:p>
        <w:p><w:r><w:t>市里全面</w:t></w:r><w:r><w:rPr><w:b/><w:sz w:val="28"/><w:u w:val="single"/></w:rPr><w:t>布</w:t></w:r><w:r><w:t xml:space="preserve">署 了工作。</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
        <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>县里布署</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>未定</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:hyperlink w:anchor="top"><w:r><w:t>网上布署</w:t></w:r></w:hyperlink></w:p>
        <w:p><w:r><w:t>外</w:t></w:r>{box}<w:r><w:t>文</w:t></w:r></w:p>
        <w:p><w:ins w:id="7" w:author="李某" w:date="2026-01-02T03:04:05Z"><w:r><w:t>新增布署内容</w:t></w:r></w:ins></w:p>
        <w:p><w:commentRangeStart w:id="40"/><w:r><w:t>乡里布署。</w:t></w:r><w:commentRangeEnd w:id="40"/><w:r><w:commentReference w:id="40"/></w:r></w:p>
        """.Replace("{box}", TextBox, StringComparison.Ordinal), main =>
    {
        Put(main.AddNewPart<HeaderPart>("rHead"), """<w:hdr {0}><w:p><w:r><w:t>页眉布署</w:t></w:r></w:p></w:hdr>""");
        Put(main.AddNewPart<FootnotesPart>(), """<w:footnotes {0}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>脚注布署</w:t></w:r></w:p></w:footnote></w:footnotes>""");
        Put(main.AddNewPart<WordprocessingCommentsPart>(), """<w:comments {0}><w:comment w:id="40" w:author="李某"><w:p><w:r><w:t>请核实布署</w:t></w:r></w:p></w:comment></w:comments>""");
        Put(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {{0}}>{Styles}</w:styles>");
        using var picture = new MemoryStream(Picture);
        main.AddImagePart(ImagePartType.Png).FeedData(picture);
    }, """<w:sectPr><w:headerReference w:type="default" r:id="rHead"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>""");

    public static byte[] Of(string body, Action<MainDocumentPart>? more = null, string section = "", WordprocessingDocumentType type = WordprocessingDocumentType.Document)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, type))
        {
            var main = word.AddMainDocumentPart();
            Put(main, $"<w:document {{0}}><w:body>{body}{section}</w:body></w:document>");
            more?.Invoke(main);
        }
        return file.ToArray();
    }

    public static void Put(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml.Replace("{0}", Spaces, StringComparison.Ordinal)));
        part.FeedData(content);
    }

    /// <summary>The file with a part of another text, or a new one.</summary>
    public static byte[] With(byte[] file, string name, Func<string, string> changed)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var before = zip.GetEntry(name) is { } entry ? Encoding.UTF8.GetString(Bytes(entry)) : "";
            zip.GetEntry(name)?.Delete();
            using var to = new StreamWriter(zip.CreateEntry(name).Open());
            to.Write(changed(before));
        }
        return stream.ToArray();
    }

    public static Dictionary<string, byte[]> PartsOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, Bytes, StringComparer.Ordinal);
    }

    public static XElement Part(byte[] file, string name) => XElement.Parse(Encoding.UTF8.GetString(PartsOf(file)[name]).TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);

    public static XElement MainOf(byte[] file) => Part(file, DocxText.MainPart);

    /// <summary>As the page reads it.</summary>
    public static string Text(byte[] file) => Proofreading.Normal(Documents.Read(file, UploadedText.Limits, TestContext.Current.CancellationToken).Text);

    /// <summary>What is read once our comments are removed and our changes accepted, or rejected.</summary>
    public static string Settled(byte[] file, bool accepted)
    {
        foreach (var name in PartsOf(file).Keys.Where(n => n.StartsWith("word/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal)))
        {
            file = With(file, name, xml =>
            {
                var part = XDocument.Parse(xml.TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);
                var ours = part.Descendants().Where(e => (string?)e.Attribute(W + "author") == Marking.Author).ToList();
                ours.Where(e => e.Name == W + "comment" || e.Name == W + "ins" && !accepted).Remove();
                foreach (var deleted in ours.Where(e => e.Name == W + "del" && !accepted).Descendants(W + "delText"))
                    deleted.Name = W + "t";
                return part.ToString(SaveOptions.DisableFormatting);
            });
        }
        return Text(file);
    }

    /// <summary>What Word would want to repair, wherever it is.</summary>
    public static IReadOnlyList<string> ErrorsOf(byte[] file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => e.Description)];
    }

    /// <summary>Each place of a word, numbered by place.</summary>
    public static IReadOnlyList<ProofMark> Marks(string text, string wrong = "布署", string right = "部署")
    {
        List<ProofMark> marks = [];
        for (var at = text.IndexOf(wrong, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wrong, at + wrong.Length, StringComparison.Ordinal))
            marks.Add(new(marks.Count + 1, "wrong-term", new FindingDraft(at, wrong.Length, wrong, Tier.Certain, $"“{wrong}”应为“{right}”。", right, "《现代汉语词典》")));
        return marks;
    }

    public static Marking Decided(string text, IReadOnlyList<ProofMark> marks, IEnumerable<int> adopted, IEnumerable<int> ignored) =>
        new(text, marks, adopted.ToHashSet(), ignored.ToHashSet(), _ => "错误表述", new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
