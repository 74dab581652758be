using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Reports;
using MediaWatch.Portal.Reports.Package;
using MediaWatch.Portal.Reports.Word;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace MediaWatch.Portal.Tests.Reports;

public sealed class WordReportTests
{
    static readonly ReportPictures Pictures = new(new Dictionary<long, ReportPicture> { [101] = ReportPicture.Of(SmallMonth.Jpeg()), [102] = ReportPicture.Of(SmallMonth.Jpeg(1366, 9000)) });

    [Fact]
    public void Is_valid_for_Office_2019_whatever_it_tells()
    {
        foreach (var facts in new[] { SmallMonth.Facts, SmallMonth.OfUnit, SmallMonth.Empty })
            Errors(WordReport.Write(SmallMonth.Document(facts), Pictures)).ShouldBeEmpty();
    }

    [Fact]
    public void Takes_words_that_no_XML_may_hold()
    {
        var hostile = SmallMonth.OfUnit with { Problems = [SmallMonth.OfUnit.Problems[0] with { Title = "<b>&\u0001\uD800", Message = "]]>\u000B", Address = "javascript:alert(1)" }] };
        Errors(WordReport.Write(SmallMonth.Document(hostile), Pictures)).ShouldBeEmpty();
    }

    [Fact]
    public void Has_real_headings_contents_with_pages_and_a_text_for_each_picture()
    {
        using var word = Open(WordReport.Write(SmallMonth.Document(SmallMonth.OfUnit), Pictures));
        var body = word.MainDocumentPart!.Document!.Body!; // just written
        var headings = body.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").ToList();
        headings[0].InnerText.ShouldBe("一、总体情况");
        var names = headings.Select(h => h.GetFirstChild<BookmarkStart>()!.Name!.Value).ToList(); // every heading has one
        body.Descendants<Hyperlink>().Select(h => h.Anchor?.Value).OfType<string>().ShouldBe(names);
        body.Descendants<FieldCode>().Count(c => c.Text.Contains("PAGEREF", StringComparison.Ordinal)).ShouldBe(headings.Count);
        var pictures = body.Descendants<DW.DocProperties>().ToList();
        pictures.Count.ShouldBeGreaterThan(2);
        pictures.ShouldAllBe(p => p.Description!.Value!.Length > 8);
        pictures.Select(p => p.Id!.Value).ShouldBeUnique(); // always written
    }

    [Fact]
    public void Is_set_as_official_documents_are()
    {
        using var word = Open(WordReport.Write(SmallMonth.Document(SmallMonth.OfUnit), Pictures));
        var section = word.MainDocumentPart!.Document!.Body!.GetFirstChild<SectionProperties>()!; // just written
        var margin = section.GetFirstChild<PageMargin>()!; // just written
        // 37, 26, 35 and 28 mm (GB/T 9704—2012).
        new[] { margin.Top!.Value, (int)margin.Right!.Value, margin.Bottom!.Value, (int)margin.Left!.Value }.Select(t => Math.Round(t / 56.693)).ShouldBe([37, 26, 35, 28]); // just written
        word.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>().ShouldNotBeNull();
        word.MainDocumentPart.FooterParts.Count().ShouldBe(2);
    }

    [Fact]
    public void Written_again_it_is_the_same_byte_for_byte()
    {
        var document = SmallMonth.Document(SmallMonth.OfUnit);
        WordReport.Write(document, Pictures).ShouldBe(WordReport.Write(SmallMonth.Document(SmallMonth.OfUnit), Pictures));
        ProblemSheet.Write(document).ShouldBe(ProblemSheet.Write(SmallMonth.Document(SmallMonth.OfUnit)));
    }

    [Fact]
    public void The_list_of_problems_holds_no_formula()
    {
        var hostile = SmallMonth.OfUnit with { Problems = [SmallMonth.OfUnit.Problems[0] with { Title = "=HYPERLINK(\"http://evil\")", Context = "@SUM(A1)" }] };
        var file = ProblemSheet.Write(SmallMonth.Document(hostile, new Correction(CorrectionKind.Remark, 101, null, "+cmd", "李", DateTimeOffset.UnixEpoch)));
        using (var book = SpreadsheetDocument.Open(new MemoryStream(file), false))
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
        using var zip = new ZipArchive(new MemoryStream(file));
        using var sheet = new StreamReader(zip.Entries.Single(e => e.FullName.Contains("/worksheets/", StringComparison.Ordinal)).Open());
        var xml = sheet.ReadToEnd();
        xml.ShouldContain("=HYPERLINK");
        xml.ShouldNotContain("<x:f>");
        xml.ShouldNotContain("<f>");
    }

    static List<string> Errors(byte[] file)
    {
        using var word = Open(file);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), false);
}
