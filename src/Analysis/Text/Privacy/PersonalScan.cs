using System.Text.RegularExpressions;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Privacy;

/// <summary>All personal items of a text with their lines and the names that stand there; organisations' codes and addresses of pages are none.</summary>
sealed class PersonalScan
{
    /// <summary>So far before a number its label may stand.</summary>
    const int LabelReach = 16;

    /// <summary>Lines this short may be cells of a table, one below the other.</summary>
    const int LongestCell = 24;
    const int CellsOfRow = 6;
    const int LongestAddress = 30;

    static readonly System.Buffers.SearchValues<char> Masks = System.Buffers.SearchValues.Create("*×●○■□某");

    static readonly char[] CellEnds = [' ', '\t', ',', '、', ';', ':', '|', '/', '(', ')', '。', '<', '>', '"', '\u3000'];

    readonly string text;
    readonly Segmenter segmenter;
    readonly DateOnly today;
    readonly System.Collections.BitArray taken;
    readonly List<PersonalItem> items = [];
    readonly List<WordSpan> lines = [];
    readonly Dictionary<int, IReadOnlyList<string>> names = [];
    readonly Dictionary<PersonalKind, string> headings = [];
    ILookup<int, PersonalItem> byLine = Enumerable.Empty<PersonalItem>().ToLookup(_ => 0);

    PersonalScan(string text, Segmenter segmenter, DateOnly today) => (this.text, this.segmenter, this.today, taken) = (text, segmenter, today, new(text.Length));

    public IReadOnlyList<PersonalItem> Items => items;

    public static PersonalScan Of(ArticleText article, DateOnly today)
    {
        var scan = new PersonalScan(article.Folded.Text, article.Segmenter, today);
        scan.SplitLines();
        if (scan.text.AsSpan().ContainsAnyInRange('0', '9'))
            scan.Scan();
        scan.items.Sort((a, b) => a.Start.CompareTo(b.Start));
        scan.byLine = scan.items.ToLookup(i => i.Line);
        return scan;
    }

    public string LineOf(PersonalItem item) => LineAt(item.Line);

    /// <summary>The item's line; where that is a mere cell, the cells above it that make up its row. A line that names its person is a row already.</summary>
    public string RowOf(PersonalItem item)
    {
        var first = item.Line;
        if (IsCell(first) && NamesIn(LineAt(first)).Any())
            return LineAt(first);
        while (IsCell(item.Line) && first > 0 && item.Line - first < CellsOfRow && IsCell(first - 1))
            first--;
        return text[lines[first].Start..lines[item.Line].End];
    }

    /// <summary>A short line may be one cell of a row written one below the other; a line with a tab is a row already, and its heading none of it.</summary>
    bool IsCell(int line) => lines[line].Length is > 0 and <= LongestCell && !IsRow(line);

    bool IsRow(int line) => LineAt(line).Contains('\t', StringComparison.Ordinal);

    /// <summary>Names of persons in the item's row, the nearest last.</summary>
    public IReadOnlyList<string> NamesNear(PersonalItem item)
    {
        if (!names.TryGetValue(item.Line, out var known))
            names[item.Line] = known = [.. NamesIn(RowOf(item))];
        return known;
    }

    /// <summary>What stands above the rows: the title and up to some lines before that hold no item.</summary>
    public string HeadingsOf(PersonalItem item)
    {
        if (headings.TryGetValue(item.Kind, out var known))
            return known;
        var first = items.Find(i => i.Kind == item.Kind)?.Line ?? 0;
        var top = Math.Max(0, first - CellsOfRow);
        if (IsRow(first))
        {
            // A table says itself where it begins: its heading row and the line that leads to it, no paragraph before.
            top = first;
            while (top > 0 && IsRow(top - 1))
                top--;
            top = Math.Max(0, top - 1);
        }
        var above = Enumerable.Range(top, first - top).Append(0).Distinct().Where(line => !byLine[line].Any());
        return headings[item.Kind] = string.Join('\n', above.Select(LineAt));
    }

