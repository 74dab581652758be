using MediaWatch.Analysis.Text;
using MediaWatch.Core.Search;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Analysis.Tests;

public sealed class IndexNewArticlesTests : IAsyncLifetime
{
    TestDatabase database = null!; // set before each test
    Seed.Site site = null!; // set before each test

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Ct);
        site = await Seed.SiteAsync(database, Ct);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    async Task<IReadOnlyList<long>> SearchAsync(string query) => (await new PostgresSearchIndex(database).SearchAsync(
        new SearchQuery(site.TenantId, Segmenter.Default.QueryWords(query), [], null, null, null, 0, 10), Ct)).ArticleIds;

    async Task<int> WaitingAsync()
    {
        await using var db = database.Open(site.TenantId);
        return await db.Articles.CountAsync(a => a.IndexedRevision < a.Revision, Ct);
    }

    [Fact]
    public async Task An_article_is_found_by_its_words_once_it_is_indexed()
    {
        var wanted = await Seed.ArticleAsync(database, site, "关于推进政务公开工作的通知", "市人民政府办公室印发。", Ct);
        await Seed.ArticleAsync(database, site, "天气预报", "明天多云。", Ct);
        await new IndexNewArticles(database, new PostgresSearchIndex(database), Segmenter.Default, NullLogger<IndexNewArticles>.Instance).RunAsync(Ct);
        (await SearchAsync("政务公开 人民政府")).ShouldBe([wanted]);
        (await SearchAsync("公开 预报")).ShouldBeEmpty();
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Nodes_share_the_indexing()
    {
        for (var i = 0; i < 120; i++)
            await Seed.ArticleAsync(database, site, $"通知{i}", "正文", Ct);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            new IndexNewArticles(database, new PostgresSearchIndex(database), Segmenter.Default, NullLogger<IndexNewArticles>.Instance).RunAsync(Ct)));
        (await WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_engine_that_is_away_only_delays()
    {
        await Seed.ArticleAsync(database, site, "通知", "正文", Ct);
        await new IndexNewArticles(database, new AwayIndex(), Segmenter.Default, NullLogger<IndexNewArticles>.Instance).RunAsync(Ct);
        (await WaitingAsync()).ShouldBe(1);
    }

    sealed class AwayIndex : ISearchIndex
    {
        public Task PutAsync(IReadOnlyList<SearchDocument> documents, CancellationToken ct) => throw new SearchUnavailableException("away");
        public Task<SearchPage> SearchAsync(SearchQuery query, CancellationToken ct) => throw new SearchUnavailableException("away");
        public Task RemoveAsync(IReadOnlyCollection<long> articleIds, CancellationToken ct) => throw new SearchUnavailableException("away");
        public Task ClearAsync(CancellationToken ct) => throw new SearchUnavailableException("away");
    }
}
