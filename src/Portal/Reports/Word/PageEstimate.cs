namespace MediaWatch.Portal.Reports.Word;

/// <summary>On which page of the Word file each section begins, by counting lines as the styles set them. Word and WPS renumber when the contents are updated (F9);
/// until then these numbers are shown, since a document that asks to be updated when it is opened looks broken.</summary>
static class PageEstimate
{
    /// <summary>In points: 225 mm of text; 28 characters of 16 points a line.</summary>
    const double Page = 637.8, Width = 442, Line = WordStyles.Line / 20.0;

    /// <param name="first">Page on which the first section begins.</param>
    public static IReadOnlyList<int> Of(ReportDocument document, ReportPictures pictures, int first)
    {
        List<int> pages = [];
        var (page, left) = (first, Page - Lines(document.Preface, 16, 2) * Line);
        foreach (var section in document.Sections)
        {
            Take(Line, keptWith: Line);
            pages.Add(page);
            foreach (var block in section.Blocks)
                Place(block);
        }
        return pages;

        void Place(ReportBlock block)
        {
            switch (block)
            {
                case Heading h: Flow(Lines(h.Text, 16, 5), Line); break;
                case Paragraph p: Flow(Lines(p.Text, 16, 2), Line); break;
                case Note n: Flow(Lines(n.Text, 12, 2), 20); break;
                case Figure f: Take(33 + 20.5 * f.Chart.Labels.Count * f.Chart.Series.Count + 26); break;
                case Table t:
                    var whole = (double)t.Columns.Sum(c => c.Share);
                    Take(20, keptWith: 34);
                    foreach (var row in t.Rows.Prepend([.. t.Columns.Select(c => c.Title)]))
                        Take(16 * t.Columns.Zip(row).Max(c => Math.Max(1, Math.Ceiling(Em(c.Second) * 10.5 / (Width * c.First.Share / whole - 8)))) + 0.5);
                    Take(18);
                    break;
                case ProblemCard c:
                    Flow(Lines(CardText.Lead(c) + CardText.Story(document.Facts, c), 16, 2), Line);
                    if (CardText.Sentence(c.Problem) is not null)
                        Flow(Lines(c.Problem.Context, 16, 9), Line);
                    if (CardText.Link(c.Problem.Address) is not null)
                        Flow(Lines(c.Problem.Address, 10.5, 0), 18);
                    if (pictures.Of(c.Problem.Id) is { } picture)
                        Take(Width * picture.Ratio + 6, keptWith: 18);
                    Flow(1, 18);
                    Flow(Lines(CardText.Basis(document.Facts, c.Problem), 12, 2), 20);
                    if (c.Remark is { } remark)
                        Flow(Lines(remark, 12, 5), 20);
                    break;
            }
        }

        void Flow(int lines, double height)
        {
            for (var i = 0; i < lines; i++)
                Take(height);
        }

        void Take(double height, double keptWith = 0)
        {
            if (height + keptWith > left)
                (page, left) = (page + 1, Page);
            left -= height;
        }
    }

    static int Lines(string text, double size, int indent) => (int)Math.Max(1, Math.Ceiling((Em(text) + indent) * size / Width));

    /// <summary>Letters and digits are half as wide as characters.</summary>
    static double Em(string text) => text.Sum(c => c < 0x100 ? 0.5 : 1);
}