    /// <summary>The line that leads to the list; empty where that is the table's own heading row.</summary>
    public string LeadOf(PersonalItem item)
    {
        var line = items.Find(i => i.Kind == item.Kind)?.Line - 1 ?? -1;
        return line >= 0 && LineAt(line) is var lead && !lead.Contains("姓名", StringComparison.Ordinal) && !byLine[line].Any() ? lead : "";
    }

    /// <summary>In what capacity a telephone's holder is named.</summary>
    public Capacity CapacityOf(PersonalItem item)
    {
        var row = LineAt(item.Line);
        var separator = row.Contains('\t', StringComparison.Ordinal) ? '\t' : '/';
        var cells = row.Split(separator, StringSplitOptions.TrimEntries);
        var (heading, above) = cells.Length > (separator == '\t' ? 1 : 2) ? HeadingRow(item.Line, separator, cells.Length) : ([], item.Line);
        var column = row.AsSpan(0, item.Start - lines[item.Line].Start).Count(separator);
        return PhoneHolder.Of(cells, heading, column, EntryOf(item), Before(item, i => i.Kind == PersonalKind.Mobile), LeadIn(item, above), segmenter);
    }

    /// <summary>What stands before an item from the last item or the sentence's begin on.</summary>
    public string EntryOf(PersonalItem item) => Before(item, _ => true);

    string Before(PersonalItem item, Func<PersonalItem, bool> ends)
    {
        var from = Math.Max(lines[item.Line].Start, byLine[item.Line].Where(i => i.Start < item.Start && ends(i)).Select(i => i.End).DefaultIfEmpty().Max());
        var entry = text.AsSpan(from, item.Start - from);
        return entry[(entry.LastIndexOfAny('。', ';') + 1)..].ToString();
    }

    /// <summary>The line's begin up to its colon, what stands above the table, and the title.</summary>
    string LeadIn(PersonalItem item, int table)
    {
        var colon = LineAt(item.Line).IndexOf(':', StringComparison.Ordinal);
        string[] lead = [colon > 0 && lines[item.Line].Start + colon < item.Start ? LineAt(item.Line)[..colon] : "", table > 0 && !byLine[table - 1].Any() ? LineAt(table - 1) : "", item.Line > 0 && !IsRow(0) ? LineAt(0) : ""];
        return string.Join('\n', lead);
    }

    /// <summary>The nearest line above that has as many cells and no figures; and where it stands.</summary>
    (string[] Cells, int Line) HeadingRow(int line, char separator, int cells)
    {
        for (var above = line - 1; above >= 0 && LineAt(above).Contains(separator, StringComparison.Ordinal); above--)
        {
            if (!byLine[above].Any() && LineAt(above).Split(separator, StringSplitOptions.TrimEntries) is var heading && heading.Length == cells && !LineAt(above).AsSpan().ContainsAnyInRange('0', '9'))
                return (heading, above);
        }
        return ([], line);
    }

    /// <summary>The other items of the item's row.</summary>
    public IEnumerable<PersonalItem> InRowOf(PersonalItem item)
    {
        var reach = lines[item.Line].Length <= LongestCell ? CellsOfRow : 0;
        return Enumerable.Range(item.Line - reach, 2 * reach + 1).SelectMany(line => byLine[line]).Where(i => i != item);
    }

    public int Lines => lines.Count;

    public int StartOf(int line) => lines[line].Start;

    public IReadOnlyList<string> NamesOnLine(int line) => [.. NamesIn(LineAt(line))];

    public string LineAt(int line) => text.Substring(lines[line].Start, lines[line].Length);

