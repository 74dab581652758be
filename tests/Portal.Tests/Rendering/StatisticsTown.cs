using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Portal.Tests.Rendering;

/// <summary>A small town whose bureau has a WeChat account with known counters, beside a county site that tells none. November runs, October is over.</summary>
sealed class StatisticsTown(SmallTown town, Account weixin) : IAsyncDisposable
{
    public SmallTown Town => town;
    public Account Weixin => weixin;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<StatisticsTown> CreateAsync()
    {
        var town = await SmallTown.CreateAsync();
        var weixin = await town.AddAsync(new Account(town.Tenant.Id, town.Bureau.Id, "weixin", "司法微讯", "https://mp.example.test/sfj", new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero)));
        var made = new StatisticsTown(town, weixin);
        // October: two posts in the days that November has had. November: three, one of them without known reads.
        await made.PostAsync(weixin, "2026-10-05T02:00", "十月一", reads: 100, likes: 4, original: true);
        await made.PostAsync(weixin, "2026-10-06T02:00", "十月二", reads: 100, likes: 6, original: false);
        await made.PostAsync(weixin, "2026-11-02T02:00", "防汛通知一", reads: 400, likes: 10, original: true);
        await made.PostAsync(weixin, "2026-11-03T02:00", "防汛通知二", reads: 200, likes: 20, original: true);
        await made.PostAsync(weixin, "2026-11-20T02:00", "防汛通知三", reads: null, likes: null, original: null);
        await made.PostAsync(town.CountySite, "2026-11-21T02:00", "县里的消息 13800138000", reads: null, likes: null, original: null);
        await made.CountAsync();
        return made;
    }

    public async Task<Article> PostAsync(Account account, string at, string title, long? reads, long? likes, bool? original)
    {
        var published = DateTimeOffset.Parse(at + "Z", System.Globalization.CultureInfo.InvariantCulture);
        await using var db = town.Db();
        var snapshot = new Snapshot(town.Tenant.Id, account.Address, published, 200, "", "utf-8", "<html></html>"u8.ToArray());
        db.Add(snapshot);
        await db.SaveChangesAsync(Ct);
        var address = $"{account.Address}/{Guid.NewGuid():N}";
        var article = new Article(town.Tenant.Id, account.Id, null, address, address, new ArticleContent(title, "正文", published, null, []) { Original = original }, snapshot.Id, published.AddMinutes(3));
        article.Counted(new EngagementCounts(reads, likes));
        db.Add(article);
        db.CountAgain(article);
        await db.SaveChangesAsync(Ct);
        db.Add(new ArticleKeywords(article.Id, town.Tenant.Id, account.Id, published, title.StartsWith("防汛", StringComparison.Ordinal) ? ["防汛"] : ["消息"]));
        await db.SaveChangesAsync(Ct);
        return article;
    }

    public Task CountAsync() => new CountAccountDays(town.Database, town.Time, NullLogger<CountAccountDays>.Instance).RunAsync(Ct);

    public ValueTask DisposeAsync() => town.DisposeAsync();
}
