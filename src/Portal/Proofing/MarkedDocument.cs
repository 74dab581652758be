using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MediaWatch.Portal.Proofing;

/// <summary>Writes a proofread text as a Word file: what was adopted is a tracked change, what is open is highlighted and commented, what was ignored stays as it is.</summary>
static class MarkedDocument
{
    const string Author = "MediaWatch";

    /// <param name="adopted">Numbers of marks whose suggestion was adopted.</param>
    /// <param name="ignored">Numbers of marks that are to be left out.</param>
    public static byte[] Write(string text, IReadOnlyList<ProofMark> marks, IReadOnlySet<int> adopted, IReadOnlySet<int> ignored, Func<string, string> checkName, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            var comments = new Comments();
            main.AddNewPart<WordprocessingCommentsPart>().Comments = comments;
            var body = new Body();
            main.Document = new Document(body);
            var shown = Disjoint(marks.Where(m => !ignored.Contains(m.Number))).ToList();
            var start = 0;
            foreach (var line in text.Split('\n'))
            {
                body.Append(Paragraph(text, start, start + line.Length, shown));
                start += line.Length + 1;
            }
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Bottom = 1440, Left = 1800, Right = 1800 }));

            Paragraph Paragraph(string all, int from, int to, IReadOnlyList<ProofMark> within)
            {
                var paragraph = new Paragraph();
                var at = from;
                foreach (var mark in within)
                {
                    var (begin, end) = (Math.Max(mark.Draft.Start ?? 0, at), Math.Min((mark.Draft.Start ?? 0) + mark.Draft.Length, to));
                    if (begin >= end)
                        continue;
                    paragraph.Append(Plain(all[at..begin]));
                    paragraph.Append(adopted.Contains(mark.Number) && mark.Draft.Suggestion is { } right ? Changed(all[begin..end], right, mark) : Commented(all[begin..end], mark));
                    at = end;
                }
                paragraph.Append(Plain(all[at..to]));
                return paragraph;
            }

            OpenXmlElement[] Changed(string wrong, string right, ProofMark mark)
            {
                var date = now.UtcDateTime;
                return [new DeletedRun(new Run(new DeletedText(wrong) { Space = SpaceProcessingModeValues.Preserve })) { Id = Id(mark.Number * 2), Author = Author, Date = date }, new InsertedRun(Plain(right)) { Id = Id(mark.Number * 2 + 1), Author = Author, Date = date }];
            }

            OpenXmlElement[] Commented(string words, ProofMark mark)
            {
                var id = Id(mark.Number);
                var says = mark.Draft.Suggestion is { } right ? $"{mark.Draft.Message}建议：{right}。依据：{mark.Draft.Source}" : $"{mark.Draft.Message}依据：{mark.Draft.Source}";
                comments.Append(new Comment(new Paragraph(Plain($"【{checkName(mark.CheckKey)}】{says}"))) { Id = id, Author = Author, Date = now.UtcDateTime, Initials = "MW" });
                var run = Plain(words);
                run.PrependChild(new RunProperties(new Highlight { Val = HighlightColorValues.Yellow }));
                return [new CommentRangeStart { Id = id }, run, new CommentRangeEnd { Id = id }, new Run(new CommentReference { Id = id })];
            }
        }
        return file.ToArray();
    }

    static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    static Run Plain(string text) => new(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>XML 1.0 holds no other control characters.</summary>
    static string Printable(string text) => string.Concat(text.Where(c => c is '\t' || !char.IsControl(c)));

    /// <summary>Where two overlap, the one that begins first.</summary>
    static IEnumerable<ProofMark> Disjoint(IEnumerable<ProofMark> marks)
    {
        var end = 0;
        foreach (var mark in marks.Where(m => m.Draft is { Start: not null, Length: > 0 }))
        {
            if (mark.Draft.Start < end)
                continue;
            end = (mark.Draft.Start ?? 0) + mark.Draft.Length;
            yield return mark;
        }
    }
}
