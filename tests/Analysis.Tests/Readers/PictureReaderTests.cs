using System.IO.Compression;
using MediaWatch.Analysis.Readers;
using MediaWatch.Analysis.Tests.Recognition;
using SkiaSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace MediaWatch.Analysis.Tests.Readers;

/// <summary>Pictures, and documents that consist of pictures.</summary>
public sealed class PictureReaderTests
{
    static readonly ReadLimits Seeing = new() { Recognition = TextRecognitionTests.Loaded };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public PictureReaderTests() => Assert.SkipUnless(Drawings.HasFont, "no Chinese font to draw with");

    static SKBitmap Page => Drawings.Page(height: 900);

    [Fact]
    public void A_picture_is_read_and_said_to_be_one()
    {
        var read = Documents.Read(Page.Jpeg(), Seeing, Ct);
        (read.State, read.IsRecognised).ShouldBe((ReadState.Recognised, true));
        read.Certainty.ShouldNotBeNull().ShouldBeGreaterThan(0.95);
        read.Text.ShouldContain("110101190203070015");
    }

    [Fact]
    public void A_picture_without_words_is_wordless_a_bad_one_unsure_and_a_damaged_one_damaged()
    {
        Documents.Read(Drawings.Page(lines: [], table: false, height: 900).Jpeg(), Seeing, Ct).State.ShouldBe(ReadState.Wordless);
        Documents.Read(Drawings.Page().Shrunk(0.32).Blurred(1).Jpeg(25), Seeing, Ct).State.ShouldBe(ReadState.Unsure);
        Documents.Read([0x89, (byte)'P', (byte)'N', (byte)'G', .. new byte[600]], Seeing, Ct).State.ShouldBe(ReadState.Broken);
    }

    [Fact]
    public void Scanned_pages_of_a_pdf_are_read_beside_written_ones()
    {
        var scan = Page.Jpeg();
        Documents.Read(Pdf(scan, null), Seeing, Ct).Text.ShouldContain(Drawings.Notice[2]);
        var mixed = Documents.Read(Pdf(scan, "A page of its own with letters enough to be no scan at all"), Seeing, Ct);
        mixed.State.ShouldBe(ReadState.Recognised);
        mixed.Text.ShouldContain("A page of its own");
        mixed.Text.ShouldContain("110101190203070031");
    }

    [Fact]
    public void Without_recognition_or_beyond_its_limit_a_scan_is_not_called_read()
    {
        Documents.Read(Pdf(Page.Jpeg(), null), new ReadLimits(), Ct).State.ShouldBe(ReadState.NoRecognition);
        Documents.Read(Pdf(Page.Jpeg(), "A page of its own with letters enough to be no scan at all"), new ReadLimits(), Ct).State.ShouldBe(ReadState.Partly);
        Documents.Read(Pdf(Page.Jpeg(), null), Seeing with { MostPictures = 0 }, Ct).State.ShouldBe(ReadState.NoText);
        Documents.Read(Pdf(Page.Jpeg(), null), Seeing with { MostRecognition = TimeSpan.Zero }, Ct).State.ShouldBe(ReadState.NoText);
    }

    [Fact]
    public void A_word_file_of_pictures_alone_is_read_out_of_them()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var to = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
                to.Write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p/></w:body></w:document>");
            using (var to = zip.CreateEntry("word/media/image1.jpeg").Open())
                to.Write(Page.Jpeg());
        }
        var read = Documents.Read(file.ToArray(), Seeing, Ct);
        (read.State, read.Text.Contains("13800000001", StringComparison.Ordinal)).ShouldBe((ReadState.Recognised, true));
        Documents.Read(file.ToArray(), new ReadLimits(), Ct).State.ShouldBe(ReadState.NoRecognition);
    }

    static byte[] Pdf(byte[] scan, string? written)
    {
        using var pdf = new PdfDocumentBuilder();
        var page = pdf.AddPage(PageSize.A4);
        page.AddJpeg(scan, new PdfRectangle(0, 0, page.PageSize.Width, page.PageSize.Height));
        if (written is not null)
            pdf.AddPage(PageSize.A4).AddText(written, 12, new PdfPoint(50, 780), pdf.AddStandard14Font(Standard14Font.Helvetica));
        return pdf.Build();
    }
}
