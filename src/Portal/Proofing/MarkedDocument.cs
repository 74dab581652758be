using System.Globalization;
using System.Text;
using System.Xml;
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
            var shown = Disjoint([.. marks.Where(m => !ignored.Contains(m.Number))], adopted, text);
            var start = 0;
            foreach (var line in text.Split('\n'))
            {
                body.Append(Paragraph(text, start, start + line.Length, shown));
                start += line.Length + 1;
            }
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Bottom = 1440, Left = 1800, Right = 1800 }));

            Paragraph Paragraph(string all, int from, int to, IReadOnlyList<Shown> within)
            {
                var paragraph = new Paragraph();
                var at = from;
                foreach (var place in within.Where(p => p.Start >= from && p.Start < to))
                {
                    var end = Math.Min(place.End, to); // the rest of what goes on in the next line stays as it is
                    paragraph.Append(Plain(all[at..place.Start]));
                    paragraph.Append(place.Adopted ? Changed(all[place.Start..end], place) : Commented(all[place.Start..end], place));
                    at = end;
                }
                paragraph.Append(Plain(all[at..to]));
                return paragraph;
            }

            IEnumerable<OpenXmlElement> Changed(string wrong, Shown place)
            {
                var date = now.UtcDateTime;
                return Around(place.Others, [
                    new DeletedRun(new Run(new DeletedText(Printable(wrong)) { Space = SpaceProcessingModeValues.Preserve })) { Id = Id(place.Mark.Number * 2), Author = Author, Date = date },
                    new InsertedRun(Plain(place.Mark.Draft.Suggestion ?? "")) { Id = Id(place.Mark.Number * 2 + 1), Author = Author, Date = date }]);
            }

            IEnumerable<OpenXmlElement> Commented(string words, Shown place)
            {
                var run = Plain(words);
                run.PrependChild(new RunProperties(new Highlight { Val = HighlightColorValues.Yellow }));
                return Around([place.Mark, .. place.Others], [run]);
            }

            IEnumerable<OpenXmlElement> Around(IReadOnlyList<ProofMark> said, IEnumerable<OpenXmlElement> runs)
            {
                foreach (var mark in said)
                {
                    var says = mark.Draft.Suggestion is { } right ? $"{mark.Draft.Message}建议：{right}。依据：{mark.Draft.Source}" : $"{mark.Draft.Message}依据：{mark.Draft.Source}";
                    comments.Append(new Comment(new Paragraph(Plain($"【{checkName(mark.CheckKey)}】{says}"))) { Id = Id(mark.Number), Author = Author, Date = now.UtcDateTime, Initials = "MW" });
                }
                return [.. said.Select(m => new CommentRangeStart { Id = Id(m.Number) }), .. runs, .. said.SelectMany(m => (OpenXmlElement[])[new CommentRangeEnd { Id = Id(m.Number) }, new Run(new CommentReference { Id = Id(m.Number) })])];
            }
        }
        return file.ToArray();
    }

    static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    static Run Plain(string text) => new(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>What XML 1.0 holds (section 2.2), less control characters.</summary>
    static string Printable(string text)
    {
        var printed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                printed.Append(text[i]).Append(text[++i]);
            else if (text[i] == '\t' || XmlConvert.IsXmlChar(text[i]) && !char.IsControl(text[i]))
                printed.Append(text[i]);
        }
        return printed.ToString();
    }

    /// <summary>Of marks that overlap, one that was adopted is shown, else the one that begins first; the others become comments on it.</summary>
    static List<Shown> Disjoint(IReadOnlyList<ProofMark> marks, IReadOnlySet<int> adopted, string text)
    {
        List<Shown> shown = [];
        // A change within one line only: a paragraph's end is not text.
        bool IsAdopted(ProofMark mark) => adopted.Contains(mark.Number) && mark.Draft.Suggestion is not null && !text.AsSpan(mark.Draft.Start ?? 0, mark.Draft.Length).Contains('\n');
        foreach (var mark in marks.Where(m => m.Draft is { Start: not null, Length: > 0 }).OrderBy(m => !IsAdopted(m)))
        {
            var (start, end) = (mark.Draft.Start ?? 0, (mark.Draft.Start ?? 0) + mark.Draft.Length);
            var at = shown.FindIndex(s => s.End > start);
            if (at >= 0 && shown[at].Start < end)
                shown[at].Others.Add(mark);
            else
                shown.Insert(at < 0 ? shown.Count : at, new Shown(mark, start, end, IsAdopted(mark), []));
        }
        return shown;
    }

    /// <param name="Others">Marks that overlap it.</param>
    sealed record Shown(ProofMark Mark, int Start, int End, bool Adopted, List<ProofMark> Others);
}
