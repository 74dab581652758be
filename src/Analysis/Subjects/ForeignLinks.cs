using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MediaWatch.Analysis.Subjects;

/// <summary>Reads from a page's source which links lead to other sites and which of them nobody can see: the marks that break-ins leave behind.</summary>
static partial class ForeignLinks
{
    /// <summary>Foreign pages are parsed within limits: nesting costs the parser quadratic time.</summary>
    const int LongestSource = 2_000_000;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    const int MostAnchors = 2000;
    const int Deep = 30;

    static readonly string[] TwoPartSuffixes = ["com.cn", "net.cn", "org.cn", "gov.cn", "edu.cn", "ac.cn", "mil.cn", "co.uk", "com.hk", "com.tw", "co.jp", "co.kr"];

    /// <summary>Empty for what is too large or too deeply nested to be read.</summary>
    public static async Task<IReadOnlyList<AnchorFact>> ReadAsync(string html, string address, CancellationToken ct)
    {
        if (html.Length > LongestSource || !Uri.TryCreate(address, UriKind.Absolute, out var page))
            return [];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            using var document = await new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocumentAsync(html, limit.Token);
            var hidden = HiddenByStyleSheet(document);
            return
            [
                .. Anchors(document, page, hidden).Concat(Frames(document, page, hidden))
                    .Concat(document.Scripts.Where(s => s.Source is null).SelectMany(s => Written(WithEscapes(s.TextContent), page)))
                    .DistinctBy(a => (a.Address, a.Text, a.Hiding)).Take(MostAnchors),
            ];
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return [];
        }
    }

    static IEnumerable<AnchorFact> Anchors(IHtmlDocument document, Uri page, IReadOnlyDictionary<string, string> hidden)
    {
        foreach (var anchor in document.QuerySelectorAll("a[href], area[href]"))
        {
            if (ForeignAddress(anchor.GetAttribute("href"), page) is { } target)
                yield return new(target, TextOf(anchor), HidingOf(anchor, hidden));
        }
    }

    /// <summary>Frames too small to be seen load what nobody asked for.</summary>
    static IEnumerable<AnchorFact> Frames(IHtmlDocument document, Uri page, IReadOnlyDictionary<string, string> hidden)
    {
        foreach (var frame in document.QuerySelectorAll("iframe[src]"))
        {
            var hiding = IsTiny(frame.GetAttribute("width")) && IsTiny(frame.GetAttribute("height")) ? Hiding.NoSize : HidingOf(frame, hidden);
            if (hiding is not null && ForeignAddress(frame.GetAttribute("src"), page) is { } target)
                yield return new(target, frame.GetAttribute("title")?.Trim() ?? "", hiding);
        }
    }

    static string TextOf(IElement anchor)
    {
        IEnumerable<string?> parts = [anchor.TextContent.Trim(), anchor.GetAttribute("title")?.Trim(), .. anchor.QuerySelectorAll("img[alt]").Select(i => i.GetAttribute("alt"))];
        return string.Join(' ', parts.Where(t => !string.IsNullOrEmpty(t)).Distinct());
    }

    static Hiding? HidingOf(IElement anchor, IReadOnlyDictionary<string, string> hidden)
    {
        var (element, depth) = (anchor, 0);
        for (; element is not null && depth < Deep; element = element.ParentElement, depth++)
        {
            if (HidingBy(StyleOf(element, hidden)) is { } way)
                return way;
            if (element.HasAttribute("hidden"))
                return Hiding.NotShown;
            if (element is IHtmlMarqueeElement && IsTiny(element.GetAttribute("width")) && IsTiny(element.GetAttribute("height")))
                return Hiding.NoSize;
        }
        return null;
    }

    static bool IsTiny(string? length) => int.TryParse(length?.TrimEnd('p', 'x'), out var pixels) && pixels <= 5;

    /// <summary>What the element's attribute says, and what style sheets in the page say of its classes and its id.</summary>
    static string StyleOf(IElement element, IReadOnlyDictionary<string, string> sheets)
    {
        var style = element.GetAttribute("style") ?? "";
        if (sheets.Count > 0)
            style += string.Concat(element.ClassList.Select(c => "." + c).Append("#" + element.Id).Where(sheets.ContainsKey).Select(s => ";" + sheets[s]));
        return Blank().Replace(style, "").ToLowerInvariant();
    }

    static Hiding? HidingBy(string style) => style.Length == 0 ? null
        : NotShown().IsMatch(style) ? Hiding.NotShown
        : OffScreen().IsMatch(style) ? Hiding.OffScreen
        : NoFont().IsMatch(style) || style.Contains("overflow:hidden", StringComparison.Ordinal) && NoHeight().IsMatch(style) ? Hiding.NoSize
        : Colours().Match(style) is { Success: true } colours && Long(colours.Groups["a"].Value) == Long(colours.Groups["b"].Value) ? Hiding.BackgroundColour
        : null;

    /// <summary>#fff and white are #ffffff.</summary>
    static string Long(string colour) => colour switch
    {
        "white" => "#ffffff",
        "black" => "#000000",
        ['#', var r, var g, var b] => $"#{r}{r}{g}{g}{b}{b}",
        _ => colour,
    };

    /// <summary>What style sheets in the page say of classes and ids, and what its scripts set as soon as they run (getElementById(…).style.display='none').</summary>
    static Dictionary<string, string> HiddenByStyleSheet(IHtmlDocument document)
    {
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, property, value) in document.Scripts.Where(s => s.Source is null).SelectMany(s => SetByScript().Matches(s.TextContent)).Select(m => (m.Groups["id"].Value, m.Groups["property"].Value, m.Groups["value"].Value)))
            rules["#" + id] = rules.GetValueOrDefault("#" + id) + $";{property}:{value}";
        foreach (var sheet in document.QuerySelectorAll("style"))
        {
            foreach (Match rule in SimpleRule().Matches(sheet.TextContent))
            {
                foreach (var selector in rule.Groups["selector"].Value.Split(',', StringSplitOptions.TrimEntries))
                    rules[selector] = rules.GetValueOrDefault(selector) + ";" + rule.Groups["body"].Value;
            }
        }
        return rules;
    }

    /// <summary>What a script unescapes before it writes it (unescape('%3Ca href…')).</summary>
    static string WithEscapes(string script) => script.Contains("%3C", StringComparison.OrdinalIgnoreCase) ? $"{script}\n{Uri.UnescapeDataString(script)}" : script;

    /// <summary>Links in strings that a script writes into the page.</summary>
    static IEnumerable<AnchorFact> Written(string script, Uri page)
    {
        foreach (Match link in WrittenLink().Matches(script))
        {
            if (ForeignAddress(link.Groups["href"].Value, page) is { } target)
                yield return new(target, Unescaped(link.Groups["text"].Value), Hiding.ByScript);
        }
    }

    static string Unescaped(string text)
    {
        try
        {
            return Regex.Unescape(Tag().Replace(text, ""));
        }
        catch (RegexParseException)
        {
            return text; // not an escape after all
        }
    }

    /// <summary>Null for links within the page's own registered domain, and for what is no web address.</summary>
    static string? ForeignAddress(string? href, Uri page) =>
        href is { Length: > 0 and < 2000 } && Uri.TryCreate(page, href.Trim(), out var target) && target.Scheme is "http" or "https" && target.Host.Length > 0
        && !DomainOf(target.Host).Equals(DomainOf(page.Host), StringComparison.OrdinalIgnoreCase) ? target.AbsoluteUri : null;

    static string DomainOf(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        var keep = labels.Length > 2 && TwoPartSuffixes.Contains($"{labels[^2]}.{labels[^1]}") ? 3 : 2;
        return string.Join('.', labels.TakeLast(keep));
    }

    [GeneratedRegex(@"\s", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Blank();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Tag();

    [GeneratedRegex("display:none|visibility:hidden|opacity:0(?:;|$|!|\\.0)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex NotShown();

    [GeneratedRegex("(?:left|top|right|text-indent|margin(?:-left|-top)?):-(?:[0-9]{4,}|[5-9][0-9]{2})(?:px|em|pt)?|(?:left|top|right):-[1-9][0-9]{2,}%|text-indent:-[1-9][0-9]{2,}%", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex OffScreen();

    [GeneratedRegex("font-size:0(?:px|pt|em|%)?(?:;|$|!)|clip:rect\\((?:0(?:px)?[,)]){4}|clip-path:inset\\((?:50|100)%\\)|transform:scale\\(0(?:,0)?\\)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex NoFont();

    [GeneratedRegex("(?:^|;)(?:max-)?(?:height|width):[01](?:px)?(?:;|$|!)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex NoHeight();

    [GeneratedRegex("(?:^|;)color:(?<a>#?[0-9a-z]+).*background(?:-color)?:(?<b>#?[0-9a-z]+)|background(?:-color)?:(?<b>#?[0-9a-z]+).*;color:(?<a>#?[0-9a-z]+)", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex Colours();

    // Not within a function, which may run when somebody presses something.
    [GeneratedRegex("(?<![{][^}]{0,400})getElementById\\([\"'](?<id>[A-Za-z0-9_-]+)[\"']\\)\\.style\\.(?<property>display|visibility)\\s*=\\s*[\"'](?<value>none|hidden)[\"']", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex SetByScript();

    [GeneratedRegex("(?<selector>[.#][A-Za-z0-9_-]+(?:\\s*,\\s*[.#][A-Za-z0-9_-]+){0,20})\\s*\\{(?<body>[^}]{0,400})\\}", RegexOptions.None, PatternTime.Limit)]
    private static partial Regex SimpleRule();

    [GeneratedRegex("<a\\b[^>]{0,300}?href=\\\\?[\"'](?<href>https?:[^\"'\\\\ ]{4,300})\\\\?[\"'][^>]{0,300}>(?<text>.{0,200}?)<\\\\?/a", RegexOptions.IgnoreCase | RegexOptions.Singleline, PatternTime.Limit)]
    private static partial Regex WrittenLink();
}
