using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests.Statistics;

public sealed class CountAccountDaysTests : IAsyncLifetime
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    TestDatabase database = null!; // set before each test
    Seed.Site site = null!; // set before each test

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Ct);
        site = await Seed.SiteAsync(database, Ct);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    CountAccountDays Job => new(database, new FakeTimeProvider(Examples.Now), NullLogger<CountAccountDays>.Instance);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happens_the_days_equal_a_naive_count(int seed)
    {
        var random = new Random(seed);
        await Job.RunAsync(Ct); // the first count; from here on by changes alone
        for (var round = 0; round < 6; round++)
        {
            await using (var db = database.Open(site.TenantId))
            {
                for (var i = 0; i < 25; i++)
                    await HappensAsync(db, random, i);
            }
            await Job.RunAsync(Ct);
            await ShouldEqualNaiveAsync();
        }
        await Job.CountAllAsync(site.TenantId, Ct);
        await ShouldEqualNaiveAsync();
    }

    async Task HappensAsync(MediaWatchDb db, Random random, int number)
    {
        var at = Examples.Now.AddMinutes(-random.Next(0, 12 * 24 * 60));
        var articles = await db.Articles.ToListAsync(Ct);
        var any = articles.Count == 0 ? null : articles[random.Next(articles.Count)];
        switch (any is null ? 0 : random.Next(5))
        {
            case 0:
                var snapshot = Seed.Snapshot(site, "正文");
                db.Add(snapshot);
                var content = new ArticleContent($"第 {number} 条", "正文", random.Next(4) == 0 ? null : at, null, []) { Original = random.Next(3) switch { 0 => true, 1 => false, _ => null } };
                var address = Guid.NewGuid().ToString("N");
                var article = new Article(site.TenantId, site.AccountId, null, address, address, content, 1, at.AddMinutes(5));
                db.Add(article);
                db.CountAgain(article);
                break;
            case 1:
                var counts = new EngagementCounts(Maybe(random), Maybe(random), Maybe(random), Maybe(random), Maybe(random));
                db.Add(Engagement.Of(any!, "public", at, counts)); // there is one
                any!.Counted(counts);
                db.CountAgain(any);
                break;
            case 2:
                db.Add(new ProfileReading(site.TenantId, site.AccountId, at, "名称", null, null, Maybe(random), null));
                db.CountAgain(site.TenantId, site.AccountId, at);
                break;
            case 3:
                any!.WentGone(at); // there is one
                db.CountAgain(any);
                break;
            default:
                db.CountAgain(any!); // its day before, then its day after
                any!.Revise(new ArticleContent("改了日期", "正文", at, null, []) { Original = any.Original }, 1, at);
                db.CountAgain(any);
                break;
        }
        await db.SaveChangesAsync(Ct);
    }

    static long? Maybe(Random random) => random.Next(3) == 0 ? null : random.Next(0, 1_000);

    async Task ShouldEqualNaiveAsync()
    {
        await using var db = database.Open(site.TenantId);
        var articles = await db.Articles.AsNoTracking().ToListAsync(Ct);
        var readings = await db.ProfileReadings.AsNoTracking().Where(p => p.Followers != null).OrderBy(p => p.At).ThenBy(p => p.Id).ToListAsync(Ct);
        var days = articles.Select(a => Day(a.At)).Concat(readings.Select(r => Day(r.At))).Distinct().Order().ToList();
        var rows = await db.AccountDays.AsNoTracking().OrderBy(d => d.Day).ToListAsync(Ct);
        rows.Select(r => r.Day).ShouldBe(days);
        foreach (var row in rows)
        {
            var of = articles.Where(a => Day(a.At) == row.Day).ToList();
            (row.Posts, row.Gone, row.Originals, row.Reposts).ShouldBe((of.Count, of.Count(a => a.GoneAt != null), of.Count(a => a.Original == true), of.Count(a => a.Original == false)));
            (row.Reads, row.ReadsKnown).ShouldBe(Known(of, a => a.Reads));
            (row.Likes, row.LikesKnown).ShouldBe(Known(of, a => a.Likes));
            (row.Comments, row.CommentsKnown).ShouldBe(Known(of, a => a.Comments));
            (row.Wows, row.WowsKnown).ShouldBe(Known(of, a => a.Wows));
            (row.Shares, row.SharesKnown).ShouldBe(Known(of, a => a.Shares));
            row.Followers.ShouldBe(readings.LastOrDefault(r => Day(r.At) == row.Day)?.Followers);
            row.Hours.ShouldBe(Enumerable.Range(0, 24).Select(h => of.Count(a => TimeZoneInfo.ConvertTime(a.At, Zone).Hour == h)));
        }

        static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
        static (long, int) Known(List<Article> of, Func<Article, long?> counter) => (of.Sum(a => counter(a) ?? 0), of.Count(a => counter(a) is not null));
    }

    [Fact]
    public async Task A_day_whose_counting_was_broken_off_is_counted_by_the_next_node()
    {
        await Job.RunAsync(Ct);
        await using (var db = database.Open(site.TenantId))
        {
            db.CountAgain(site.TenantId, site.AccountId, Examples.Now);
            db.Add(new ProfileReading(site.TenantId, site.AccountId, Examples.Now, "名称", null, null, 12, null));
            await db.SaveChangesAsync(Ct);
        }
        await using (var dying = database.Open(site.TenantId))
        {
            await using var transaction = await dying.Database.BeginTransactionAsync(Ct);
            await dying.AccountDayChanges.ExecuteDeleteAsync(Ct);
            // Killed here: nothing is committed.
        }
        await Job.RunAsync(Ct);
        await using var after = database.Open(site.TenantId);
        (await after.AccountDays.SingleAsync(Ct)).Followers.ShouldBe(12);
        (await after.AccountDayChanges.CountAsync(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Ten_nodes_at_once_count_no_day_twice_and_none_too_low()
    {
        await Job.RunAsync(Ct);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async node =>
        {
            for (var i = 0; i < 5; i++)
            {
                await using var db = database.Open(site.TenantId);
                var snapshot = Seed.Snapshot(site, "正文");
                db.Add(snapshot);
                var article = new Article(site.TenantId, site.AccountId, null, $"{node}-{i}", $"{node}-{i}", Seed.Content($"{node}-{i}", "正文"), 1, Examples.Now);
                db.Add(article);
                db.CountAgain(article);
                await db.SaveChangesAsync(Ct);
                await Job.RunAsync(Ct);
            }
        }));
        await Job.RunAsync(Ct);
        await ShouldEqualNaiveAsync();
    }

    [Fact]
    public async Task An_upgraded_database_is_counted_from_the_ground_up_and_its_articles_get_their_keywords()
    {
        var id = await Seed.ArticleAsync(database, site, "通知", "正文", Ct);
        await using var db = database.Open(site.TenantId);
        await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.IndexedRevision, 1), Ct);
        await Job.RunAsync(Ct);
        (await db.AccountDays.SingleAsync(Ct)).Posts.ShouldBe(1);
        (await db.Articles.SingleAsync(a => a.Id == id, Ct)).IndexedRevision.ShouldBe(0);
    }
}