    IEnumerable<string> NamesIn(string row)
    {
        foreach (var cell in row.Split(CellEnds.Append('\n').ToArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A name with a mask in it is nobody's any more.
            if (cell.AsSpan().ContainsAny(Masks))
                continue;
            var bare = cell.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
            if (bare.Length == cell.Length - cell.Count(c => char.IsAsciiDigit(c) || c == '.') && PersonNames.IsName(bare, segmenter))
                yield return bare;
            else if (PhoneHolder.WithoutRole(bare) is { } name && PersonNames.IsName(name, segmenter))
                yield return name;
        }
    }

    void SplitLines()
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            lines.Add(new(start, end - start));
            start = end + 1;
        }
    }

    void Scan()
    {
        foreach (var link in PersonalPatterns.Link().EnumerateMatches(text))
            Mark(link.Index, link.Length);
        Take(PersonalPatterns.IdNumber(), PersonalKind.IdNumber, (value, at) => IdNumber.IsValid(value, today) && !IsLabelled(at, "信用代码", "机构代码"));
        // A disabled person's certificate bears the identity number, then kind and degree.
        if (text.Contains("残疾", StringComparison.Ordinal))
            Take(PersonalPatterns.DisabilityNumber(), PersonalKind.IdNumber, (value, _) => IdNumber.IsValid(value, today), group: "number");
        // Whatever is an organisation's code is no card and no person's number.
        foreach (var code in PersonalPatterns.CreditCode().EnumerateMatches(text))
        {
            if (CreditCode.IsValid(text.AsSpan(code.Index, code.Length)) || IsLabelled(code.Index, "信用代码"))
                Mark(code.Index, code.Length);
        }
        Take(PersonalPatterns.OldIdNumber(), PersonalKind.OldIdNumber, (value, at) => IsLabelled(at, "身份证", "旧证", "证件号") && IdNumber.IsValidOld(value, today));
        Take(PersonalPatterns.MaskedId(), PersonalKind.MaskedId, (value, _) => value.Length is 15 or 18);
        Take(PersonalPatterns.BankCard(), PersonalKind.BankCard, (value, _) => BankCard.IsValid(value));
        Take(PersonalPatterns.Mobile(), PersonalKind.Mobile, (_, _) => true);
        Take(PersonalPatterns.Plate(), PersonalKind.Plate, (_, _) => true);
        Take(PersonalPatterns.Passport(), PersonalKind.Passport, (_, at) => IsLabelled(at, "护照", "通行证"));
        TakeAddresses();
        Take(PersonalPatterns.PersonalNumber(), PersonalKind.PersonalNumber, (_, _) => true, group: "number");
    }

    void Take(Regex pattern, PersonalKind kind, Func<string, int, bool> isOne, string group = "0")
    {
        // What is none may hold one that begins later: a row's number before a letter-spaced one.
        for (var (match, next) = (pattern.Match(text), 0); match.Success; match = pattern.Match(text, next))
        {
            var (start, length) = (match.Groups[group].Index, match.Groups[group].Length);
            var value = match.Groups[group].Value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
            next = match.Index + 1;
            if (taken[start] || taken[start + length - 1] || !isOne(value, start))
                continue;
            Add(kind, start, length, value);
            next = start + length;
        }
    }

    /// <summary>From the room back to where the address begins.</summary>
    void TakeAddresses()
    {
        foreach (var room in PersonalPatterns.Room().EnumerateMatches(text))
        {
            var start = room.Index;
            while (start > 0 && room.Index - start < LongestAddress && text[start - 1] is (>= '\u4E00' and <= '\u9FFF') or (>= '0' and <= '9') or '-')
                start--;
            if (room.Index - start >= 2 && !taken[start] && !taken[room.Index])
                Add(PersonalKind.Address, start, room.Index + room.Length - start, text[start..(room.Index + room.Length)]);
        }
    }

    void Add(PersonalKind kind, int start, int length, string value)
    {
        Mark(start, length);
        items.Add(new(kind, start, length, value, LineNumberOf(start)));
    }

    void Mark(int start, int length)
    {
        for (var i = start; i < start + length; i++)
            taken[i] = true;
    }

    int LineNumberOf(int place)
    {
        var (low, high) = (0, lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    bool IsLabelled(int start, params ReadOnlySpan<string> labels)
    {
        var from = Math.Max(0, start - LabelReach);
        var before = text.AsSpan(from, start - from);
        before = before[(before.LastIndexOf('\n') + 1)..]; // a heading's last cell labels nothing in the next row
        foreach (var label in labels)
        {
            if (before.Contains(label, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
