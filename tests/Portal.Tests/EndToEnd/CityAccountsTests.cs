using System.Net.Http.Json;
using MediaWatch.City;
using MediaWatch.City.Platforms;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors.Platforms;
using MediaWatch.Crawler.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>From four platforms into the database by every route there is, measured against what the city says its accounts posted.</summary>
public sealed class CityAccountsTests
{
    /// <summary>A work's number is made when it is uploaded; who has nothing else reads its instant off that.</summary>
    static readonly TimeSpan BeforePublication = TimeSpan.FromSeconds(20);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_post_of_every_platform_stands_in_the_database_once_as_it_was_published()
    {
        await using var watched = await WatchedCity.StartAsync(new CityOptions { NewArticleEvery = null, Size = 0.02, AccountsPerPlatform = 2, PlatformFaultRate = 0, StrictPlatforms = false, NewPostEvery = TimeSpan.FromSeconds(15) }, Ct);
        string[] browsed = HasBrowser ? [] : ["toutiao"];
        await LeaveOutAsync(watched, browsed);
        await BeginLatelyAsync(watched);

        await CrawlUntilQuietAsync(watched);
        var began = watched.City.Now;
        await CrawlUntilQuietAsync(watched);
        await ReadSomeAgainAsync(watched);

        await using var db = watched.Db();
        (await db.CrawlRuns.Where(r => r.Failure != null).Select(r => $"{r.Failure} {r.Message}").ToListAsync(Ct)).ShouldBeEmpty();
        var articles = await (from a in db.Articles join o in db.Accounts on a.AccountId equals o.Id where o.PlatformKey != "website" select new { Account = o.Name, o.PlatformKey, Article = a }).ToListAsync(Ct);
        var kept = articles.ToLookup(a => (a.PlatformKey, a.Account, a.Article.PlatformId), a => a.Article);
        var since = await SinceAsync(watched);
        var truths = (await TruthsAsync(watched)).Where(t => !browsed.Contains(t.Platform)).ToList();
        var due = truths.Where(t => t.PublishedAt >= since && t.PublishedAt < began && !(t.DeletedAt <= began + TimeSpan.FromMinutes(5))).ToList();
        due.Count.ShouldBeGreaterThan(20);
        due.Select(t => t.Platform).Distinct().Count().ShouldBe(NewMedia.Keys.Count - browsed.Length);
        due.Where(t => kept[KeyOf(t)].Count() != 1).Select(t => $"{t.Platform} {t.Account} {t.Id} {t.PublishedAt:O}").ShouldBeEmpty("each post stands once");
        var known = truths.Select(KeyOf).ToHashSet();
        kept.Select(k => k.Key).Where(k => !known.Contains(k)).ShouldBeEmpty("nothing was invented");
        due.SelectMany(t => Wrong(t, kept[KeyOf(t)].Single(), watched.City)).ShouldBeEmpty();
    }

    static bool HasBrowser => File.Exists(Environment.GetEnvironmentVariable("MEDIAWATCH_CHROMIUM") ?? "/usr/bin/chromium");

    static (string, string, string) KeyOf(PostTruth t) => (t.Platform, t.Account, t.Id);

    static IEnumerable<string> Wrong(PostTruth truth, Article article, SimulatedCity city)
    {
        var edited = truth.EditedAt >= city.Opened && truth.EditedAt <= city.Now;
        if (!SameTitle(truth, article.Title) && !edited)
            yield return $"{truth.Platform} {truth.Id}: '{article.Title}' is not '{truth.Title}'";
        if (article.PublishedAt is not { } at || (at - truth.PublishedAt).Duration() > (truth.Platform == "douyin" ? BeforePublication : TimeSpan.Zero))
            yield return $"{truth.Platform} {truth.Id}: published {article.PublishedAt:O}, not {truth.PublishedAt:O}";
        if (article.Revision > 1 && !edited)
            yield return $"{truth.Platform} {truth.Id}: revision {article.Revision}, though nobody changed it";
        if (Counters(truth.Platform, article).Any(c => c is null))
            yield return $"{truth.Platform} {truth.Id}: a counter is unknown";
    }

