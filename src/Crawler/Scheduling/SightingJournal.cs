using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Notes for articles that one route sees: the sighting, its counters where they moved, and comments with their answers. Written by the caller's transaction.</summary>
sealed class SightingJournal
{
    /// <summary>A sighting that is younger is not written again: lists are looked at every few minutes.</summary>
    static readonly TimeSpan SightingEvery = TimeSpan.FromHours(1);

    readonly MediaWatchDb db;
    readonly string route;
    readonly DateTimeOffset now;
    readonly Dictionary<long, Sighting> sightings;
    readonly Dictionary<long, EngagementCounts> readings;
    readonly Dictionary<(long, string), ReaderComment> comments;

    SightingJournal(MediaWatchDb db, string route, DateTimeOffset now, Dictionary<long, Sighting> sightings, Dictionary<long, EngagementCounts> readings, Dictionary<(long, string), ReaderComment> comments) =>
        (this.db, this.route, this.now, this.sightings, this.readings, this.comments) = (db, route, now, sightings, readings, comments);

    /// <param name="route">Null: the platform's only one.</param>
    /// <param name="withComments">Whether comments will be noted: a list shows none, and those that are known need not be read.</param>
    public static async Task<SightingJournal> OpenAsync(MediaWatchDb db, string? route, IReadOnlyList<long> articles, bool withComments, DateTimeOffset now, CancellationToken ct)
    {
        var key = route ?? "public";
        var sightings = await db.Sightings.Where(s => articles.Contains(s.ArticleId) && s.Route == key).ToDictionaryAsync(s => s.ArticleId, ct);
        var last = await db.Engagements.AsNoTracking().Where(e => articles.Contains(e.ArticleId) && e.Route == key)
            .GroupBy(e => e.ArticleId).Select(g => g.OrderByDescending(e => e.At).First()).ToListAsync(ct);
        var comments = withComments ? await db.ReaderComments.Where(c => articles.Contains(c.ArticleId)).ToListAsync(ct) : [];
        return new SightingJournal(db, key, now, sightings, last.ToDictionary(e => e.ArticleId, e => e.Counts), comments.ToDictionary(c => (c.ArticleId, c.PlatformId)));
    }

    public void Note(Article article, EngagementCounts? counts, IReadOnlyList<FetchedComment> seen)
    {
        if (!sightings.TryGetValue(article.Id, out var sighting))
            db.Sightings.Add(sightings[article.Id] = new Sighting(article.TenantId, article.Id, route, now));
        else if (now - sighting.LastSeenAt >= SightingEvery)
            sighting.SeenAgain(now);
        if (counts is { IsEmpty: false } && readings.GetValueOrDefault(article.Id) != counts)
        {
            db.Engagements.Add(Engagement.Of(article, route, now, counts));
            readings[article.Id] = counts;
            article.Counted(counts);
            db.CountAgain(article);
        }
        foreach (var comment in seen)
            Note(article, comment);
    }

    void Note(Article article, FetchedComment comment)
    {
        if (!comments.TryGetValue((article.Id, comment.PlatformId), out var known))
            db.ReaderComments.Add(comments[(article.Id, comment.PlatformId)] =
                new ReaderComment(article.TenantId, article.Id, comment.PlatformId, comment.Text, comment.WrittenAt, comment.Reply, comment.RepliedAt, now));
        else if (comment.Reply is { } reply && known.Reply != reply)
            known.Answered(reply, comment.RepliedAt);
    }
}
