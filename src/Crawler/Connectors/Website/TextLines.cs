using System.Text;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>A part of a page as a reader sees it: one paragraph a line, table rows with their cells parted by a tab.</summary>
sealed class TextLines
{
    /// <summary>A cell longer than this is a place for text, not a value: the table is there for layout.</summary>
    const int LongestCell = 200;

    readonly List<string> lines = [];
    readonly StringBuilder line = new();
    readonly Func<IElement, bool> skip;
    readonly IReadOnlyList<IElement> marks;
    bool space;
    int inCell;

    TextLines(Func<IElement, bool> skip, IReadOnlyList<IElement> marks) => (this.skip, this.marks) = (skip, marks);

    public IReadOnlyList<string> Lines => lines;

    /// <summary>Index of the first line of the marked elements; −1 if none was met.</summary>
    public int MarkStart { get; private set; } = -1;

    /// <summary>Index of the first line after the last of them.</summary>
    public int MarkEnd { get; private set; } = -1;

    /// <param name="skip">Elements that are left out with all they hold.</param>
    /// <param name="marks">Elements whose lines are to be known.</param>
    public static TextLines Of(IEnumerable<INode> roots, Func<IElement, bool> skip, IReadOnlyList<IElement>? marks = null)
    {
        var text = new TextLines(skip, marks ?? []);
        foreach (var root in roots)
        {
            text.Write(root);
            text.EndLine();
        }
        return text;
    }

    void Write(INode node)
    {
        if (node is IText text)
            Append(text.Data);
        else if (node is IElement element && !skip(element))
            Write(element);
    }

    void Write(IElement element)
    {
        var marked = IsMarked(element);
        if (marked)
        {
            EndLine();
            MarkStart = MarkStart < 0 ? lines.Count : MarkStart;
        }
        if (element.LocalName == "br")
            EndLine();
        else if (element.LocalName == "table" && inCell == 0 && !IsLayout(element))
            WriteTable(element);
        else
        {
            var block = Furniture.IsBlock(element);
            if (block)
                EndLine();
            if (element.LocalName == "pre")
                WritePre(element);
            else
                foreach (var child in element.ChildNodes)
                    Write(child);
            if (block)
                EndLine();
        }
        if (marked)
        {
            EndLine();
            MarkEnd = lines.Count;
        }
    }

    bool IsMarked(IElement element)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (ReferenceEquals(element, marks[i]))
                return true;
        }
        return false;
    }

    void WriteTable(IElement table)
    {
        EndLine();
        foreach (var row in table.QuerySelectorAll("caption,tr"))
        {
            if (skip(row))
                continue;
            inCell++;
            if (row.LocalName == "caption")
                Write(row);
            else
                WriteRow(row);
            inCell--;
            EndLine();
        }
    }

    void WriteRow(IElement row)
    {
        var first = true;
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is not ("td" or "th") || skip(cell))
                continue;
            if (!first)
                line.Append('\t');
            first = false;
            space = false;
            Write(cell);
        }
        if (string.IsNullOrWhiteSpace(line.ToString()))
            line.Clear();
    }

    void WritePre(IElement pre)
    {
        foreach (var part in pre.TextContent.Split('\n'))
        {
            Append(part);
            EndLine();
        }
    }

    static bool IsLayout(IElement table) =>
        table.QuerySelector("table") is not null
        || table.QuerySelectorAll("tr").All(row => row.ChildElementCount <= 1)
        || table.QuerySelectorAll("td,th").Any(cell => cell.TextContent.Length > LongestCell && cell.TextContent.AsSpan().Trim().Length > LongestCell);

    /// <summary>Runs of blanks become one; a line end of the source between two Chinese characters is none (CSS Text 3, segment breaks).</summary>
    void Append(string data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            if (c is '\u200B' or '\uFEFF' or '\u2060' or '\u00AD')
                continue; // nothing that is seen
            if (!IsBlank(c))
            {
                if (space && line.Length > 0 && line[^1] != '\t')
                    line.Append(' ');
                space = false;
                line.Append(c);
                continue;
            }
            var (start, broken, only) = (i, false, true);
            for (; i < data.Length && IsBlank(data[i]); i++)
                (broken, only) = (broken || data[i] == '\n', only && data[i] is '\n' or '\r' or '\t' or ' ');
            if (!(broken && only && start > 0 && i < data.Length && IsWide(data[start - 1]) && IsWide(data[i])))
                space = true;
            i--;
        }
    }

    void EndLine()
    {
        if (inCell > 0)
        {
            space = true;
            return;
        }
        space = false;
        if (line.Length == 0)
            return;
        var text = line.ToString().TrimEnd(' ');
        line.Clear();
        if (text.Length > 0)
            lines.Add(text);
    }

    static bool IsBlank(char c) => c is '\u00A0' or '\u3000' || char.IsWhiteSpace(c);

    static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}
