using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MediaWatch.Crawler.Connectors.Website;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weibo;

/// <summary>A post's or comment's words: interfaces give them plain or as HTML with links, topic links and emoticons as pictures.</summary>
static partial class WeiboText
{
    const int TitleLength = 30;
    static readonly Uri Home = new("https://weibo.com/");

    /// <summary>One paragraph a line; an emoticon as it is typed ("[偷笑]").</summary>
    public static async Task<string> PlainAsync(string? text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        text = text.Replace("\u200B", "", StringComparison.Ordinal);
        return Markup().IsMatch(text) ? await OfHtmlAsync(text, ct) : Join(Cut().Replace(WebUtility.HtmlDecode(text), "").Split('\n'));
    }

    /// <summary>What stands in the first 【】, else the first 30 characters.</summary>
    public static string TitleOf(string plain)
    {
        var line = plain.ReplaceLineEndings(" ");
        if (Headline().Match(line) is { Success: true } headline)
            return headline.Groups["title"].Value.Trim();
        var title = new StringBuilder();
        foreach (var rune in line.EnumerateRunes().Take(TitleLength))
            title.Append(rune.ToString());
        return title.ToString().TrimEnd();
    }

    static async Task<string> OfHtmlAsync(string html, CancellationToken ct)
    {
        using var page = await HtmlPage.ParseAsync($"<body>{html}</body>", Home, ct);
        var cut = false;
        foreach (var more in page.Document.QuerySelectorAll("span.expand, a[href*='/status/']").Where(e => e.ClassName == "expand" || e.TextContent.Trim() == "全文"))
        {
            more.Remove();
            cut = true;
        }
        foreach (var picture in page.Document.QuerySelectorAll("img[alt]"))
        {
            if (picture.GetAttribute("alt") is ['[', .., ']'] typed)
                picture.Replace(page.Document.CreateTextNode(typed));
        }
        var text = Join(TextLines.Of([page.Document.Body!], Furniture.HasNoText).Lines); // a parsed page has a body
        return cut ? text.TrimEnd('.', '…', ' ') : text;
    }

    static string Join(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => Blanks().Replace(l, " ").Trim()).Where(l => l.Length > 0));

    [GeneratedRegex(@"<(?:a|br|span|img|div)[\s/>]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\s\u00A0\u3000\uFEFF]+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    /// <summary>How the open platform ends a text that it has cut.</summary>
    [GeneratedRegex(@"(?:\.{3}|…)\s*全文[：:]\s*https?://m\.weibo\.cn/[0-9/]+\s*$", RegexOptions.None, 1000)]
    private static partial Regex Cut();

    [GeneratedRegex(@"【(?<title>[^【】]*[^【】\s][^【】]*)】", RegexOptions.None, 1000)]
    private static partial Regex Headline();
}
