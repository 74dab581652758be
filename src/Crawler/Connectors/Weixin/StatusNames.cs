using System.Globalization;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>What an answer's HTTP status says; what its body says, says who reads it.</summary>
static class StatusNames
{
    public static void ThrowIfFailed(PageVisit visit)
    {
        var status = (int)visit.Status;
        if (status is >= 200 and < 300)
            return;
        var failure = status switch
        {
            404 or 410 => CrawlFailure.Gone,
            408 or 504 => CrawlFailure.TimedOut,
            429 => CrawlFailure.TooManyRequests,
            >= 500 and < 600 => CrawlFailure.ServerError,
            _ => CrawlFailure.Blocked,
        };
        TimeSpan? wait = long.TryParse(visit.Headers.GetValueOrDefault("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 86_400 ? TimeSpan.FromSeconds(seconds) : null;
        throw new CrawlException(failure, $"It answered {status}.", wait) { Status = status };
    }
}
