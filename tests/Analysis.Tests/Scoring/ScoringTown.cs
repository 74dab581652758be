using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests.Scoring;

/// <summary>A tenant with one site and one account in a real database, in good order at <see cref="Facts.At"/>.</summary>
sealed class ScoringTown : IAsyncDisposable
{
    ScoringTown(TestDatabase database) => (Database, Time) = (database, new FakeTimeProvider(Facts.At));

    public TestDatabase Database { get; }
    public FakeTimeProvider Time { get; }
    public Seed.Site Site { get; private set; } = null!; // set by CreateAsync
    public long MediaId { get; private set; }
    public long ColumnId { get; private set; }
    public ScorecardQuery Cards => new(Database, IndicatorTables.Default, Time);
    public InspectionArchive Archive => new(Database, Cards, IndicatorTables.Default, Time);
    public ScoreBoard Board => new(Database, Cards, Time);

    public MediaWatchDb Db() => Database.Open(Site.TenantId);

    public static async Task<ScoringTown> CreateAsync(CancellationToken ct)
    {
        var town = new ScoringTown(await TestDatabase.CreateAsync(ct));
        town.Site = await Seed.SiteAsync(town.Database, ct);
        var media = await town.AddAsync(new Account(town.Site.TenantId, town.Site.UnitId, "weixin", "示例发布", "https://weixin.example.test/a", Facts.At.AddDays(-60)));
        town.MediaId = media.Id;
        var column = new Column(town.Site.TenantId, town.Site.AccountId, "动态要闻", ColumnKind.News, "https://www.example.gov.cn/news/", Facts.At.AddDays(-200));
        column.Confirm();
        town.ColumnId = (await town.AddAsync(column)).Id;
        await town.FetchedAsync(Facts.At);
        await town.ArticleAsync(town.Site.AccountId, Facts.At.AddHours(-3), town.ColumnId);
        await town.ArticleAsync(media.Id, Facts.At.AddHours(-4));
        await town.ProbesAsync(Facts.At, 24, 0);
        return town;
    }

    public async Task<T> AddAsync<T>(T row) where T : class
    {
        await using var db = Db();
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    /// <summary>Both were looked at then.</summary>
    public async Task FetchedAsync(DateTimeOffset at)
    {
        await using var db = Db();
        foreach (var account in db.Accounts)
            account.Fetched(at, null);
        await db.SaveChangesAsync();
    }

    public async Task<Article> ArticleAsync(long accountId, DateTimeOffset? published, long? column = null, DateTimeOffset? seen = null)
    {
        var at = seen ?? published ?? Time.GetUtcNow();
        var snapshot = await AddAsync(Seed.Snapshot(Site, "x"));
        var address = $"https://www.example.gov.cn/{Guid.NewGuid():N}.html";
        return await AddAsync(new Article(Site.TenantId, accountId, column, address, address, new ArticleContent("标题", "正文", published, null, []), snapshot.Id, at));
    }

    /// <summary>So many visits a day in the week before, the first of each day failing as often as asked.</summary>
    public async Task ProbesAsync(DateTimeOffset at, int aDay, int failing)
    {
        await using var db = Db();
        for (var day = 0; day < 7; day++)
        {
            for (var i = 0; i < aDay; i++)
                db.Add(new Probe(Site.TenantId, Site.AccountId, at.AddDays(-day).AddMinutes(-10 - i), "a", TimeSpan.FromSeconds(1), 200, day == 0 && i < failing ? CrawlFailure.TimedOut : null));
        }
        await db.SaveChangesAsync();
    }

    public Task<Finding> FindingAsync(string check, Tier tier, Action<Finding>? then = null, DateTimeOffset? opened = null)
    {
        var finding = Finding.Open(check, new FindingDraft(null, 0, $"词{Guid.NewGuid():N}", tier, "说明", null, "19号文"), new FindingSubject(Site.TenantId, Site.AccountId, Site.UnitId, Title: "标题", Address: "https://www.example.gov.cn/a"), 1, opened ?? Facts.At.AddHours(-2));
        then?.Invoke(finding);
        return AddAsync(finding);
    }

    public async Task<IndicatorResult> ResultAsync(long accountId, string indicator, DateOnly? day = null, CancellationToken ct = default) =>
        (await Cards.ReadAsync(Site.TenantId, [accountId], day ?? Facts.Day, day ?? Facts.Day, ct)).Single().Results.Single(r => r.IndicatorId == indicator);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
