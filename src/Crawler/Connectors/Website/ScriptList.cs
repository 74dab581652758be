using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>A list that the page holds as an array of its script, from which the browser would draw it: <c>var news = [{ title: '…', url: '…', time: '…' }]</c>.</summary>
static partial class ScriptList
{
    /// <summary>Real pages have a handful; a hostile one shall not cost more than these. Fewer lines are a menu or a banner.</summary>
    const int MostArrays = 40, FewestLines = 3;

    /// <summary>The longest array whose objects name pages by title and address; empty where there is none.</summary>
    public static IReadOnlyList<Listing> Read(string text, Uri address)
    {
        List<Listing> longest = [];
        foreach (var start in Array().Matches(text).Take(MostArrays))
        {
            var array = ScriptLiteral.Read(text, start.Index + start.Value.IndexOf('[', StringComparison.Ordinal));
            if (array.ValueKind != JsonValueKind.Array)
                continue;
            List<Listing> items = [.. array.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(i => JsonList.ListingOf(i, address)).OfType<Listing>().DistinctBy(i => i.PlatformId)];
            if (items.Count >= FewestLines && items.Count > longest.Count && items.Count(i => i.PublishedAt is not null) * 2 >= items.Count)
                longest = items;
        }
        return longest;
    }

    /// <summary>The longest array of pieces of HTML, put together: <c>var dataStore = ['&lt;li&gt;…&lt;/li&gt;', …]</c>. Empty where there is none.</summary>
    public static string Markup(string text)
    {
        var longest = "";
        foreach (var start in Pieces().Matches(text).Take(MostArrays))
        {
            var array = ScriptLiteral.Read(text, start.Index + start.Value.IndexOf('[', StringComparison.Ordinal));
            if (array.ValueKind == JsonValueKind.Array && string.Concat(array.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString())) is { } html && html.Length > longest.Length)
                longest = html;
        }
        return longest;
    }

    [GeneratedRegex(@"(?<![=!<>])[=(:]\s*\[\s*[""']\s*<", RegexOptions.None, 1000)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"(?<![=!<>])[=(:]\s*\[\s*\{", RegexOptions.None, 1000)]
    private static partial Regex Array();
}
