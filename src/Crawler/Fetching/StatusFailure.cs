using System.Globalization;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>What a status that is no page means.</summary>
static class StatusFailure
{
    static readonly TimeSpan LongestRetry = TimeSpan.FromDays(1);

    /// <summary>Null: the status is a success.</summary>
    public static CrawlException? Of(HttpAnswer answer, bool validatorsSent, DateTimeOffset now)
    {
        if (answer.Status is >= 200 and < 300 && answer.Status != 202 || answer.Status == 304 && validatorsSent)
            return null;
        if (answer.Status == 202 && !IsChallenge(answer.Body))
            return null;
        return new CrawlException(Name(answer.Status), $"It answered {answer.Status}.", RetryAfter(answer, now)) { Status = answer.Status };
    }

    /// <summary>Null where the server did not say; never more than a day.</summary>
    public static TimeSpan? RetryAfter(HttpAnswer answer, DateTimeOffset now)
    {
        var text = answer["Retry-After"];
        TimeSpan? wait = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(Math.Min(seconds, 86_400))
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? until - now
            : null;
        return wait is not { } w ? null : w < TimeSpan.Zero ? TimeSpan.Zero : w > LongestRetry ? LongestRetry : w;
    }

    static CrawlFailure Name(int status) => status switch
    {
        404 or 410 => CrawlFailure.Gone,
        429 => CrawlFailure.TooManyRequests,
        408 or 504 => CrawlFailure.TimedOut,
        413 or 414 or 431 => CrawlFailure.TooLarge,
        // 521 is 加速乐's script challenge, 412 and 202 those of 瑞数: web firewalls that want a browser.
        202 or 521 or 999 => CrawlFailure.Blocked,
        >= 400 and < 500 => CrawlFailure.Blocked,
        >= 500 and < 600 => CrawlFailure.ServerError,
        >= 600 => CrawlFailure.Blocked,
        _ => CrawlFailure.Malformed,
    };

    static bool IsChallenge(ReadOnlySpan<byte> body) => body.Length < 64 * 1024 && body.IndexOf("<script"u8) >= 0 && body.IndexOf("<p"u8) < 0 && body.IndexOf("<a "u8) < 0;
}
