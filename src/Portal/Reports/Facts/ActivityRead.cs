using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports.Facts;

/// <summary>What accounts published in a period, by day of the tenant's zone.</summary>
sealed class ActivityRead
{
    readonly ILookup<long, Day> days;
    readonly Dictionary<long, DateTimeOffset> last;
    readonly ReportSpan span;

    ActivityRead(ReportSpan span, IEnumerable<Day> days, Dictionary<long, DateTimeOffset> last) => (this.span, this.days, this.last) = (span, days.ToLookup(d => d.AccountId), last);

    public static async Task<ActivityRead> OfAsync(MediaWatchDb db, ReportSpan span, CancellationToken ct)
    {
        var days = await db.Database.SqlQuery<Day>($"""
            select account_id, (at at time zone {span.Zone})::date as on_day, count(*)::int as posts,
              count(*) filter (where original)::int as originals, count(*) filter (where not original)::int as reposts,
              coalesce(sum(reads), 0)::bigint as reads, count(reads)::int as reads_known, coalesce(sum(likes), 0)::bigint as likes, count(likes)::int as likes_known,
              coalesce(sum(comments), 0)::bigint as comments, count(comments)::int as comments_known, coalesce(sum(shares), 0)::bigint as shares, count(shares)::int as shares_known
            from articles where tenant_id = {span.TenantId} and at >= {span.From} and at < {span.To}
            group by 1, 2
            """).ToListAsync(ct);
        // A year back is far enough: who was silent for longer is silent.
        var since = span.From.AddDays(-400);
        var last = await db.Database.SqlQuery<LastArticle>($"""
            select account_id, max(at) as last_at from articles where tenant_id = {span.TenantId} and at >= {since} and at < {span.To} group by 1
            """).ToDictionaryAsync(r => r.AccountId, r => r.LastAt, ct);
        return new ActivityRead(span, days, last);
    }

    public ActivityFacts Of(long account)
    {
        var own = days[account].ToList();
        return new ActivityFacts
        {
            Posts = own.Sum(d => d.Posts), ActiveDays = own.Count, Originals = own.Sum(d => d.Originals), Reposts = own.Sum(d => d.Reposts),
            Reads = own.Sum(d => d.Reads), ReadsKnown = own.Sum(d => d.ReadsKnown), Likes = own.Sum(d => d.Likes), LikesKnown = own.Sum(d => d.LikesKnown),
            Comments = own.Sum(d => d.Comments), CommentsKnown = own.Sum(d => d.CommentsKnown), Shares = own.Sum(d => d.Shares), SharesKnown = own.Sum(d => d.SharesKnown),
        };
    }

    public DateTimeOffset? LastAt(long account) => last.TryGetValue(account, out var at) ? at.ToUniversalTime() : null;

    public int LongestSilence(long account)
    {
        var (longest, next) = (0, span.Period.FirstDay);
        foreach (var day in days[account].Select(d => d.OnDay).Order().Append(span.Period.LastDay.AddDays(1)))
        {
            longest = Math.Max(longest, day.DayNumber - next.DayNumber);
            next = day.AddDays(1);
        }
        return longest;
    }

    sealed record Day(long AccountId, DateOnly OnDay, int Posts, int Originals, int Reposts, long Reads, int ReadsKnown, long Likes, int LikesKnown, long Comments, int CommentsKnown, long Shares, int SharesKnown);
    sealed record LastArticle(long AccountId, DateTimeOffset LastAt);
}
