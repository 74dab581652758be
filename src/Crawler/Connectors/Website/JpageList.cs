using System.Text;
using System.Text.RegularExpressions;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>大汉 jpage: a list's lines as pieces of HTML in XML, alone (dataproxy.jsp) or in a script of the column's page.</summary>
static partial class JpageList
{
    public static bool IsIn(string text) => text.Contains("<datastore", StringComparison.OrdinalIgnoreCase) && text.Contains("<record", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of several on one page the longest is the column's.</summary>
    public static async Task<IReadOnlyList<ListRow>> ReadAsync(string text, Uri address, DateTimeOffset seenAt, CancellationToken ct)
    {
        var longest = new List<ListRow>();
        foreach (Match store in Store().Matches(text))
        {
            var rows = new List<ListRow>();
            var html = new StringBuilder();
            foreach (Match record in Record().Matches(store.Value))
                html.Append("<section>").Append(Table().Replace(record.Groups["html"].Value, "<${end}div>")).Append("</section>");
            using var page = await HtmlPage.ParseAsync(html.ToString(), address, ct);
            foreach (var section in page.Document.QuerySelectorAll("section"))
            {
                if (ListRow.Of(section, [.. section.QuerySelectorAll("a[href]")], page.BaseAddress, seenAt) is { } row)
                    rows.Add(row);
            }
            if (rows.Count > longest.Count)
                longest = rows;
        }
        return longest;
    }

    /// <summary>Address of the next group of lines; null after the last.</summary>
    public static Uri? NextOf(string text, Uri address) =>
        NextGroup().Match(text) is { Success: true } match ? Addresses.Resolve(address, System.Net.WebUtility.HtmlDecode(match.Groups["href"].Value)) : null;

    [GeneratedRegex(@"<datastore[^>]*>.*?</datastore>", RegexOptions.Singleline | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Store();

    [GeneratedRegex(@"<record>\s*(<!\[CDATA\[)?(?<html>.*?)(\]\]>)?\s*</record>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Record();

    [GeneratedRegex(@"<(?<end>/?)(table|tbody|tr|td|th)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Table();

    [GeneratedRegex("<nextgroup>.*?href\\s*=\\s*[\"'](?<href>[^\"']+)[\"'].*?</nextgroup>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NextGroup();
}
