using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>The article's own lines: without buttons, share bars, related articles and editors' names that stand in the same container.</summary>
static class BodyLines
{
    /// <summary>A box called "share" or "related" that holds more than this share of the text holds the article, whatever it is called.</summary>
    const double SmallShare = 0.3;

    public static IReadOnlyList<string> Of(IReadOnlyList<IElement> body, string title) => Of(body, title, headed: false, within: false, out _);

    /// <param name="headed">The page's own heading and line of date and source stand over the container.</param>
    /// <param name="within">The page's own heading stands in the container.</param>
    /// <param name="head">Heading and line of date and source, where the container begins with them.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<IElement> body, string title, bool headed, bool within, out IReadOnlyList<string> head)
    {
        var total = body.Sum(MainText.VisibleLength);
        var lines = TextLines.Of(body, Skip).Lines;
        var text = Trimmed([.. lines], title, headed, out head);
        if (within)
            DropHeading(text, title);
        if (text.Count > 1 && text[0].StartsWith("——", StringComparison.Ordinal) && text[0].Length <= 40)
            text.RemoveAt(0); // a heading under the heading
        if (!headed && head.Count == 0)
            head = DropFoot(text);
        return text;

        bool Skip(IElement element) => Furniture.HasNoText(element) || (Furniture.IsBeside(element) && MainText.VisibleLength(element) <= total * SmallShare);
    }

    static List<string> Trimmed(List<string> lines, string title, bool headed, out IReadOnlyList<string> head)
    {
        CutRelated(lines);
        lines.RemoveAll(Furniture.IsLine);
        while (lines.Count > 1 && Furniture.IsEditorLine(lines[^1]))
            lines.RemoveAt(lines.Count - 1);
        head = headed && !lines.Take(3).Contains(title) ? [] : DropHead(lines, title);
        return lines;
    }

    /// <summary>Date and source, where nothing stands over the text and the container ends with them.</summary>
    static List<string> DropFoot(List<string> lines)
    {
        var from = lines.Count;
        while (from > 1 && Furniture.IsMetaLine(lines[from - 1]) && !lines[from - 1].EndsWith('。'))
            from--;
        var foot = lines[from..];
        lines.RemoveRange(from, foot.Count);
        return foot;
    }

    /// <summary>Heading and what stands round it, where no line of date and source follows. Over a proclamation "（2021年…公布）" it is the law's own.</summary>
    static void DropHeading(List<string> lines, string title)
    {
        var heading = lines.FindIndex(0, Math.Min(3, lines.Count), l => l == title);
        if (heading < 0 || heading + 1 >= lines.Count || lines[heading + 1].StartsWith('（') || lines.Take(heading).Any(l => l.Length > 40 || l.EndsWith('。')))
            return;
        lines.RemoveRange(0, lines[heading + 1].StartsWith('—') && heading + 2 < lines.Count ? heading + 2 : heading + 1);
    }

    static void CutRelated(List<string> lines)
    {
        var from = lines.FindIndex(lines.Count / 2, Furniture.StartsRelated);
        if (from > 0)
            lines.RemoveRange(from, lines.Count - from);
    }

    /// <summary>Where the container begins with the page's heading and its line of date and source, the text begins after them. Where these stand over it, "时间：11月5日" is when the meeting is.</summary>
    static IReadOnlyList<string> DropHead(List<string> lines, string title)
    {
        if (lines.TakeWhile(l => l.Contains('\t') && (Furniture.IsMarkLine(l) || l.EndsWith("\t" + title, StringComparison.Ordinal))).Count() is > 1 and var marks && marks < lines.Count)
            lines.RemoveRange(0, marks); // the first rows of a table that goes on with the text
        var head = Math.Min(lines.Count - 1, 8);
        var meta = -1;
        for (var i = 0; i < head && (lines[i] == title || !lines[i].EndsWith('。')); i++)
        {
            var under = (i > 0 ? lines[i - 1] == title : PageDate.Begins(lines[0])) && lines[i].Length <= 60 && PageDate.In(lines[i]) is { } date && (date.HasTime || char.IsAsciiDigit(lines[i][0]) || lines[i][0] == '[' || PageDate.Is(lines[i]));
            if ((under || Furniture.IsMetaLine(lines[i])) && lines[i].Length <= 100 && !lines[i].EndsWith('。'))
                meta = i;
        }
        if (meta < 0 || !lines.Take(meta).All(l => l == title || Furniture.IsMetaLine(l) || l.Length <= 60))
            return [];
        var end = meta + 1;
        while (end < lines.Count - 1 && (lines[end] == title || Furniture.IsMarkLine(lines[end]) || Furniture.IsEditorLine(lines[end])))
            end++;
        IReadOnlyList<string> dropped = [.. lines.Take(end)];
        lines.RemoveRange(0, end);
        return dropped;
    }
}
