using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>Counters as they stood at an instant: of each counter the last reading until then, whichever route gave it. An article without one is unknown, also where a later one exists.</summary>
public sealed record AsOfReading(long AccountId, long? Reads, int ReadsKnown, long? Likes, int LikesKnown, long? Comments, int CommentsKnown, long? Wows, int WowsKnown, long? Shares, int SharesKnown)
{
    public static AsOfReading None { get; } = new(0, null, 0, null, 0, null, 0, null, 0, null, 0);

    public PeriodFigures In(PeriodFigures figures) => figures with
    {
        Reads = new(Reads ?? 0, ReadsKnown), Likes = new(Likes ?? 0, LikesKnown), Comments = new(Comments ?? 0, CommentsKnown), Wows = new(Wows ?? 0, WowsKnown), Shares = new(Shares ?? 0, SharesKnown),
    };

    /// <summary>Of the articles of a period, as of its end; by account. Where no reading is younger than the end, the latest counters are those of the end, and the series need not be read.</summary>
    public static Task<Dictionary<long, AsOfReading>> ReadAsync(MediaWatchDb db, long[] accounts, CalendarPeriod period, PortalTime time, CancellationToken ct)
    {
        var (from, end) = (time.StartOf(period.From), time.StartOf(period.To.AddDays(1)));
        return db.Database.SqlQuery<AsOfReading>($"""
            select a.account_id, sum(e.reads)::bigint as reads, count(e.reads)::int as reads_known, sum(e.likes)::bigint as likes, count(e.likes)::int as likes_known, sum(e.comments)::bigint as comments,
                count(e.comments)::int as comments_known, sum(e.wows)::bigint as wows, count(e.wows)::int as wows_known, sum(e.shares)::bigint as shares, count(e.shares)::int as shares_known
            from articles a join lateral (
                select a.reads, a.likes, a.comments, a.wows, a.shares where not exists (select 1 from engagements l where l.article_id = a.id and l.at >= {end})
                union all
                select (array_agg(reads order by at desc, id desc) filter (where reads is not null))[1], (array_agg(likes order by at desc, id desc) filter (where likes is not null))[1],
                    (array_agg(comments order by at desc, id desc) filter (where comments is not null))[1], (array_agg(wows order by at desc, id desc) filter (where wows is not null))[1],
                    (array_agg(shares order by at desc, id desc) filter (where shares is not null))[1]
                from engagements where article_id = a.id and at < {end} having exists (select 1 from engagements l where l.article_id = a.id and l.at >= {end})) e on true
            where a.tenant_id = {db.TenantId} and a.account_id = any({accounts}) and a.at >= {from} and a.at < {end}
            group by a.account_id
            """).ToDictionaryAsync(r => r.AccountId, ct);
    }

    /// <summary>Of some articles at one instant, by article.</summary>
    public static async Task<Dictionary<long, EngagementCounts>> OfAsync(MediaWatchDb db, long[] articles, DateTimeOffset before, CancellationToken ct)
    {
        Dictionary<long, EngagementCounts> counts = [];
        await foreach (var e in db.Engagements.AsNoTracking().Where(e => articles.Contains(e.ArticleId) && e.At < before).OrderBy(e => e.At).ThenBy(e => e.Id).AsAsyncEnumerable().WithCancellation(ct))
            counts[e.ArticleId] = counts.GetValueOrDefault(e.ArticleId, new()).FollowedBy(e.Counts);
        return counts;
    }
}
