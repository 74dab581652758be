using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>A claimed task with what it is about.</summary>
/// <param name="Article">The article to be read again; null for a list.</param>
/// <param name="Since">Articles published before it are not taken.</param>
public sealed record CrawlWork(CrawlTask Task, CrawlTarget Target, Article? Article, DateTimeOffset Since);

/// <summary>How a run went, as it goes.</summary>
public sealed class CrawlOutcome
{
    public int Listed { get; set; }
    public int Taken { get; private set; }
    public int Skipped { get; private set; }
    public DateTimeOffset? Oldest { get; private set; }
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>The list was walked to what is known, and everything new in it was taken.</summary>
    public bool SeenThrough { get; set; }

    public bool GoOnAtOnce { get; set; }

    /// <summary>Something of the list could not be read now, but may be in a moment.</summary>
    public bool TryAgainSoon { get; private set; }

    public (string? ETag, string? LastModified)? Validators { get; set; }
    public CrawlFailure? Failure { get; private set; }
    public string? Message { get; private set; }
    public TimeSpan? RetryAfter { get; private set; }

    public void Took(DateTimeOffset publishedAt)
    {
        Taken++;
        Oldest = Oldest is { } o && o < publishedAt ? o : publishedAt;
        Newest = Newest is { } n && n > publishedAt ? n : publishedAt;
    }

    public void Skip(string message, bool again)
    {
        Skipped++;
        Message = message;
        TryAgainSoon |= again;
    }

    public void Fail(CrawlFailure failure, string message, TimeSpan? retryAfter) => (Failure, Message, RetryAfter) = (failure, message, retryAfter);
}

/// <summary>Another node holds the task now: nothing may be written for it any more.</summary>
sealed class LostTaskException : Exception;
