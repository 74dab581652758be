using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Reports.Package;

/// <summary>The list of a report's problems as a workbook. Every cell of text is typed as text, so none can be taken for a formula (OWASP, "CSV Injection").</summary>
static class ProblemSheet
{
    const uint Plain = 0, Head = 1, Wrapped = 2;

    static readonly (string Title, double Width, Func<ReportFacts, NumberedProblem, object?> Value)[] Columns =
    [
        ("序号", 6, (_, p) => p.Number),
        ("等级", 8, (_, p) => p.Problem.Tier.Name),
        ("单位", 24, (_, p) => p.Unit),
        ("账号", 24, (_, p) => p.Account.Name),
        ("平台", 8, (_, p) => p.Account.Platform),
        ("检查项", 16, (_, p) => p.Problem.Check),
        ("问题", 40, (_, p) => p.Problem.Message),
        ("所在语句", 40, (_, p) => p.Problem.Context),
        ("标题", 32, (_, p) => p.Problem.Title),
        ("地址", 40, (_, p) => p.Problem.Address),
        ("发布时间", 18, (f, p) => Exact(f, p.Problem.PublishedAt)),
        ("发现时间", 18, (f, p) => Exact(f, p.Problem.FoundAt)),
        ("建议", 24, (_, p) => p.Problem.Suggestion),
        ("依据", 32, (_, p) => p.Problem.Source),
        ("整改情况", 20, (f, p) => Wording.Standing(f, p.Problem)),
        ("截图", 22, (f, p) => f.Scope == ReportScope.Unit ? EvidencePack.PictureName(p) : null),
        ("批注", 24, (_, p) => p.Remark),
    ];

    public static byte[] Write(ReportDocument document)
    {
        using var file = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var main = book.AddWorkbookPart();
            book.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<WorkbookStylesPart>("rIdS").Stylesheet = Styles();
            var sheet = main.AddNewPart<WorksheetPart>("rIdW");
            main.Workbook = new Workbook(new Sheets(new Sheet { Name = "问题清单", SheetId = 1, Id = "rIdW" }));
            var rows = new SheetData(Row(1, Columns.Select(c => (object?)c.Title), Head));
            foreach (var (index, problem) in document.Problems.Index())
                rows.Append(Row((uint)index + 2, Columns.Select(c => c.Value(document.Facts, problem)), Wrapped));
            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
                rows, new AutoFilter { Reference = $"A1:{(char)('A' + Columns.Length - 1)}{document.Problems.Count + 1}" });
            main.Workbook.InsertAt(new BookViews(new WorkbookView()), 0);
        }
        file.Position = 0;
        return FixedZip.Again(file, "[Content_Types].xml");
    }

    static Row Row(uint number, IEnumerable<object?> values, uint style) => new(values.Select(v => CellOf(v, style))) { RowIndex = number };

    static Cell CellOf(object? value, uint style) => value switch
    {
        int number => new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = Plain },
        string { Length: > 0 } text => new Cell(new InlineString(new Text(Readable(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style },
        _ => new Cell { StyleIndex = style },
    };

    /// <summary>Control characters and lone surrogates cannot stand in XML; a cell holds 32,767 characters.</summary>
    static string Readable(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or >= 0x20 and not (0xFFFD or 0xFFFE or 0xFFFF)).Take(16_000).Select(r => r.ToString()));

    static string? Exact(ReportFacts facts, DateTimeOffset? at) => at is { } then ? $"{facts.Local(then):yyyy-MM-dd HH:mm}" : null;

    static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "宋体" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8F0FC" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { ApplyAlignment = true, QuotePrefix = true }));
}
