using MediaWatch.City.Platforms;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Bench;

/// <summary>What is in the database, held against what the city's accounts really posted.</summary>
/// <param name="Watched">Platform and name of accounts that have a way in.</param>
sealed record CityFigures(IReadOnlySet<(string Platform, string Account)> Watched, IReadOnlyList<PostTruth> Truths, IReadOnlyList<CityFigures.Kept> Articles, DateTimeOffset From, DateTimeOffset To, CityOutage? Cut)
{
    static readonly TimeSpan Promise = TimeSpan.FromMinutes(10);

    public sealed record Kept(string Platform, string Account, string Id, string Title, DateTimeOffset? PublishedAt, DateTimeOffset FirstSeenAt, DateTimeOffset? AnalysedAt, int Revision);

    public static async Task<CityFigures> ReadAsync(MediaWatchDb db, IEnumerable<PostTruth> truths, DateTimeOffset from, DateTimeOffset to, CityOutage? cut, CancellationToken ct)
    {
        var watched = await db.Accounts.Where(a => !a.Paused && db.CrawlTasks.Any(t => t.AccountId == a.Id && t.ArticleId == null && !t.Paused)).Select(a => new { a.PlatformKey, a.Name }).ToListAsync(ct);
        var kept = await (from a in db.Articles
                          join o in db.Accounts on a.AccountId equals o.Id
                          select new Kept(o.PlatformKey, o.Name, a.PlatformId, a.Title, a.PublishedAt, a.FirstSeenAt, a.AnalysedAt, a.Revision)).ToListAsync(ct);
        var known = watched.Select(w => (w.PlatformKey, w.Name)).ToHashSet();
        return new CityFigures(known, [.. truths.Where(t => known.Contains((t.Platform, t.Account)))], kept, from, to, cut);
    }

    public IEnumerable<object> Platforms => Watched.GroupBy(w => w.Platform).OrderBy(g => g.Key).Select(g => Of(g.Key, g.Count()));

    /// <summary>Posts of the outage that could still be seen after it; null: there was none.</summary>
    public object? Outage()
    {
        if (Cut is not var (platform, from, to))
            return null;
        var found = Articles.Where(a => a.Platform == platform).ToLookup(a => (a.Account, a.Id));
        var posts = Truths.Where(t => t.Platform == platform && t.PublishedAt >= from && t.PublishedAt < to && Stayed(t, to)).ToList();
        var seen = posts.Where(t => found[(t.Account, t.Id)].Any()).ToList();
        return new { platform, hours = (to - from).TotalHours, posts = posts.Count, filledIn = seen.Count, lastMinutesAfterItsEnd = seen.Count == 0 ? (double?)null : Minutes(seen.Max(t => found[(t.Account, t.Id)].First().FirstSeenAt) - to) };
    }

    object Of(string platform, int accounts)
    {
        var articles = Articles.Where(a => a.Platform == platform).ToList();
        var found = articles.ToLookup(a => (a.Account, a.Id));
        var truths = Truths.Where(t => t.Platform == platform).ToList();
        var real = truths.ToDictionary(t => (t.Account, t.Id));
        var stayed = truths.Where(t => t.PublishedAt >= From && t.PublishedAt <= To - Promise && Stayed(t, t.PublishedAt)).ToList();
        var missed = stayed.Where(t => !found[(t.Account, t.Id)].Any()).ToList();
        var live = stayed.SelectMany(t => found[(t.Account, t.Id)].Where(a => a.AnalysedAt is not null).Take(1).Select(a => (Truth: t, Article: a))).ToList();
        // How late those of an outage are its length says; they are told apart.
        live = [.. live.Where(l => Cut?.Holds(l.Truth) != true)];
        var punctual = stayed.Count(t => Cut?.Holds(t) != true);
        foreach (var m in missed.Take(20))
            Console.Error.WriteLine($"missed: {m.Platform} {m.Account} {m.Id} published {m.PublishedAt:MM-dd HH:mm:ss} deleted {m.DeletedAt:MM-dd HH:mm:ss}");
        foreach (var (t, a) in live.Where(l => l.Article.AnalysedAt - l.Truth.PublishedAt > Promise).Take(40))
            Console.Error.WriteLine($"late: {t.Platform} {t.Account} {t.Id} published {t.PublishedAt:HH:mm:ss} seen {a.FirstSeenAt:HH:mm:ss} examined {a.AnalysedAt:HH:mm:ss}");
        var strange = articles.Where(a => !real.ContainsKey((a.Account, a.Id))).ToList();
        foreach (var s in strange.Take(20))
            Console.Error.WriteLine($"no such post: {s.Platform} {s.Account} {s.Id} {s.Title}");
        var revised = articles.Where(a => a.Revision > 1 && real.GetValueOrDefault((a.Account, a.Id)) is { } t && !(t.EditedAt <= To)).ToList();
        foreach (var r in revised.Take(20))
            Console.Error.WriteLine($"false revision {r.Revision}: {r.Platform} {r.Account} {r.Id} {r.Title}");
        return new
        {
            platform, accounts, posts = stayed.Count, found = stayed.Count - missed.Count, completeness = Share(stayed.Count - missed.Count, stayed.Count), doubles = articles.Count - articles.DistinctBy(a => (a.Account, a.PublishedAt, a.Title)).Count(),
            wrongIds = strange.Count, wrongInstants = platform == "website" ? (int?)null : articles.Count(a => real.GetValueOrDefault((a.Account, a.Id)) is { } t && (a.PublishedAt is not { } at || (at - t.PublishedAt).Duration() > TimeSpan.FromSeconds(20))), falseRevisions = revised.Count,
            examinedWithin10Minutes = Share(live.Count(l => l.Article.AnalysedAt - l.Truth.PublishedAt <= Promise), punctual),
            publishToExaminedMinutes = Quantiles(live.Select(l => (l.Article.AnalysedAt!.Value - l.Truth.PublishedAt).TotalMinutes)), // filtered above
            captureToExaminedSeconds = Quantiles(live.Select(l => (l.Article.AnalysedAt!.Value - l.Article.FirstSeenAt).TotalSeconds)),
        };
    }

    static bool Stayed(PostTruth truth, DateTimeOffset from) => !(truth.DeletedAt < from + Promise);

    static object? Quantiles(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        double At(double share) => Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))], 2);
        return sorted.Length == 0 ? null : new { p50 = At(.5), p95 = At(.95), p99 = At(.99), max = At(1) };
    }

    static double? Share(int part, int all) => all == 0 ? null : Math.Round(part / (double)all, 4);
    static double Minutes(TimeSpan span) => Math.Round(span.TotalMinutes, 1);
}

/// <summary>A platform that cannot be reached for a while.</summary>
sealed record CityOutage(string Platform, DateTimeOffset From, DateTimeOffset To)
{
    public bool Holds(PostTruth post) => post.Platform == Platform && post.PublishedAt >= From && post.PublishedAt < To;
}
