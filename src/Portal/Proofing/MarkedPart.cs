using System.Xml;
using System.Xml.Linq;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Portal.Proofing;

/// <summary>One part of a Word file as it is marked: the body, a header, the footnotes. Marks are to be made from the last to the first.</summary>
/// <param name="text">Of the whole file: what a place says must stand in it.</param>
/// <param name="mayComment">Word has comments in the body alone; elsewhere the highlight must do.</param>
sealed class MarkedPart(XDocument part, string text, WordChanges changes, bool mayComment)
{
    static readonly XNamespace Word = DocxText.Word, Compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>What may hold runs and changes side by side.</summary>
    static readonly HashSet<XName> Holders = [Word + "p", Word + "hyperlink", Word + "ins", Word + "moveTo", Word + "smartTag", Word + "customXml", Word + "sdtContent", Word + "fldSimple", Word + "dir", Word + "bdo"];

    /// <summary>What is left alone within: ranges of comments lie around it. A text box and a reading aid stand in a run.</summary>
    static readonly HashSet<XName> Closed = [Word + "r", Word + "sdt", Compatible + "AlternateContent"];

    static readonly HashSet<XName> Insertions = [Word + "ins", Word + "moveTo"], Deletions = [Word + "del", Word + "moveFrom"];

    /// <summary>Nodes in one paragraph or run: whatever is put among them looks for its place from the first on.</summary>
    const int MostNodes = 10_000;

    readonly Dictionary<(int, int), XElement> texts = IsCrowded(part) ? throw new InvalidDataException("A paragraph holds too much.") : part.Descendants(Word + "t").ToDictionary(t => DocxText.PlaceOf(t));

    /// <summary>Marks what of the place stands in the paragraph in which it begins. Where nothing can be changed without harm it is highlighted, though adopted.</summary>
    public void Mark(ShownMark mark, IReadOnlyList<DocxPiece> pieces)
    {
        var (start, end) = LineOf(mark);
        List<(XElement Text, int From, int To)> found = [.. from piece in pieces
                                                            where piece.Start < end && IsMarkable(piece)
                                                            let words = TextOf(piece)! // it has one
                                                            let to = Math.Min(piece.Length, end - piece.Start)
                                                            where to <= words.Value.Length
                                                            select (words, Math.Max(0, start - piece.Start), to)];
        if (found.Count == 0)
            return;
        var paragraph = ParagraphOf(found[0].Text);
        found = [.. found.TakeWhile(p => ParagraphOf(p.Text) == paragraph)];
        var isChanged = mark.IsAdopted && found.Sum(p => p.To - p.From) == mark.End - mark.Start && found.All(p => MayChange(p.Text));
        List<XElement> runs = [.. found.AsEnumerable().Reverse().Select(p => WordRuns.Isolated(p.Text, p.From, p.To)).Reverse()];
        if (isChanged)
            Say(mark.Others, Change(runs, mark.Mark.Draft.Suggestion ?? ""));
        else
        {
            runs.ForEach(WordRuns.Highlight);
            Say([mark.Mark, .. mark.Others], (runs[0], runs[^1]));
        }
    }

    /// <summary>No mark goes beyond its line, and none takes half of a character.</summary>
    (int Start, int End) LineOf(ShownMark mark)
    {
        var line = text.AsSpan(mark.Start, mark.End - mark.Start).IndexOf('\n');
        var end = line < 0 ? mark.End : mark.Start + line;
        return (char.IsLowSurrogate(text[mark.Start]) ? mark.Start - 1 : mark.Start, end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end);
    }

    XElement? TextOf(DocxPiece piece) => texts.GetValueOrDefault((piece.Line, piece.Column));

    /// <summary>It is where it was read, in a run, and not already deleted. Marks behind may have taken the end of it.</summary>
    bool IsMarkable(DocxPiece piece) => TextOf(piece) is { } element && element.Parent?.Name == Word + "r" && ParagraphOf(element) is not null
        && text.AsSpan(piece.Start, piece.Length).StartsWith(element.Value, StringComparison.Ordinal) && !element.Ancestors().Any(a => Deletions.Contains(a.Name));

    /// <summary>Not within a reading aid, nor deep in somebody's insertion, where ours could not stand beside it, nor in a control that shows what stands elsewhere and is written over from there.</summary>
    static bool MayChange(XElement element)
    {
        List<XElement> around = [.. element.Ancestors().Skip(1)];
        return Holders.Contains(around[0].Name) && !around.Skip(1).TakeWhile(a => a.Name != Word + "p").Any(a => Insertions.Contains(a.Name))
            && !around.Any(a => a.Name == Word + "sdt" && a.Elements(Word + "sdtPr").Elements().Any(e => e.Name.LocalName == "dataBinding"));
    }

    static bool IsCrowded(XDocument part) => part.Descendants().Any(e => e.Nodes().Skip(MostNodes).Any() && (e.Name == Word + "r" || Holders.Contains(e.Name) || e.Elements(Word + "r").Any()));

    static XElement? ParagraphOf(XElement element) => element.Ancestors(Word + "p").FirstOrDefault();

    /// <returns>From where to where the change goes.</returns>
    (XElement First, XElement Last) Change(List<XElement> runs, string right)
    {
        List<XElement> deleted = [];
        foreach (var run in runs)
        {
            foreach (var words in run.Elements(Word + "t"))
                words.Name = Word + "delText";
            if (deleted.Count > 0 && run.PreviousNode == deleted[^1])
            {
                run.Remove();
                deleted[^1].Add(run);
                continue;
            }
            var deletion = changes.Change("del");
            run.ReplaceWith(deletion);
            deletion.Add(run);
            deleted.Add(deletion);
        }
        var last = deleted[^1];
        if (right.Length > 0)
        {
            var inserted = changes.Change("ins");
            inserted.Add(WordChanges.Suggested(right, runs[0].Element(Word + "rPr")));
            (Insertions.Contains(last.Parent!.Name) ? Parted(last) : last).AddAfterSelf(inserted); // every run stands in something
            last = inserted;
        }
        return (deleted[0], last);
    }

    /// <summary>Ends somebody's insertion after one of its elements; the rest goes on in another, so that ours can stand between.</summary>
    XElement Parted(XElement last)
    {
        var insertion = last.Parent!; // asked before
        List<XNode> rest = [.. last.NodesAfterSelf()];
        if (rest.Count == 0)
            return insertion;
        rest.ForEach(n => n.Remove());
        var next = new XElement(insertion.Name, insertion.Attributes(), rest);
        next.SetAttributeValue(Word + "id", changes.NewId().Value);
        insertion.AddAfterSelf(next);
        return insertion;
    }

    void Say(IReadOnlyList<ProofMark> marks, (XElement First, XElement Last) place)
    {
        if (mayComment)
            changes.Comment(marks, Open(place.First), Open(place.Last));
    }

    /// <summary>The element itself, or what closed thing of the body's own paragraph holds it.</summary>
    static XElement Open(XElement element)
    {
        var outermost = element.Ancestors(Word + "p").Last();
        return element.AncestorsAndSelf().TakeWhile(a => a != outermost).LastOrDefault(a => Closed.Contains(a.Name)) ?? element;
    }
}
