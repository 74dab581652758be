using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>When to try again, read off the named failure.</summary>
static class Backoff
{
    static readonly TimeSpan[] Soon = [TimeSpan.FromSeconds(20), M(1), M(2), M(5), M(10), M(30), M(60)];
    /// <summary>One refusal may be chance: the list is looked at when it would have been without it, never sooner.</summary>
    static readonly TimeSpan[] Later = [M(Cadence.DefaultPeriodMinutes), M(10), M(30), M(60), M(180), M(360)];

    const int CutInRow = 2;

    /// <param name="failuresBefore">Failures in a row before this one.</param>
    /// <param name="retryAfter">What the server asked for; it wins, up to a day.</param>
    /// <returns>Null: wait for a person.</returns>
    public static TimeSpan? After(CrawlFailure failure, int failuresBefore, TimeSpan? retryAfter)
    {
        if (retryAfter is { } asked && asked > TimeSpan.Zero)
            return asked < TimeSpan.FromDays(1) ? asked : TimeSpan.FromDays(1);
        return failure switch
        {
            CrawlFailure.Gone or CrawlFailure.LoginRequired or CrawlFailure.BadSettings or CrawlFailure.SessionEnded or CrawlFailure.NotAuthorised or CrawlFailure.AccountGone => null,
            CrawlFailure.DisallowedByRobots or CrawlFailure.AddressRefused => TimeSpan.FromHours(6),
            // An answer that was cut off on its way is whole the next time; one that is always so is a change of the platform's.
            CrawlFailure.Malformed when failuresBefore < CutInRow => Step(Soon, failuresBefore),
            CrawlFailure.TimedOut or CrawlFailure.Unreachable or CrawlFailure.NameNotResolved or CrawlFailure.ServerError => Step(Soon, failuresBefore),
            _ => Step(Later, failuresBefore),
        };
    }

    /// <summary>Whether another try of the same page may well succeed.</summary>
    public static bool IsPassing(CrawlFailure failure) => failure is CrawlFailure.TimedOut or CrawlFailure.Unreachable or CrawlFailure.NameNotResolved
        or CrawlFailure.ServerError or CrawlFailure.Malformed or CrawlFailure.TooManyRequests or CrawlFailure.Blocked or CrawlFailure.Unexpected or CrawlFailure.QuotaSpent or CrawlFailure.SessionEnded;

    /// <summary>Whether it says that a host, and not a list, was away.</summary>
    public static bool IsOutage(CrawlFailure failure) => failure is CrawlFailure.TimedOut or CrawlFailure.Unreachable or CrawlFailure.NameNotResolved or CrawlFailure.ServerError;

    static TimeSpan Step(TimeSpan[] ladder, int failuresBefore) => ladder[Math.Min(failuresBefore, ladder.Length - 1)];
    static TimeSpan M(int minutes) => TimeSpan.FromMinutes(minutes);
}
