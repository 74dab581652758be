using System.Text;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Website;

/// <summary>Text of a visit, in the encoding a person has set or the one the bytes speak for.</summary>
static class PageReading
{
    /// <exception cref="CrawlException">The set encoding is not known.</exception>
    public static string TextOf(PageVisit visit, WebsiteSettings settings)
    {
        if (settings.Encoding is not { Length: > 0 } name)
            return visit.Text(out _);
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name.Trim()) ?? Encoding.GetEncoding(name.Trim());
            return encoding.GetString(visit.Content).Replace("\0", "", StringComparison.Ordinal);
        }
        catch (ArgumentException e)
        {
            throw new CrawlException(CrawlFailure.BadSettings, $"The encoding \"{name}\" is not known.", inner: e);
        }
    }
}
