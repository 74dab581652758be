using System.IO.Compression;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class DocxReaderTests : ReaderContract<DocxReader>
{
    const string Space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

    protected override (byte[] File, string Text) Sound => (Docx("""
        <w:p><w:r><w:t>关于秋收</w:t></w:r><w:r><w:t xml:space="preserve">工作的 通知</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>张某</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t>完</w:t><w:br/></w:r></w:p>
        <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
        """, ("word/header1.xml", "<w:hdr {0}><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>")), "页眉\n关于秋收工作的 通知\n姓名\t张某\t\n完\n框");
    protected override byte[] Empty => Docx("<w:p/>");
    protected override byte[]? Damaged => [.. "PK\u0003\u0004"u8, .. new byte[300]];

    /// <summary>A row is a line, an empty cell and a cell of two lines too; a text set in a table keeps its lines.</summary>
    [Fact]
    public void A_row_is_a_line_and_a_text_in_a_cell_keeps_its_own()
    {
        static string Cell(params string[] lines) => $"<w:tc>{string.Concat(lines.Select(l => $"<w:p><w:r><w:t>{l}</w:t></w:r></w:p>"))}</w:tc>";
        var text = Documents.Read(Docx($"<w:tbl><w:tr>{Cell("张某", "（户主）")}{Cell("")}{Cell("低保")}</w:tr><w:tr>{Cell(new string('甲', 50), new string('乙', 50))}</w:tr></w:tbl>"), new ReadLimits(), Ct).Text;
        text.ShouldBe($"张某 （户主）\t\t低保\t\n{new string('甲', 50)}\n{new string('乙', 50)}\t");
    }

    [Fact]
    public void Refuses_what_grows_too_large() =>
        Documents.Read(Docx($"<w:p><w:r><w:t>{new string('大', 100_000)}</w:t></w:r></w:p>"), new ReadLimits(MostBytes: 50_000), Ct).State.ShouldBe(ReadState.TooLarge);

    [Fact]
    public void Takes_no_entity_from_elsewhere() =>
        Documents.Read(Docx("", ("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document {0}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>")), new ReadLimits(), Ct).State.ShouldBe(ReadState.Broken);

    [Fact]
    public void Leaves_other_archives() => new DocxReader().Read(Zips.Of(("a.txt", "1")), new ReadLimits(), Ct).State.ShouldBe(ReadState.Unknown);

    static byte[] Docx(string body, params (string Name, string Xml)[] others)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (!others.Any(o => o.Name == "word/document.xml"))
                others = [.. others, ("word/document.xml", $"<w:document {{0}}><w:body>{body}</w:body></w:document>")];
            foreach (var (name, xml) in others)
            {
                using var to = new StreamWriter(zip.CreateEntry(name).Open());
                to.Write(xml.Replace("{0}", Space, StringComparison.Ordinal));
            }
        }
        return file.ToArray();
    }
}
