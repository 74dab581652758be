using MediaWatch.Analysis;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Auditing;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Portal.Tests.Desks;

public sealed class PurgeTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_purged_is_forgotten_by_the_search_engine_and_leaves_nothing_behind()
    {
        await using var town = await DeletionDeskTests.FilledAsync();
        await using var db = town.Db();
        var now = town.Time.GetUtcNow();
        var index = new PostgresSearchIndex(town.Database);
        await new IndexNewArticles(town.Database, index, Segmenter.Default, NullLogger<IndexNewArticles>.Instance).RunAsync(Ct);
        await town.AddAsync(new OfflineWindow(town.Tenant.Id, town.Site.Id, now, now.AddDays(1), "改版", 9, "张", now));
        await town.AddAsync(new AccountScore(town.Tenant.Id, town.Site.Id, new DateOnly(2026, 11, 24)));
        await town.AddAsync(new ArticlePrints(await db.Articles.Where(a => a.AccountId == town.Site.Id).Select(a => a.Id).FirstAsync(Ct), town.Tenant.Id, now, 1, []));
        var words = await db.WordMonths.SumAsync(w => w.Articles, Ct);
        var own = (await db.ArticleKeywords.Where(k => k.AccountId == town.Site.Id).Select(k => k.Words).ToListAsync(Ct)).Sum(w => w.Length);
        own.ShouldBeGreaterThan(0);
        await DeletionDeskTests.Desk(town).DeleteAsync(town.Administrator, DeletionKind.Account, town.Site.Id, Ct);
        town.Time.Advance(Deletion.Keeping + TimeSpan.FromMinutes(1));

        await DeletionDeskTests.Emptier(town, new AwayIndex()).RunAsync(Ct); // nothing is purged that the engine would still find
        (await db.Articles.IgnoreQueryFilters([MediaWatchDb.Deleted]).CountAsync(Ct)).ShouldBe(3);

        await DeletionDeskTests.Emptier(town, index).RunAsync(Ct);
        var left = await db.Articles.IgnoreQueryFilters([MediaWatchDb.Deleted]).Select(a => a.Id).ToListAsync(Ct);
        (await index.SearchAsync(new SearchQuery(town.Tenant.Id, [], [], null, null, null, 0, 10), Ct)).ArticleIds.ShouldBe(left);
        left.Count.ShouldBe(1);
        (await db.Snapshots.CountAsync(Ct)).ShouldBe(1);
        (await db.ArticleKeywords.Select(k => k.ArticleId).ToListAsync(Ct)).ShouldBe(left);
        (await db.WordMonths.SumAsync(w => w.Articles, Ct)).ShouldBe(words - own);
        (await db.ArticlePrints.AnyAsync(Ct)).ShouldBeFalse();
        (await db.OfflineWindows.AnyAsync(Ct)).ShouldBeFalse();
        (await db.AccountScores.AnyAsync(Ct)).ShouldBeFalse();
        (await db.Accounts.IgnoreQueryFilters([MediaWatchDb.Deleted]).Select(a => a.Id).ToListAsync(Ct)).ShouldBe([town.CountySite.Id]);
    }

    sealed class AwayIndex : ISearchIndex
    {
        public Task PutAsync(IReadOnlyList<SearchDocument> documents, CancellationToken ct) => throw new SearchUnavailableException("away");
        public Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken ct) => throw new SearchUnavailableException("away");
        public Task RemoveAsync(IReadOnlyCollection<long> articleIds, CancellationToken ct) => throw new SearchUnavailableException("away");
        public Task ClearAsync(CancellationToken ct) => throw new SearchUnavailableException("away");
    }
}
