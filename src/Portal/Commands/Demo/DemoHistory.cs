using MediaWatch.Analysis;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands.Demo;

/// <summary>Lays down what the city's accounts posted before it opened, day by day, as if it had been watched all along: articles, evidence, counters and followers; each day is then examined by the
/// program's own checks. May be stopped at any point and run again: what is there is not laid twice.</summary>
sealed partial class DemoHistory(IDbContextFactory<MediaWatchDb> factory, IServiceProvider services, TimeProvider time, ILogger<DemoHistory> log)
{
    /// <summary>Accounts that are laid beside each other, each by a clock of its own.</summary>
    static readonly int Lanes = Math.Clamp(Environment.ProcessorCount, 1, 4);
    const string Holder = "past";
    /// <summary>Until then only we examine what we have laid; if this process dies, whoever comes next does.</summary>
    static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>From publication to capture, as the city is watched.</summary>
    static readonly TimeSpan Captured = TimeSpan.FromMinutes(4), Examined = TimeSpan.FromMinutes(5);
    const int AtOnce = 100;

    /// <param name="posts">In any order; those of accounts that are not watched are passed over.</param>
    /// <param name="step">Told the percent that is done.</param>
    public async Task LayAsync(long tenantId, IAsyncEnumerable<DemoPost> posts, IAsyncEnumerable<DemoFollowers> followers, Action<int> step, CancellationToken ct)
    {
        var accounts = await AccountsAsync(tenantId, ct);
        var ofCity = await posts.Where(p => accounts.ContainsKey((p.Platform, p.Account))).OrderBy(p => p.PublishedAt).ToListAsync(ct);
        await LayFollowersAsync(tenantId, accounts, followers, ct);
        var laid = 0;
        await Task.WhenAll(ofCity.GroupBy(p => accounts[(p.Platform, p.Account)] % Lanes).Select(lane => Task.Run(() => LayLaneAsync(tenantId, accounts, [.. lane], count => step(100 * Interlocked.Add(ref laid, count) / ofCity.Count), ct), ct)));
        if (ofCity.Count > 0)
            await KnownSinceAsync(tenantId, [.. ofCity.Select(p => accounts[(p.Platform, p.Account)]).Distinct()], new DateTimeOffset(ofCity[0].PublishedAt.UtcDateTime.Date, TimeSpan.Zero), ct);
        LogLaid(ofCity.Count, ofCity.Select(p => p.PublishedAt.UtcDateTime.Date).Distinct().Count());
    }

    /// <param name="posts">In the order of their publication.</param>
    /// <param name="done">Told how many more are laid.</param>
    async Task LayLaneAsync(long tenantId, Dictionary<(string, string), long> accounts, List<DemoPost> posts, Action<int> done, CancellationToken ct)
    {
        var past = new PastTime();
        var examination = ActivatorUtilities.CreateInstance<ArticleExamination>(services, past, new FindingRecorder(past));
        var verdicts = ActivatorUtilities.CreateInstance<DemoVerdicts>(services, past, examination);
        foreach (var chunk in posts.GroupBy(p => p.PublishedAt.UtcDateTime.Date).SelectMany(day => day.Chunk(AtOnce)))
        {
            var wrong = new Dictionary<long, DemoPost>();
            if (await LayAsync(tenantId, accounts, chunk, wrong, ct) is { Count: > 0 } ids)
            {
                past.Now = chunk[^1].PublishedAt + Examined;
                await examination.RunAsync(tenantId, ids, ct);
                await ExaminedInTimeAsync(tenantId, ids, ct);
                await verdicts.GiveAsync(tenantId, ids, wrong, time.GetUtcNow(), ct);
                await LoseAsync(tenantId, accounts, chunk, ct);
            }
            done(chunk.Length);
        }
    }

    /// <summary>A day is examined in one go here; each post was when it came.</summary>
    async Task ExaminedInTimeAsync(long tenantId, IReadOnlyList<long> ids, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        await db.Articles.Where(a => ids.Contains(a.Id) && a.AnalysedAt != null).ExecuteUpdateAsync(a => a.SetProperty(x => x.AnalysedAt, x => x.PublishedAt + Examined), ct);
    }

    /// <returns>Ids of the articles that were not there.</returns>
    async Task<IReadOnlyList<long>> LayAsync(long tenantId, Dictionary<(string, string), long> accounts, DemoPost[] posts, Dictionary<long, DemoPost> wrong, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
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
            if (post.Wrong is not null)
                wrong[article.Id] = post;
            db.CountAgain(article);
            laid.Add(article);
        }
        await db.SaveChangesAsync(ct);
        List<long> held = [.. laid.Select(a => a.Id)];
        await HoldAsync(db, held, time.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
        return held;
    }

    public static Task HoldAsync(MediaWatchDb db, IReadOnlyList<long> articles, DateTimeOffset now, CancellationToken ct) =>
        db.Articles.Where(a => articles.Contains(a.Id)).ExecuteUpdateAsync(a => a.SetProperty(x => x.HeldBy, Holder).SetProperty(x => x.HeldUntil, now + Hold), ct);

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

    /// <summary>These accounts are taken for watched since then, so that the past can be judged, and for seen as long as they posted: else all would seem silent.</summary>
    async Task KnownSinceAsync(long tenantId, List<long> accounts, DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        await db.Accounts.Where(a => accounts.Contains(a.Id)).ExecuteUpdateAsync(s => s
            .SetProperty(a => a.CreatedAt, a => a.CreatedAt > since ? since : a.CreatedAt)
            .SetProperty(a => a.LastArticleAt, a => db.Articles.Where(x => x.AccountId == a.Id).Max(x => x.PublishedAt) ?? a.LastArticleAt), ct);
    }

    async Task<Dictionary<(string, string), long>> AccountsAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await factory.OpenAsync(tenantId, ct);
        return await db.Accounts.ToDictionaryAsync(a => (a.PlatformKey, a.Name), a => a.Id, ct);
    }

    [LoggerMessage(LogLevel.Information, "Laid {Posts} posts of {Days} days of the past.")]
    partial void LogLaid(int posts, int days);
}
