using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Where a list goes on: what the common systems' page-turning scripts would draw, else the link 下一页.</summary>
static partial class NextPages
{
    /// <summary>The next page, or all that follow; empty at the end or where nothing is known.</summary>
    public static IReadOnlyList<Uri> Of(HtmlPage page)
    {
        if (JpageList.IsIn(page.Text) && JpageList.NextOf(page.Text, page.BaseAddress) is { } group)
            return [group];
        if (FromScript(page) is { } scripted)
            return scripted;
        if (Link(page) is { } next)
            return [next];
        if (Fragments(page) is { Count: > 0 } fragments)
            return fragments;
        return Numbered(page) is { } numbered ? [numbered] : [];
    }

    /// <summary>
    /// createPageHTML: 拓尔思 (9, 0, "index", "html") = pages, current from 0, page n is index_n.html;
    /// 开普 ('page_div', 5, 1, 'fg', 'shtml', 89) = pages, current from 1, page n is fg_n.shtml. Null where the page has no such call.
    /// </summary>
    static IReadOnlyList<Uri>? FromScript(HtmlPage page)
    {
        foreach (Match call in Call().Matches(page.Text))
        {
            var arguments = call.Groups["arguments"].Value.Split(',', StringSplitOptions.TrimEntries);
            if (arguments.Length < 4)
                continue;
            var named = arguments[0].Length > 0 && arguments[0][0] is '"' or '\'';
            var rest = named ? arguments[1..] : arguments;
            if (rest.Length < 4 || Value(rest[0], page.Text) is not { } count || Value(rest[1], page.Text) is not { } current || rest[2].Length == 0 || rest[2][0] is not ('"' or '\''))
                continue;
            var following = current + 1;
            if (count is < 1 or > 10_000 || following > (named ? count : count - 1))
                return [];
            return Addresses.Resolve(page.BaseAddress, $"{rest[2].Trim('"', '\'')}_{following}.{rest[3].Trim('"', '\'', '.')}") is { } next ? [next] : [];
        }
        if (Pager().Match(page.Text) is not { Success: true } pager)
            return null;
        var (size, at) = (int.Parse(pager.Groups["size"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(pager.Groups["current"].ValueSpan, CultureInfo.InvariantCulture) + 1);
        return at < size && Addresses.Resolve(page.BaseAddress, $"{pager.Groups["prefix"].Value}_{at}.{pager.Groups["suffix"].Value}") is { } further ? [further] : [];
    }

    static int? Value(string argument, string source)
    {
        if (int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (!Name().IsMatch(argument))
            return null;
        var assigned = Regex.Match(source, $@"\b{Regex.Escape(argument)}\s*=\s*[""']?(?<value>[0-9]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return assigned.Success && int.TryParse(assigned.Groups["value"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : null;
    }

    static Uri? Link(HtmlPage page)
    {
        var rel = page.Document.QuerySelector("link[rel=next][href],a[rel=next][href]");
        var link = rel ?? page.Document.QuerySelectorAll("a[href]").FirstOrDefault(a => ShortText.Of(a, 20) is { } text && Next().IsMatch(text));
        link ??= page.Document.QuerySelectorAll("a[href]").FirstOrDefault(a => ShortText.Of(a, 2) is not null && Next().IsMatch(a.GetAttribute("title") ?? ""));
        return link is not null && (link.LocalName == "a" ? Addresses.Of(link, page.BaseAddress) : Addresses.Resolve(page.BaseAddress, link.GetAttribute("href"))) is { } address && !SamePage(address, page.Address) ? address : null;
    }

    /// <summary>Page numbers without a word: the first that leads elsewhere after the one that leads nowhere, which is this page's.</summary>
    static Uri? Numbered(HtmlPage page)
    {
        var numbers = new SortedDictionary<int, Uri>();
        var boxes = page.Document.QuerySelectorAll("a[href]").Where(a => a.ParentElement is not null && ShortText.Of(a, 8) is { } text && PageOf(text) == 2).Select(a => a.ParentElement!.LocalName is "li" or "span" or "td" ? a.ParentElement.ParentElement! : a.ParentElement!); // filtered
        foreach (var link in boxes.Take(1).SelectMany(b => b.QuerySelectorAll("a[href]")))
        {
            if (ShortText.Of(link, 8) is { } text && PageOf(text) is { } number && Addresses.Of(link, page.BaseAddress) is { } address && !SamePage(address, page.Address))
                numbers.TryAdd(number, address);
        }
        var next = numbers.Keys.FirstOrDefault(n => n > 1 && !numbers.ContainsKey(n - 1));
        return next > 1 ? numbers[next] : null;
    }

    static int? PageOf(string text) => int.TryParse(text.AsSpan().Trim().Trim('[').Trim(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number : null;

    /// <summary>Older pages as fragments index_2603340_N.html, linked out of sight; N counts from the oldest, so the walk goes down.</summary>
    static List<Uri> Fragments(HtmlPage page)
    {
        var numbered = new Dictionary<string, SortedDictionary<int, Uri>>(StringComparer.Ordinal);
        foreach (var link in page.Document.QuerySelectorAll("a[href]"))
        {
            if (link.TextContent.AsSpan().Trim().Length > 0 || Addresses.Resolve(page.BaseAddress, link.GetAttribute("href")) is not { } address || Fragment().Match(address.AbsolutePath) is not { Success: true } match)
                continue;
            var of = match.Groups["of"].Value;
            if (!numbered.TryGetValue(of, out var pages))
                numbered[of] = pages = [];
            pages[int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)] = address;
        }
        return numbered.Values.MaxBy(p => p.Count) is { } most ? [.. most.Values.Reverse()] : [];
    }

    /// <summary>The address's own page number, raised by one; null where it has none. For JSON and data interfaces.</summary>
    public static Uri? Counted(Uri address)
    {
        var text = address.AbsoluteUri;
        if (PageNumber().Match(text) is not { Success: true } match || !int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return new Uri($"{text[..match.Groups["n"].Index]}{number + 1}{text[(match.Groups["n"].Index + match.Groups["n"].Length)..]}");
    }

    static bool SamePage(Uri a, Uri b) => Addresses.IdentityOf(a) == Addresses.IdentityOf(b);

    [GeneratedRegex(@"(?<!function\s)createPageHTML\s*\((?<arguments>[^()]{3,300})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();

    /// <summary>Pager({size:50, current:0, prefix:'index', suffix:'html'}): as 拓尔思's createPageHTML, by names.</summary>
    [GeneratedRegex(@"Pager\s*\(\s*\{\s*size\s*:\s*(?<size>[0-9]{1,5})\s*,\s*current\s*:\s*(?<current>[0-9]{1,5})\s*,\s*prefix\s*:\s*['""](?<prefix>[^'""]{1,80})['""]\s*,\s*suffix\s*:\s*['""](?<suffix>[a-z]{1,6})['""]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pager();

    [GeneratedRegex("^[A-Za-z_$][A-Za-z0-9_$]*$", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[\s\[【(（]*(下\s*一\s*页|下\s*页|后一页|下一页?[>»›]+|next( page)?|[>»›])[\s\]】)）>»›]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();

    [GeneratedRegex(@"^(?<of>.*/index_[0-9]+)_(?<n>[0-9]{1,6})\.s?html?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fragment();

    [GeneratedRegex(@"(?<=[?&/,_])(page(No|Num|Number|Index)?|cur(rent)?Page(No)?|pn)=(?<n>[0-9]{1,6})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageNumber();
}
