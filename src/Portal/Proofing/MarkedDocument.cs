using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MediaWatch.Portal.Proofing;

/// <summary>Writes a proofread text as a new, plain Word file.</summary>
static class MarkedDocument
{
    public static byte[] Write(Marking marking)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            var comments = new Comments();
            main.AddNewPart<WordprocessingCommentsPart>().Comments = comments;
            var body = new Body();
            main.Document = new Document(body);
            var (text, shown, date) = (marking.Text, marking.Shown(), marking.Now.UtcDateTime);
            var start = 0;
            foreach (var line in text.Split('\n'))
            {
                body.Append(Paragraph(start, start + line.Length));
                start += line.Length + 1;
            }
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Bottom = 1440, Left = 1800, Right = 1800 }));

            Paragraph Paragraph(int from, int to)
            {
                var paragraph = new Paragraph();
                var at = from;
                foreach (var place in shown.Where(p => p.Start >= from && p.Start < to))
                {
                    var end = Math.Min(place.End, to); // the rest of what goes on in the next line stays as it is
                    paragraph.Append(Plain(text[at..place.Start]));
                    paragraph.Append(place.IsAdopted ? Changed(text[place.Start..end], place) : Commented(text[place.Start..end], place));
                    at = end;
                }
                paragraph.Append(Plain(text[at..to]));
                return paragraph;
            }

            IEnumerable<OpenXmlElement> Changed(string wrong, ShownMark place) => Around(place.Others,
            [
                new DeletedRun(new Run(new DeletedText(Marking.Printable(wrong)) { Space = SpaceProcessingModeValues.Preserve })) { Id = Id(place.Mark.Number * 2), Author = Marking.Author, Date = date },
                new InsertedRun(Plain(place.Mark.Draft.Suggestion ?? "")) { Id = Id(place.Mark.Number * 2 + 1), Author = Marking.Author, Date = date },
            ]);

            IEnumerable<OpenXmlElement> Commented(string words, ShownMark place)
            {
                var run = Plain(words);
                run.PrependChild(new RunProperties(new Highlight { Val = HighlightColorValues.Yellow }));
                return Around([place.Mark, .. place.Others], [run]);
            }

            IEnumerable<OpenXmlElement> Around(IReadOnlyList<ProofMark> said, IEnumerable<OpenXmlElement> runs)
            {
                foreach (var mark in said)
                    comments.Append(new Comment(new Paragraph(Plain(marking.SayingOf(mark)))) { Id = Id(mark.Number), Author = Marking.Author, Date = date, Initials = Marking.Initials });
                return [.. said.Select(m => new CommentRangeStart { Id = Id(m.Number) }), .. runs, .. said.SelectMany(m => (OpenXmlElement[])[new CommentRangeEnd { Id = Id(m.Number) }, new Run(new CommentReference { Id = Id(m.Number) })])];
            }
        }
        return file.ToArray();
    }

    static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    static Run Plain(string text) => new(new Text(Marking.Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
}