    /// <summary>Where posts have no title, the product's is the beginning of their text.</summary>
    static bool SameTitle(PostTruth truth, string title) => truth.Platform == "weibo" ? truth.Title.StartsWith(title, StringComparison.Ordinal) : title == PostTitle.Of(truth.Title);

    /// <summary>Those that each route gives; WeChat's come with an account's own session, or a day later.</summary>
    static IEnumerable<long?> Counters(string platform, Article article) => platform switch
    {
        "weixin" => [],
        "toutiao" => [article.Reads, article.Likes, article.Comments],
        _ => [article.Likes, article.Comments, article.Shares],
    };

    static async Task<IReadOnlyList<PostTruth>> TruthsAsync(WatchedCity watched)
    {
        using var http = new HttpClient();
        return (await http.GetFromJsonAsync<List<PostTruth>>(new Uri(watched.City.Console, "/-/posts.json"), Ct))!; // the city answers with a list
    }

    static async Task<DateTimeOffset> SinceAsync(WatchedCity watched)
    {
        await using var db = watched.Db();
        var account = await db.Accounts.FirstAsync(a => a.PlatformKey == "weibo", Ct);
        return await watched.Services.GetRequiredService<CrawlSchedule>().DataSinceAsync(db, account, Ct);
    }

    /// <summary>From the last working day on: that holds everything that a week does, and each page takes a browser its time. On free days few post.</summary>
    static async Task BeginLatelyAsync(WatchedCity watched)
    {
        var day = DateOnly.FromDateTime(watched.City.Opened.UtcDateTime).AddDays(-1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(-1);
        await using var db = watched.Db();
        await db.CrawlRules.Where(r => r.PlatformKey != null).ExecuteUpdateAsync(set => set.SetProperty(r => r.DataSinceOn, day), Ct);
    }

    /// <summary>The websites have tests of their own.</summary>
    static async Task LeaveOutAsync(WatchedCity watched, string[] platforms)
    {
        await using var db = watched.Db();
        await db.CrawlTasks.Where(t => t.ColumnId != null).ExecuteDeleteAsync(Ct);
        await db.Accounts.Where(a => platforms.Contains(a.PlatformKey)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Paused, true), Ct);
        if (!HasBrowser)
            await db.CrawlTasks.Where(t => t.Route == "public" && t.Host == "www.douyin.com").ExecuteDeleteAsync(Ct);
    }

    /// <summary>All lists once, and on as long as one of them is not through.</summary>
    static async Task CrawlUntilQuietAsync(WatchedCity watched)
    {
        await using var db = watched.Db();
        await db.CrawlTasks.ExecuteUpdateAsync(set => set.SetProperty(t => t.DueAt, DateTimeOffset.MinValue), Ct);
        await watched.RunAsync<CrawlDueTasks>(Ct);
        (await db.CrawlTasks.Where(t => !t.Done && t.Unfinished).Select(t => $"{t.Host} {t.Route} {t.LastFailure}").ToListAsync(Ct)).ShouldBeEmpty("each list was seen through");
    }

    /// <summary>The newest of each platform, by the route that saw them first.</summary>
    static async Task ReadSomeAgainAsync(WatchedCity watched)
    {
        await using var db = watched.Db();
        await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.NextReadAt, (DateTimeOffset?)null), Ct);
        foreach (var account in await db.Accounts.Where(a => a.PlatformKey != "website" && !a.Paused).Select(a => a.Id).ToListAsync(Ct))
        {
            var newest = await db.Articles.Where(a => a.AccountId == account).OrderByDescending(a => a.PublishedAt).Take(2).Select(a => a.Id).ToListAsync(Ct);
            await db.Articles.Where(a => newest.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.NextReadAt, DateTimeOffset.MinValue), Ct);
        }
        await watched.RunAsync<ReadArticlesAgain>(Ct);
        await watched.RunAsync<CrawlDueTasks>(Ct);
    }
}
