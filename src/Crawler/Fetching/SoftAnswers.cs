using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MediaWatch.Crawler.Fetching;

/// <summary>
/// Short pages that stand for something else under status 200: "this page does not exist" (soft 404), or "go there" (meta refresh, a script that only sets the location).
/// Only pages that say nothing else are taken for one: a notice about missing pages is a page.
/// </summary>
static partial class SoftAnswers
{
    const int LongestSource = 32 * 1024;
    const int LongestErrorText = 400, LongestBareText = 120, LongestTitlePart = 16;

    static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true }); // so that noscript is no content

    /// <summary>Needles by which nearly all pages are let through without decoding them; in UTF-8 and GBK.</summary>
    static readonly byte[][] GoneMarks = ["404"u8.ToArray(), "不存在"u8.ToArray(), "找不到"u8.ToArray(), "未找到"u8.ToArray(), "删除"u8.ToArray(), "ot found"u8.ToArray(), "ot Found"u8.ToArray(),
        [0xB2, 0xBB, 0xB4, 0xE6, 0xD4, 0xDA], [0xD5, 0xD2, 0xB2, 0xBB, 0xB5, 0xBD], [0xCE, 0xB4, 0xD5, 0xD2, 0xB5, 0xBD], [0xC9, 0xBE, 0xB3, 0xFD]];
    static readonly byte[][] MoveMarks = ["http-equiv"u8.ToArray(), "HTTP-EQUIV"u8.ToArray(), "location"u8.ToArray()];

    public static bool MayBeGone(ReadOnlySpan<byte> body) => body.Length <= LongestSource && HasAny(body, GoneMarks);

    public static bool MayMove(ReadOnlySpan<byte> body) => body.Length <= LongestSource / 4 && HasAny(body, MoveMarks);

    /// <summary>Redirected to a page that is named as the error page.</summary>
    public static bool IsErrorPage(Uri asked, Uri answered) => asked != answered && ErrorPage.IsMatch(answered.AbsolutePath) && !ErrorPage.IsMatch(asked.AbsolutePath);

    public static async Task<bool> IsGoneAsync(string html, CancellationToken ct)
    {
        using var page = await Parser.ParseDocumentAsync(html, ct);
        var text = VisibleText(page);
        if (text.Length > LongestErrorText || page.Links.Length > 60)
            return false;
        var title = page.Title ?? "";
        return title.Split(TitleBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(part => part.Length <= LongestTitlePart && GoneTitle.IsMatch(part))
            || text.Length <= LongestBareText && GoneText.IsMatch(text);
    }

    /// <summary>Where a page that says nothing itself sends its visitor within five seconds; null: it is a page.</summary>
    public static async Task<Uri?> MovedToAsync(string html, Uri address, CancellationToken ct)
    {
        using var page = await Parser.ParseDocumentAsync(html, ct);
        if (page.QuerySelector("frame, iframe, form, img") is not null)
            return null;
        var target = (from meta in page.QuerySelectorAll("meta[http-equiv]")
                      where "refresh".Equals(meta.GetAttribute("http-equiv")?.Trim(), StringComparison.OrdinalIgnoreCase)
                      let match = Refresh.Match(meta.GetAttribute("content") ?? "")
                      where match.Success
                      select match.Groups["url"].Value).FirstOrDefault();
        if (target is null && page.Scripts is { Length: 1 } scripts && Location.Match(scripts[0].TextContent) is { Success: true } script)
            target = script.Groups["url"].Value;
        if (target is null || VisibleText(page).Length > LongestBareText)
            return null;
        return Uri.TryCreate(address, target.Trim(), out var moved) ? moved : null;
    }

    static string VisibleText(IHtmlDocument page)
    {
        foreach (var hidden in page.QuerySelectorAll("script, style, template, noscript").ToArray())
            hidden.Remove();
        return Blank.Replace(page.Body?.TextContent ?? "", " ").Trim();
    }

    static bool HasAny(ReadOnlySpan<byte> body, byte[][] marks)
    {
        foreach (var mark in marks)
        {
            if (body.IndexOf(mark) >= 0)
                return true;
        }
        return false;
    }

    static readonly char[] TitleBreaks = ['-', '_', '|', '—', '–', ':', '：', '·', '!', '！', '。', ',', '，'];

    [GeneratedRegex(@"^(?:(?:http|error|错误|状态)?\s*404\s*(?:错误|页面|错误页面|error|page|not found|page not found)?|(?:the\s)?page not found|not found|.{0,6}(?:页面|网页|页|文章|内容|信息|文件)(?:不存在|未找到|找不到|找不到了|已删除|已被删除|不存在或已删除)|(?:找不到|未找到|没有找到)(?:该|此|您访问的|相关)?(?:页面|网页|文章|内容|页))$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    static partial Regex GoneTitle { get; }

    [GeneratedRegex(@"(?:您|你)?(?:所|要|想要)?(?:访问|查看|浏览|请求|查找)的?(?:页面|网页|文章|内容|信息|文件|资源|地址|链接)(?:可能)?(?:不存在|已不存在|未找到|找不到|已被?删除|已经?被?删除|没有找到)|(?:该|此|对不起，|抱歉，|很抱歉，)(?:页面|网页|文章|内容|信息)(?:不存在|已不存在|未找到|已被?删除|已经?被?删除)|^404\s|\b404\s*(?:-|:)?\s*(?:not found|file or directory not found|page not found)|the requested url .{0,100}was not found on this server", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    static partial Regex GoneText { get; }

    [GeneratedRegex(@"/(?:error[-_/]?)?404(?:[-_]?(?:error|page))?(?:/|/index)?(?:\.(?:s?html?|jsp|aspx?|php|do))?/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    static partial Regex ErrorPage { get; }

    [GeneratedRegex(@"^\s*[0-5](?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[""']?(?<url>[^""'\s>]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    static partial Regex Refresh { get; }

    [GeneratedRegex(@"^\s*(?:<!--)?\s*(?:(?:window|self|top|document|parent)\s*\.\s*)*location(?:\s*\.\s*href)?\s*(?:=|\.\s*replace\s*\(|\.\s*assign\s*\()\s*[""'](?<url>[^""'\r\n]+)[""']\s*\)?\s*;?\s*(?:(?://)?\s*-->)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    static partial Regex Location { get; }

    [GeneratedRegex(@"\s+", RegexOptions.None, 200)]
    static partial Regex Blank { get; }
}
