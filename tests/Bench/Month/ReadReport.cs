using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Drawn = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MediaWatch.Bench.Month;

/// <summary>What stands in a report's files, as a reader's program finds it.</summary>
/// <param name="Tables">By title, the heads left out; tables of one title are put together.</param>
/// <param name="Sentences">Paragraphs and the alternative texts of charts.</param>
/// <param name="Problems">Rows of the list of problems, the head left out.</param>
sealed record ReadReport(ILookup<string, string[]> Tables, IReadOnlyList<string> Sentences, IReadOnlyList<string[]> Problems)
{
    public static ReadReport Of(byte[] docx, byte[] xlsx)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        List<(string Title, string[] Row)> rows = [];
        List<string> sentences = [];
        var last = "";
        foreach (var element in word.MainDocumentPart!.Document!.Body!) // written by ourselves
        {
            if (element is W.Table table)
                rows.AddRange(table.Elements<W.TableRow>().Skip(1).Select(row => (last, row.Elements<W.TableCell>().Select(c => c.InnerText).ToArray())));
            else if (element is W.Paragraph paragraph)
            {
                sentences.Add(last = paragraph.InnerText);
                sentences.AddRange(paragraph.Descendants<Drawn.DocProperties>().Select(d => d.Description?.Value ?? ""));
            }
        }
        return new ReadReport(rows.ToLookup(r => r.Title, r => r.Row), sentences, ProblemsOf(xlsx));
    }

    static List<string[]> ProblemsOf(byte[] xlsx)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        return [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().Select(c => c.InnerText).ToArray())]; // written by ourselves
    }
}
