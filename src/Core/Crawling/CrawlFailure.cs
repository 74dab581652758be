namespace MediaWatch.Core.Crawling;

/// <summary>Why a page could not be taken. Stored with the run and shown on pages; when to try again is read off it.</summary>
public enum CrawlFailure
{
    /// <summary>A defect of ours; the log has the exception.</summary>
    Unexpected = 1,
    NameNotResolved = 2,
    Unreachable = 3,
    TimedOut = 4,
    TlsInvalid = 5,
    /// <summary>The address guard refused the address (private, loopback …).</summary>
    AddressRefused = 6,
    /// <summary>401, 403, 412, 451, a captcha or a script challenge: the site does not let us in. (429 is TooManyRequests.)</summary>
    Blocked = 7,
    TooManyRequests = 8,
    LoginRequired = 9,
    /// <summary>404, 410 or a soft 404.</summary>
    Gone = 10,
    ServerError = 11,
    TooManyRedirects = 12,
    TooLarge = 13,
    /// <summary>Compression, length or character encoding that cannot be read.</summary>
    Malformed = 14,
    /// <summary>Parsing took longer than allowed.</summary>
    TooComplex = 15,
    /// <summary>Nothing found where items used to be.</summary>
    LayoutChanged = 16,
    DisallowedByRobots = 17,
    /// <summary>Not text we can read (an image, an archive) where a page was expected.</summary>
    NotAPage = 18,
    /// <summary>The settings of the account or column cannot be used.</summary>
    BadSettings = 19,
    /// <summary>The account's session or token has ended: a person must renew it.</summary>
    SessionEnded = 20,
    /// <summary>There is no authorisation for this route, or it was withdrawn.</summary>
    NotAuthorised = 21,
    /// <summary>The platform says that the account is closed, has moved or never was.</summary>
    AccountGone = 22,
    /// <summary>The interface's calls of this hour or day are used up.</summary>
    QuotaSpent = 23,
}

/// <summary>An expected failure, named where it happened.</summary>
/// <param name="retryAfter">How long the server asked us to wait; null if it did not say.</param>
public sealed class CrawlException(CrawlFailure failure, string message, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    public CrawlFailure Failure { get; } = failure;
    public TimeSpan? RetryAfter { get; } = retryAfter;
    /// <summary>HTTP status, where there was an answer.</summary>
    public int? Status { get; init; }
}
