using System.Xml.Linq;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Portal.Proofing;

/// <summary>Runs of a Word file (ECMA-376 part 1, 17.3.2): pieces of text of one look.</summary>
static class WordRuns
{
    static readonly XNamespace Word = DocxText.Word;
    static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>Of a run's properties those that follow the highlight; their order is fixed.</summary>
    static readonly HashSet<string> AfterHighlight = new(["u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"], StringComparer.Ordinal);

    /// <summary>The run that holds some letters of a text and nothing else; what stood before and behind them in the same run goes on in others of its look. The element itself stays with what is before.</summary>
    public static XElement Isolated(XElement text, int from, int to)
    {
        if (to < text.Value.Length)
            Cut(text, to);
        if (text.ElementsAfterSelf().Any())
            Part([.. text.NodesAfterSelf()]);
        if (from > 0)
            return Part([Cut(text, from)]);
        return text.ElementsBeforeSelf().Any(e => e.Name != Word + "rPr") ? Part([text]) : text.Parent!; // it stands in a run
    }

    public static void Highlight(XElement run)
    {
        var properties = run.Element(Word + "rPr");
        if (properties is null)
            run.AddFirst(properties = new(Word + "rPr"));
        properties.Elements(Word + "highlight").Remove();
        var highlight = new XElement(Word + "highlight", new XAttribute(Word + "val", "yellow"));
        if (properties.Elements().FirstOrDefault(e => e.Name.Namespace != Word || AfterHighlight.Contains(e.Name.LocalName)) is { } next)
            next.AddBeforeSelf(highlight);
        else
            properties.Add(highlight);
    }

    /// <summary>Takes the last nodes of a run into a new one behind it.</summary>
    static XElement Part(IReadOnlyList<XNode> last)
    {
        var run = last[0].Parent!; // they stand in one
        var next = new XElement(run.Name, run.Attributes(), run.Element(Word + "rPr"));
        foreach (var node in last)
            node.Remove();
        next.Add(last);
        run.AddAfterSelf(next);
        return next;
    }

    /// <returns>What is behind, an element of its own.</returns>
    static XElement Cut(XElement text, int at)
    {
        var words = text.Value;
        var rest = new XElement(text.Name, text.Attributes(), words[at..]);
        text.Value = words[..at];
        if (char.IsWhiteSpace(words[at - 1]))
            text.SetAttributeValue(Space, "preserve");
        if (char.IsWhiteSpace(words[at]))
            rest.SetAttributeValue(Space, "preserve");
        text.AddAfterSelf(rest);
        return rest;
    }
}
