using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Date and source that a page's own script writes into it: <c>var pubDate = "2026-03-05 10:30"; var laiyuan = "市政府办"</c>. Looked at where the page's text gives none.</summary>
static partial class ScriptMarks
{
    /// <summary>Longer scripts are programs, or the data of a whole application.</summary>
    const int Longest = 20_000;

    public static PageDate? DateIn(IDocument document) => First(document, Day(), inChinese: false) is { } text ? JsonFields.DateOf(text) : null;

    public static string? SourceIn(IDocument document) => First(document, Origin(), inChinese: true);

    static string? First(IDocument document, Regex assignment, bool inChinese)
    {
        foreach (var script in document.Scripts)
        {
            if (!script.HasAttribute("src") && script.TextContent is { Length: < Longest } text && (!inChinese || text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0) && assignment.Match(text) is { Success: true } match)
                return match.Groups["value"].Value;
        }
        return null;
    }

    [GeneratedRegex(@"\b(pub(lish(ed)?)?|release|news|info|article|doc|fb)_?(time|date|sj|rq)[""']?\s*[:=]\s*[""']?(?<value>[0-9][0-9\-/年月日:： T.]{8,25})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(lai_?yuan|(content|doc|news|info|article|xx)?_?(source|ly))[""']?\s*[:=]\s*[""'](?<value>[\u4E00-\u9FFF（）()·]{2,30})[""']", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Origin();
}
