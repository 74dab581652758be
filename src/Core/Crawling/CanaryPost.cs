using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Core.Crawling;

/// <summary>A post that somebody owes at a fixed instant so that we can see whether it is seen (探测发布).</summary>
/// <param name="SeenAt">When its examination was over; null: no such post is there (yet).</param>
public sealed record CanaryPost(DateTimeOffset DueAt, DateTimeOffset? PublishedAt, DateTimeOffset? SeenAt)
{
    /// <summary>People post a little early or late.</summary>
    static readonly TimeSpan Early = TimeSpan.FromMinutes(2), Late = TimeSpan.FromMinutes(10);

    /// <summary>The contract's ten minutes.</summary>
    public static readonly TimeSpan Promise = TimeSpan.FromMinutes(10);

    /// <summary>From then on one that was not seen was missed.</summary>
    public DateTimeOffset JudgedAt => DueAt + Late + Promise;

    public bool InTime => SeenAt - PublishedAt <= Promise;

    public bool IsMissed(DateTimeOffset now) => SeenAt is null && now >= JudgedAt;

    /// <summary>Those due after <paramref name="since"/> (and after the account was added), in order.</summary>
    /// <param name="until">May lie ahead: those to come are told too.</param>
    public static async Task<IReadOnlyList<CanaryPost>> ReadAsync(MediaWatchDb db, Account account, WorkingCalendar calendar, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        if (account.CreatedAt > since)
            since = account.CreatedAt;
        List<DateTimeOffset> due = [.. Days(calendar.DayOf(since), calendar.DayOf(until)).SelectMany(day => account.CanaryTimes.Select(time => calendar.StartOf(day) + time.ToTimeSpan())).Where(at => at > since && at <= until)];
        if (due.Count == 0)
            return [];
        var (from, to) = (due[0] - Early, due[^1] + Late);
        var posts = await db.Articles.Where(a => a.AccountId == account.Id && a.PublishedAt >= from && a.PublishedAt <= to).OrderBy(a => a.PublishedAt).Select(a => new { a.PublishedAt, a.AnalysedAt }).ToListAsync(ct);
        return [.. due.Select(at => posts.Find(p => p.PublishedAt >= at - Early && p.PublishedAt <= at + Late) is { } post ? new CanaryPost(at, post.PublishedAt, post.AnalysedAt) : new CanaryPost(at, null, null))];
    }

    static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }
}
