using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Finds the list on a page by its shape: siblings that each hold a link with a title, mostly with a date.</summary>
static partial class HtmlList
{
    /// <summary>Links, and what a script makes one.</summary>
    const string Items = "a[href],[onclick]";

    /// <summary>How far above a link its row may begin.</summary>
    const int Levels = 7;

    /// <summary>Real pages have some hundreds; a hostile one shall not cost more than these.</summary>
    const int MostLinks = 5000;

    /// <param name="everyBlock">All lists of the page (a home page), not only its main one.</param>
    public static IReadOnlyList<ListRow> Read(HtmlPage page, WebsiteColumnSettings settings, DateTimeOffset seenAt, bool everyBlock = false) =>
        settings.ItemSelector is { Length: > 0 } selector
            ? Chosen(page, settings, selector, seenAt)
            : [.. ListBlock.Choose(Blocks(page, seenAt), page.Address, everyBlock).SelectMany(b => b.Rows).Select(DayUnderHeadings.Dated)];

    static List<ListRow> Chosen(HtmlPage page, WebsiteColumnSettings settings, string selector, DateTimeOffset seenAt)
    {
        var rows = new List<ListRow>();
        foreach (var item in Selected.All(page.Document, selector))
        {
            var links = item.LocalName == "a" ? [item] : item.QuerySelectorAll(Items).ToArray();
            if (ListRow.Of(item, links, page.BaseAddress, seenAt) is not { } row)
                continue;
            if (Selected.Text(item, settings.TitleSelector) is { } title)
                row = row with { Title = TitleAndSource.Tidy(title) };
            if (Selected.Text(item, settings.DateSelector) is { } date)
                row = row with { Date = PageDate.InList(date, seenAt) };
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>Every group of siblings of one kind that hold links.</summary>
    static IEnumerable<ListBlock> Blocks(HtmlPage page, DateTimeOffset seenAt)
    {
        var groups = new Dictionary<(IElement Parent, string Tag), Dictionary<IElement, List<IElement>>>();
        foreach (var link in page.Document.QuerySelectorAll(Items).Take(MostLinks))
        {
            if (!CouldBeItem(link))
                continue;
            var row = link;
            for (var level = 0; level < Levels && row.ParentElement is { } parent; level++, row = parent)
            {
                if (row.LocalName is "body" or "html")
                    break;
                if (!groups.TryGetValue((parent, row.LocalName), out var rows))
                    groups[(parent, row.LocalName)] = rows = [];
                if (!rows.TryGetValue(row, out var links))
                    rows[row] = links = [];
                links.Add(link);
            }
        }
        foreach (var ((parent, tag), candidates) in groups)
        {
            if (candidates.Count == 1 && tag is not ("li" or "tr" or "dd" or "dl"))
                continue;
            var rows = candidates.Select(c => ListRow.Of(c.Key, c.Value, page.BaseAddress, seenAt)).OfType<ListRow>().ToList();
            if (rows.Count * 2 >= candidates.Count && rows.Count > 0)
                yield return new ListBlock(parent, tag, WithDatesBeside(rows, seenAt));
        }
    }

    /// <summary>Dates that stand in the sibling after (or, where the last line has none, before) each line.</summary>
    static List<ListRow> WithDatesBeside(List<ListRow> rows, DateTimeOffset seenAt)
    {
        if (rows.TrueForAll(r => r.Date is not null))
            return rows;
        var after = ListRow.IsDateOnly(rows[^1].Element.NextElementSibling);
        var before = !after && ListRow.IsDateOnly(rows[0].Element.PreviousElementSibling);
        return after || before ? [.. rows.Select(r => r.DatedBy(after ? r.Element.NextElementSibling : r.Element.PreviousElementSibling, seenAt))] : rows;
    }

    static bool CouldBeItem(IElement link)
    {
        if (Addresses.HrefOf(link) is not { Length: > 0 } || Furniture.IsHidden(link) || (link.LocalName != "a" && link.QuerySelector("a[href]") is not null))
            return false;
        if (IsBracketed(link) && link.ParentElement!.Children.Any(other => other.LocalName == "a" && !IsBracketed(other))) // a bracket stands in something
            return false;
        var text = link.TextContent.AsSpan().Trim();
        if (text.Length == 0)
            return link.HasAttribute("title") || link.QuerySelector("img[alt]") is not null;
        return text.Length >= 2 && (text.Length > 12 || !Button().IsMatch(text));
    }

    /// <summary>[市水务局] in front of a title: whose it is, or its kind.</summary>
    static bool IsBracketed(IElement link) =>
        link is { PreviousSibling: IText before, NextSibling: IText after, ParentElement: not null } && before.Data.AsSpan().TrimEnd() is [.., '[' or '【' or '［' or '〔'] && after.Data.AsSpan().TrimStart() is [']' or '】' or '］' or '〕', ..];

    [GeneratedRegex(@"^[\s\[【(（<>«»《]*(更多|查看更多|more|首\s*页|尾\s*页|末\s*页|上一页|下一页|上页|下页|共?[0-9]+页?|详情|详细|查看(详情|全文)?|阅读全文|下载.{0,5}|打印|关闭|返回.{0,4}|收藏|分享|English|登录|注册|GO)[\s\]】)）<>«»》]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Button();
}
