using MediaWatch.Analysis;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Lays down what the city's accounts posted before it opened, day by day, as if it had been watched all along: articles, evidence, counters and followers; each day is then examined by the
/// program's own checks. May be stopped at any point and run again: what is there is not laid twice.</summary>
sealed partial class DemoHistory(IDbContextFactory<MediaWatchDb> factory, DemoVerdicts verdicts, PastTime past, IServiceProvider services, ILogger<DemoHistory> log)
{
    /// <summary>From publication to capture, as the city is watched.</summary>
    static readonly TimeSpan Captured = TimeSpan.FromMinutes(4), Examined = TimeSpan.FromMinutes(5);
    const int AtOnce = 100;

    /// <param name="posts">In any order.</param>
    public async Task LayAsync(long tenantId, IAsyncEnumerable<DemoPost> posts, IAsyncEnumerable<DemoFollowers> followers, CancellationToken ct)
    {
        var accounts = await AccountsAsync(tenantId, ct);
        var byDay = new SortedDictionary<DateOnly, List<DemoPost>>();
        await foreach (var post in posts.WithCancellation(ct))
        {
            var day = DateOnly.FromDateTime(post.PublishedAt.UtcDateTime);
            byDay.TryAdd(day, []);
            byDay[day].Add(post);
        }
        await LayFollowersAsync(tenantId, accounts, followers, ct);
        foreach (var (day, ofDay) in byDay)
            await LayDayAsync(tenantId, accounts, ofDay, ct);
        if (byDay.Count > 0)
            await KnownSinceAsync(tenantId, [.. accounts.Where(a => byDay.Values.Any(d => d.Any(p => (p.Platform, p.Account) == a.Key))).Select(a => a.Value)], new DateTimeOffset(byDay.Keys.First(), TimeOnly.MinValue, TimeSpan.Zero), ct);
        LogLaid(byDay.Values.Sum(p => p.Count), byDay.Count);
    }

    async Task LayDayAsync(long tenantId, Dictionary<(string, string), long> accounts, List<DemoPost> posts, CancellationToken ct)
    {
        var wrong = new Dictionary<long, string>();
        foreach (var chunk in posts.Where(p => accounts.ContainsKey((p.Platform, p.Account))).OrderBy(p => p.PublishedAt).Chunk(AtOnce))
        {
            var ids = await LayAsync(tenantId, accounts, chunk, wrong, ct);
            if (ids.Count == 0)
                continue;
            past.Now = chunk[^1].PublishedAt + Examined;
            var examination = ActivatorUtilities.CreateInstance<ArticleExamination>(services, past, new FindingRecorder(past));
            await examination.RunAsync(tenantId, ids, ct);
            await ExaminedInTimeAsync(tenantId, ids, ct);
            await verdicts.GiveAsync(tenantId, ids, wrong, ct);
            await LoseAsync(tenantId, accounts, chunk, ct);
        }
    }

    /// <summary>A day is examined in one go here; each post was when it came.</summary>
    async Task ExaminedInTimeAsync(long tenantId, IReadOnlyList<long> ids, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        await db.Articles.Where(a => ids.Contains(a.Id) && a.AnalysedAt != null).ExecuteUpdateAsync(a => a.SetProperty(x => x.AnalysedAt, x => x.PublishedAt + Examined), ct);
    }

    /// <returns>Ids of the articles that were not there.</returns>
    async Task<IReadOnlyList<long>> LayAsync(long tenantId, Dictionary<(string, string), long> accounts, DemoPost[] posts, Dictionary<long, string> wrong, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        var ids = posts.Select(p => p.Id).ToList();
        var known = (await db.Articles.Where(a => ids.Contains(a.PlatformId)).Select(a => new { a.AccountId, a.PlatformId }).ToListAsync(ct)).Select(a => (a.AccountId, a.PlatformId)).ToHashSet();
        List<Article> laid = [];
        foreach (var post in posts.Where(p => !known.Contains((accounts[(p.Platform, p.Account)], p.Id))))
        {
            var at = post.PublishedAt + Captured;
            var snapshot = new Snapshot(tenantId, post.Address, at, 200, "", "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(post.Page));
            db.Snapshots.Add(snapshot);
            var article = new Article(tenantId, accounts[(post.Platform, post.Account)], null, post.Id, post.Address, post.Content, snapshot.Id, at);
            db.Articles.Add(article);
            foreach (var reading in post.Counts)
            {
                article.Counted(reading.Counts);
                db.Engagements.Add(Engagement.Of(article, post.Platform, reading.At, reading.Counts));
            }
            if (post.Wrong is { } words)
                wrong[article.Id] = words;
            db.CountAgain(article);
            laid.Add(article);
        }
        await db.SaveChangesAsync(ct);
        return [.. laid.Select(a => a.Id)];
    }

    /// <summary>What was taken down had been read and judged before.</summary>
    async Task LoseAsync(long tenantId, Dictionary<(string, string), long> accounts, DemoPost[] posts, CancellationToken ct)
    {
        var gone = posts.Where(p => p.DeletedAt is not null).ToDictionary(p => (accounts[(p.Platform, p.Account)], p.Id), p => p.DeletedAt!.Value); // filtered
        if (gone.Count == 0)
            return;
        var ids = gone.Keys.Select(k => k.Id).ToList();
        await using var db = await factory.OpenAsync(tenantId, ct);
        foreach (var article in await db.Articles.Where(a => ids.Contains(a.PlatformId)).ToListAsync(ct))
        {
            if (!gone.TryGetValue((article.AccountId, article.PlatformId), out var at))
                continue;
            article.WentGone(at);
            db.CountAgain(article);
        }
        await db.SaveChangesAsync(ct);
    }

    async Task LayFollowersAsync(long tenantId, Dictionary<(string, string), long> accounts, IAsyncEnumerable<DemoFollowers> followers, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        var known = (await db.ProfileReadings.Select(p => new { p.AccountId, p.At }).ToListAsync(ct)).Select(p => (p.AccountId, p.At)).ToHashSet();
        await foreach (var reading in followers.WithCancellation(ct))
        {
            if (!accounts.TryGetValue((reading.Platform, reading.Account), out var account) || !known.Add((account, reading.At)))
                continue;
            db.ProfileReadings.Add(new ProfileReading(tenantId, account, reading.At, reading.Account, null, null, reading.Followers, null));
            db.CountAgain(tenantId, account, reading.At);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>These accounts are taken for watched since then, so that the past can be judged.</summary>
    async Task KnownSinceAsync(long tenantId, List<long> accounts, DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        await db.Accounts.Where(a => accounts.Contains(a.Id) && a.CreatedAt > since).ExecuteUpdateAsync(s => s.SetProperty(a => a.CreatedAt, since), ct);
    }

    async Task<Dictionary<(string, string), long>> AccountsAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        return await db.Accounts.ToDictionaryAsync(a => (a.PlatformKey, a.Name), a => a.Id, ct);
    }

    [LoggerMessage(LogLevel.Information, "Laid {Posts} posts of {Days} days of the past.")]
    partial void LogLaid(int posts, int days);
}
