using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

public sealed class PptxReaderTests : ReaderContract<PptxReader>
{
    const string Space = "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";

    protected override (byte[] File, string Text) Sound => (Pptx(
        ("ppt/slides/slide10.xml", "<a:p><a:r><a:t>第十页</a:t></a:r></a:p>"),
        ("ppt/slides/slide2.xml", "<a:p><a:r><a:t>秋收</a:t></a:r><a:r><a:t>工作</a:t></a:r></a:p><a:tbl><a:tr><a:tc><a:p><a:t>姓名</a:t></a:p></a:tc><a:tc><a:p><a:t>张某</a:t></a:p></a:tc></a:tr></a:tbl>"),
        ("ppt/notesSlides/notesSlide1.xml", "<a:p><a:t>备注</a:t></a:p>")), "秋收工作\n姓名\t张某\t\n第十页\n备注");
    protected override byte[] Empty => Pptx(("ppt/slides/slide1.xml", "<a:p/>"));
    protected override byte[]? Damaged => Pptx(("ppt/slides/slide1.xml", "<a:p>"));

    static byte[] Pptx(params (string Name, string Xml)[] parts) => Zips.Of([.. parts.Select(p => (p.Name, $"<x {Space}>{p.Xml}</x>")), ("ppt/presentation.xml", "<p/>")]);
}
