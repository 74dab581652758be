using AngleSharp.Dom;
using System.Text.RegularExpressions;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>One line of a list in HTML: its link, its whole title, its date.</summary>
sealed partial record ListRow(IElement Element, IElement Link, Uri Address, string Title, PageDate? Date)
{
    /// <summary>Shorter texts in front of the title are names of columns or kinds.</summary>
    const int CertainTitle = 8;

    const int LongestDate = 60;

    /// <summary>More different links of its own, or with whole titles, or in lists within it, make a section, not a line.</summary>
    const int MostLinks = 6, MostTitles = 2, MostNested = 8;

    public bool IsDated => Date is not null || PageDate.InAddress(Address) is not null;

    /// <summary>Null where the element is no line of a list.</summary>
    /// <param name="links">Links that could be an item's, within the element, in order.</param>
    public static ListRow? Of(IElement element, IReadOnlyList<IElement> links, Uri page, DateTimeOffset seenAt)
    {
        if (ShortText.Of(element, LongestDate) is { } words && Furniture.IsPlaceLine(words.Trim()))
            return null;
        var own = links.Where(l => !IsNested(l, element)).ToList();
        if (links.Count - own.Count > MostNested || (own.Count == 0 && links.Count > MostTitles))
            return null;
        if (own.Count == 0)
            own = [.. links];
        var titles = 0;
        IElement? best = null;
        var title = "";
        var different = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in own)
        {
            var text = TitleOf(link);
            if (text.Length == 0 || Addresses.Of(link, page) is not { } address)
                continue;
            if (Addresses.IsPage(address) && different.Add(address.AbsoluteUri) && (different.Count > MostLinks || (text.Length >= CertainTitle && ++titles > MostTitles)))
                return null;
            if (best is null || (title.Length < CertainTitle && text.Length > title.Length))
                (best, title) = (link, text);
        }
        if (best is null || Addresses.Of(best, page) is not { } target)
            return null;
        return new ListRow(element, best, Addresses.WithoutTracking(target), title, DateIn(element, best, target, seenAt));
    }

    /// <summary>Where the date stands beside the line, not in it.</summary>
    public ListRow DatedBy(IElement? sibling, DateTimeOffset seenAt) =>
        Date is null && sibling is not null && DateOnlyIn(sibling) is { } text && PageDate.InList(text, seenAt, Address) is { } date ? this with { Date = date } : this;

    public static bool IsDateOnly(IElement? sibling) => sibling is not null && DateOnlyIn(sibling) is not null;

    /// <summary>The whole title: the title attribute where the text is cut or there is none.</summary>
    public static string TitleOf(IElement link)
    {
        var text = TextOf(link);
        var attribute = link.GetAttribute("title") ?? (text.EndsWith('…') || text.EndsWith("..", StringComparison.Ordinal) ? link.QuerySelector("[title]")?.GetAttribute("title") : null) ?? "";
        attribute = TitleAndSource.Tidy(Called().Match(attribute) is { Success: true } called ? called.Groups["title"].Value : attribute);
        var shown = Dots().Replace(text, "");
        if (attribute.Length > 0 && !NoTitle().IsMatch(attribute) && (text.Length == 0 || shown.Length < text.Length || attribute.StartsWith(shown, StringComparison.Ordinal) || (Inside().Match(text) is { Success: true } cut && attribute.StartsWith(text[..cut.Index], StringComparison.Ordinal) && attribute.EndsWith(text[(cut.Index + cut.Length)..], StringComparison.Ordinal)) || (attribute.Length >= CertainTitle && text.EndsWith(attribute, StringComparison.Ordinal))))
            text = attribute;
        if (text.Length == 0)
            text = TitleAndSource.Tidy(link.QuerySelector("img[alt]")?.GetAttribute("alt"));
        return Bullet().Replace(Mark().Replace(text, ""), "");
    }

    /// <summary>Text of the link's heading, where the link holds more than a title.</summary>
    static string TextOf(IElement link)
    {
        if (link.ChildElementCount == 0)
            return TitleAndSource.Tidy(link.TextContent);
        var heading = link.QuerySelector("h1,h2,h3,h4,h5,[class*=title],[class*=tit],[class*=til],[class*=bt],[class*=name]");
        if (heading is not null && string.Join(' ', WithoutDate(heading)) is { Length: > 3 } named)
            return named;
        var parts = WithoutDate(link);
        return parts.Count switch { 0 => "", 1 => parts[0], _ => parts.FirstOrDefault(p => p.Length >= 4) ?? parts[0] };
    }

    static IReadOnlyList<string> WithoutDate(IElement element) => TextLines.Of([element], e => Furniture.HasNoText(e) || (e != element && (DateOnlyIn(e) is not null || IsTag(e)))).Lines;

    /// <summary>What a list says of a line in an element of its own: whether a document is in force, how long a film is.</summary>
    static bool IsTag(IElement element) => ShortText.Of(element, 10) is { } text && Tag().IsMatch(text);

    static PageDate? DateIn(IElement row, IElement link, Uri address, DateTimeOffset seenAt)
    {
        if (row.LocalName == "tr" && PublishedCell(row) is { } cell && PageDate.InList(ShortText.Of(cell, LongestDate), seenAt, address) is { } headed)
            return headed;
        if (ReferenceEquals(row, link))
            return PageDate.InList(row.Children.Select(DateOnlyIn).FirstOrDefault(d => d is not null) ?? row.QuerySelectorAll("time,i,em,small").Select(DateOnlyIn).FirstOrDefault(d => d is not null) ?? TextAfter(link), seenAt, address);
        // A summary may name other days: what is a date and nothing else is the line's.
        if (row.QuerySelectorAll("*").Where(e => !link.Contains(e) && (e.Closest("a") is null || e.LocalName == "a") && e.ParentElement?.Closest("ul,ol,table") is var list && (list is null || list.Contains(link))).Select(DateOnlyIn).FirstOrDefault(d => d is not null) is { } alone && PageDate.InList(alone, seenAt, address) is { } certain)
            return certain;
        var text = new System.Text.StringBuilder();
        Collect(row, link, text);
        var beside = text.ToString();
        var outside = (Labelled().Match(beside) is { Success: true } label ? PageDate.InList(beside[(label.Index + label.Length)..], seenAt, address) : null) ?? PageDate.InList(beside, seenAt, address);
        return outside ?? (link.QuerySelectorAll("*").Select(e => DateOnlyIn(e) ?? ApartIn(e)).FirstOrDefault(d => d is not null) is { } within ? PageDate.InList(within, seenAt, address) : null);
    }

    /// <summary>Of a link in running text: what follows it in its line, as far as that is short.</summary>
    static string? TextAfter(IElement link) =>
        link.NextSibling is IText { Data: var text } && text.Trim() is { Length: > 3 and <= LongestDate } rest ? rest : null;

    /// <summary>The cell under the heading 发布日期, where a table tells several days of each document.</summary>
    static IElement? PublishedCell(IElement row)
    {
        if (row.Closest("table")?.QuerySelector("tr") is not { } head || ReferenceEquals(head, row) || head.ChildElementCount != row.ChildElementCount)
            return null;
        for (var i = 0; i < head.ChildElementCount; i++)
        {
            if (ShortText.Of(head.Children[i], 20) is { } text && Labelled().Match(text) is { Success: true, Index: < 3 })
                return row.Children[i];
        }
        return null;
    }

    /// <summary>Text of the row without its links: what is left is the date.</summary>
    static void Collect(INode node, IElement link, System.Text.StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText data)
                text.Append(data.Data);
            else if (child is IElement { LocalName: "ul" or "ol" or "table" } list && !list.Contains(link))
                continue; // other items' dates
            else if (child is IElement element && element.LocalName is not ("a" or "script" or "style") && !ReferenceEquals(element, link))
            {
                text.Append(' ');
                Collect(element, link, text);
                text.Append(' ');
            }
            else if (child is IElement { LocalName: "a" } inner && inner.Contains(link) && !ReferenceEquals(inner, link))
                Collect(inner, link, text);
        }
    }

    /// <summary>Day and month as two elements of one box.</summary>
    static string? ApartIn(IElement element) =>
        element.ChildElementCount == 2 && ShortText.Of(element, 24) is not null && string.Join(' ', element.Children.Select(c => c.TextContent.Trim())) is var text && PageDate.IsApart(text) ? text : null;

    static string? DateOnlyIn(IElement element)
    {
        return ShortText.Of(element, LongestDate) is { Length: > 3 } text && PageDate.Is(text) ? text.Trim() : null;
    }

    static bool IsNested(IElement link, IElement row)
    {
        for (var at = link.ParentElement; at is not null && !ReferenceEquals(at, row); at = at.ParentElement)
        {
            if (at.LocalName is "ul" or "ol" or "table")
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\s*(\.{2,}|…+)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dots();

    /// <summary>Dots that stand for the middle of a title.</summary>
    [GeneratedRegex(@"(?<=.{4})(\.{3,}|…+)(?=.{2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(hide|null|undefined|点击.{0,6}|查看.{0,6}|详情|新窗口.*|更多)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoTitle();

    /// <summary>What the list says of the line, not what the article is called.</summary>
    [GeneratedRegex(@"^\s*[\[【(（]\s*(置\s*顶|最新|new|hot|热)\s*[\]】)）]\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(有效|现行有效|废止|已废止|失效|已失效|全文废止|部分失效|已修改|尚未生效|置顶|顶|最新|new|hot|荐|图文|视频|[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    /// <summary>Some systems write all marks of an article into its link's tip.</summary>
    [GeneratedRegex(@"标\s*题\s*[:：]\s*(?<title>[^\r\n]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Called();

    [GeneratedRegex(@"(发布|公开)\s*(时间|日期)\s*[:：]?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^[·•▪■◆●▶►★☆※>\s]+", RegexOptions.None, 1000)]
    private static partial Regex Bullet();
}
