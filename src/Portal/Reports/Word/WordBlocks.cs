using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace MediaWatch.Portal.Reports.Word;

using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

/// <summary>Turns a report's blocks into elements of a Word document. Numbers of relationships, bookmarks and pictures count up, so that they are the same every time.</summary>
sealed class WordBlocks(MainDocumentPart main, ReportDocument document, ReportPictures pictures)
{
    /// <summary>Of the text, in twentieths of a point and in EMU.</summary>
    const int TextWidth = 8844;
    const long TextEmu = 5_616_000;

    int heading, drawings, relations;

    public IEnumerable<OpenXmlElement> Draw(DocumentSection section)
    {
        heading = 0;
        yield return Bookmarked(section);
        foreach (var element in section.Blocks.SelectMany(Draw))
            yield return element;
    }

    static Paragraph Bookmarked(DocumentSection section)
    {
        var id = section.Number.ToString(CultureInfo.InvariantCulture);
        return new Paragraph(Styled(WordStyles.Heading1), new BookmarkStart { Id = id, Name = BookmarkOf(section) }, Run(section.Heading), new BookmarkEnd { Id = id });
    }

    public static string BookmarkOf(DocumentSection section) => string.Create(CultureInfo.InvariantCulture, $"_Toc{section.Number:00000000}");

    IEnumerable<OpenXmlElement> Draw(ReportBlock block) => block switch
    {
        Heading h => [Text(WordStyles.Heading2, $"（{ReportDocument.Numeral(++heading)}）{h.Text}")],
        Reports.Paragraph p => [Text(WordStyles.Text, p.Text)],
        Note n => [Text(WordStyles.Note, n.Text)],
        Reports.Table t => [Text(WordStyles.Caption, t.Title), TableOf(t), new Paragraph(Styled(WordStyles.Small))],
        Figure f => [Centred(new Run(WordChart.Add(main, f, NextRelation(), ++drawings))), Text(WordStyles.Caption, $"{f.Title}（单位：{f.Chart.Unit}）")],
        ProblemCard c => Card(c),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A block that this writer does not know."),
    };

    IEnumerable<OpenXmlElement> Card(ProblemCard card)
    {
        var problem = card.Problem;
        yield return new Paragraph(Styled(WordStyles.Text), Run(CardText.Lead(card), bold: true), Run(CardText.Story(document.Facts, card)));
        if (CardText.Sentence(problem) is var (before, excerpt, after))
            yield return new Paragraph(Styled(WordStyles.Text), Run($"所在语句：“{before}"), Run(excerpt, bold: true, colour: "C62828"), Run($"{after}”{CardText.Stop(after)}"));
        if (CardText.Link(problem.Address) is { } link)
        {
            var relation = NextRelation();
            main.AddHyperlinkRelationship(link, isExternal: true, relation);
            yield return new Paragraph(Styled(WordStyles.Small), new Hyperlink(new Run(new RunProperties(new RunStyle { Val = "Hyperlink" }), new Text(Clean(problem.Address)))) { Id = relation });
        }
        if (pictures.Of(problem.Id) is { } picture)
        {
            yield return Centred(new Run(DrawingOf(picture, card)));
            yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Small }, new Justification { Val = JustificationValues.Center }), Run(CardText.PictureCaption(document.Facts, card)));
        }
        else
            yield return Text(WordStyles.Note, CardText.NoPicture(problem));
        yield return Text(WordStyles.Note, CardText.Basis(document.Facts, problem));
        if (card.Remark is not null)
            yield return Text(WordStyles.Note, $"批注：{card.Remark}");
    }

    static DocumentFormat.OpenXml.Wordprocessing.Table TableOf(Reports.Table table)
    {
        var whole = table.Columns.Sum(c => c.Share);
        int[] widths = [.. table.Columns.Select(c => TextWidth * c.Share / whole)];
        var drawn = new DocumentFormat.OpenXml.Wordprocessing.Table(
            new TableProperties(
                new TableWidth { Width = $"{TextWidth}", Type = TableWidthUnitValues.Dxa }, new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        drawn.Append(Row([.. table.Columns.Select(c => c.Title)], header: true, bold: true));
        foreach (var (index, row) in table.Rows.Index())
            drawn.Append(Row(row, header: false, bold: table.Total && index == table.Rows.Count - 1));
        return drawn;

        TableRow Row(IReadOnlyList<string> cells, bool header, bool bold)
        {
            var properties = new TableRowProperties(new CantSplit());
            if (header)
                properties.Append(new TableHeader());
            return new TableRow([properties, .. table.Columns.Zip(cells, widths).Select(c => new TableCell(
                new TableCellProperties(new TableCellWidth { Width = $"{c.Third}", Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Cell }, new Justification { Val = header ? JustificationValues.Center : c.First.Number ? JustificationValues.Right : JustificationValues.Left }), Run(c.Second, bold))))]);
        }
    }

    Drawing DrawingOf(ReportPicture picture, ProblemCard card)
    {
        var relation = NextRelation();
        var part = main.AddImagePart(ImagePartType.Jpeg, relation);
        using (var stream = new MemoryStream(picture.Jpeg))
            part.FeedData(stream);
        var (id, height) = ((uint)++drawings, (long)(TextEmu * picture.Ratio));
        var alternative = Clean(CardText.PictureAlternative(card));
        return new Drawing(new DW.Inline(
            new DW.Extent { Cx = TextEmu, Cy = height }, new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.DocProperties { Id = id, Name = $"图片 {id}", Description = alternative },
            new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = id, Name = $"图片 {id}", Description = alternative }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = relation }, new A.SourceRectangle { Bottom = (int)((1 - picture.Shown) * 100_000) }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = TextEmu, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle },
                    new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "666666" })) { Width = 6350 }))) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    string NextRelation() => string.Create(CultureInfo.InvariantCulture, $"rIdB{++relations}");

    /// <summary>What holds a drawing must not be set at an exact height, or only a line of it is seen.</summary>
    static Paragraph Centred(Run run) => new(new ParagraphProperties(new KeepNext(), new SnapToGrid { Val = false }, new SpacingBetweenLines { Before = "120", Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Justification { Val = JustificationValues.Center }), run);

    public static Paragraph Text(string style, string text) => new(Styled(style), Run(text));

    public static ParagraphProperties Styled(string style) => new(new ParagraphStyleId { Val = style });

    public static Run Run(string text, bool bold = false, string? colour = null)
    {
        var run = new Run();
        if (bold || colour is not null)
        {
            var properties = new RunProperties();
            if (bold)
                properties.Append(new Bold());
            if (colour is not null)
                properties.Append(new Color { Val = colour });
            run.Append(properties);
        }
        run.Append(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>Control characters and lone surrogates cannot stand in XML.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is not (< 0x20 or 0xFFFE or 0xFFFF or 0xFFFD)).Select(r => r.ToString()));

    static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
