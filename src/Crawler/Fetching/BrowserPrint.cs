using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Prints a page of our own as PDF, the same bytes for the same page: what the browser adds of date and of its own counting is set to fixed values of the same length,
/// so that no offset in the file moves.</summary>
static partial class BrowserPrint
{
    /// <param name="at">What the file gives as its date.</param>
    public static async Task<byte[]> PrintAsync(IPage page, string html, DateTimeOffset at)
    {
        await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });
        return Fix(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true }), at);
    }

    internal static byte[] Fix(byte[] pdf, DateTimeOffset at)
    {
        // Latin-1 keeps every byte as one character.
        var text = Encoding.Latin1.GetString(pdf);
        var date = at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        text = Date().Replace(text, m => $"{m.Groups["key"].Value}(D:{date}+00'00')");
        var nodes = Node().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Index().ToDictionary(p => p.Item, p => $"node{p.Index + 1:00000000}", StringComparer.Ordinal);
        text = Node().Replace(text, m => nodes[m.Value]);
        return Encoding.Latin1.GetBytes(text);
    }

    [GeneratedRegex(@"(?<key>/(?:CreationDate|ModDate) ?)\(D:\d{14}\+00'00'\)", RegexOptions.None, 5000)]
    private static partial Regex Date();

    /// <summary>Names of structure elements: the browser counts them through its whole life.</summary>
    [GeneratedRegex(@"node\d{8}", RegexOptions.None, 5000)]
    private static partial Regex Node();
}
