using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MediaWatch.Portal.Reports.Word;

using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

/// <summary>Writes a report as a Word file in the style of official documents. Nothing in it depends on when or where it was written.</summary>
static class WordReport
{
    /// <summary>The first page is title and contents.</summary>
    const int FirstTextPage = 2;

    public static byte[] Write(ReportDocument document, ReportPictures pictures)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            AddProperties(word, document);
            var main = word.AddMainDocumentPart();
            // The SDK names relationships at random unless it is told.
            word.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rIdS").Styles = WordStyles.Styles();
            main.AddNewPart<FontTablePart>("rIdF").Fonts = WordStyles.FontTable();
            main.AddNewPart<DocumentSettingsPart>("rIdT").Settings = Settings();
            main.AddNewPart<FooterPart>("rIdO").Footer = Footer(JustificationValues.Right);
            main.AddNewPart<FooterPart>("rIdE").Footer = Footer(JustificationValues.Left);
            main.AddNewPart<HeaderPart>("rIdH").Header = new Header(WordBlocks.Text(WordStyles.Header, document.Title + document.Subtitle));
            var body = new Body(WordBlocks.Text(WordStyles.Title, document.Title), WordBlocks.Text(WordStyles.Subtitle, document.Subtitle));
            main.Document = new Document(body);
            body.Append(Contents(document, PageEstimate.Of(document, pictures, FirstTextPage)));
            body.Append(new Paragraph(WordBlocks.Styled(WordStyles.Text), new Run(new Break { Type = BreakValues.Page }), WordBlocks.Run(document.Preface)));
            var blocks = new WordBlocks(main, document, pictures);
            foreach (var section in document.Sections)
                body.Append(blocks.Draw(section));
            body.Append(
                new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Text }, new SpacingBetweenLines { Before = "579" }, new Indentation { Right = "1280", RightChars = 400 }, new Justification { Val = JustificationValues.Right }), WordBlocks.Run(document.Date)),
                Page());
        }
        file.Position = 0;
        return FixedZip.Again(file, "[Content_Types].xml");
    }

    /// <summary>Written as a part of our own: the package's properties would be stored under a random name.</summary>
    static void AddProperties(WordprocessingDocument word, ReportDocument document)
    {
        var part = word.AddCoreFilePropertiesPart();
        word.ChangeIdOfPart(part, "rIdC");
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/";
        using var xml = new MemoryStream();
        new XDocument(new XElement(core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XElement(dc + "title", WordBlocks.Clean(document.Title + document.Subtitle)), new XElement(dc + "creator", WordBlocks.Clean(document.Facts.City)))).Save(xml, SaveOptions.DisableFormatting);
        xml.Position = 0;
        part.FeedData(xml);
    }

    /// <summary>As Word writes a table of contents itself, so that it can be updated; with its entries already there.</summary>
    static IEnumerable<Paragraph> Contents(ReportDocument document, IReadOnlyList<int> pages)
    {
        yield return WordBlocks.Text(WordStyles.ContentsTitle, "目　录");
        foreach (var (index, section) in document.Sections.Index())
        {
            var entry = new Paragraph(WordBlocks.Styled(WordStyles.Contents));
            if (index == 0)
                entry.Append(Field(FieldCharValues.Begin), Code(" TOC \\o \"1-1\" \\h \\z \\u "), Field(FieldCharValues.Separate));
            var bookmark = WordBlocks.BookmarkOf(section);
            entry.Append(new Hyperlink(
                WordBlocks.Run(section.Heading), new Run(new TabChar()), Field(FieldCharValues.Begin), Code($" PAGEREF {bookmark} \\h "), Field(FieldCharValues.Separate),
                WordBlocks.Run(pages[index].ToString(CultureInfo.InvariantCulture)), Field(FieldCharValues.End))
            { Anchor = bookmark, History = true });
            if (index == document.Sections.Count - 1)
                entry.Append(Field(FieldCharValues.End));
            yield return entry;
        }
    }

    static Settings Settings() => new(new EvenAndOddHeaders(), new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));

    /// <summary>— 1 —, one character from the edge: right on odd pages, left on even ones.</summary>
    static Footer Footer(JustificationValues side) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Page }, side == JustificationValues.Right ? new Indentation { Right = "280", RightChars = 100 } : new Indentation { Left = "280", LeftChars = 100 }, new Justification { Val = side }),
        WordBlocks.Run("— "), Field(FieldCharValues.Begin), Code(" PAGE "), Field(FieldCharValues.Separate), WordBlocks.Run("1"), Field(FieldCharValues.End), WordBlocks.Run(" —")));

    /// <summary>A4; margins 37, 26, 35 and 28 mm; the page number 7 mm below the text; 22 lines of 28 characters.</summary>
    static SectionProperties Page() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdH" }, new HeaderReference { Type = HeaderFooterValues.Even, Id = "rIdH" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdO" }, new FooterReference { Type = HeaderFooterValues.Even, Id = "rIdE" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1588, Header = 1134, Footer = 1304, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = WordStyles.Line });

    static Run Field(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });

    static Run Code(string code) => new(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve });
}
