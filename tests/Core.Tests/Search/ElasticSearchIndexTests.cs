using MediaWatch.Core.Search;

namespace MediaWatch.Core.Tests.Search;

public sealed class ElasticSearchIndexTests(Elasticsearch server) : SearchIndexContract
{
    protected override async Task<ISearchIndex> EmptyAsync(CancellationToken ct)
    {
        var http = ElasticSearchIndex.Client(await server.AddressAsync(ct), "elastic", Elasticsearch.Password);
        return new ElasticSearchIndex(http, $"test-{Guid.NewGuid():N}");
    }

    [Fact]
    public async Task A_wrong_password_is_named_unavailable()
    {
        var ct = TestContext.Current.CancellationToken;
        var index = new ElasticSearchIndex(ElasticSearchIndex.Client(await server.AddressAsync(ct), "elastic", "wrong"), "test");
        await Should.ThrowAsync<SearchUnavailableException>(() => index.SearchAsync(new(1, ["字"], [], null, null, null, 0, 10), ct));
    }

    [Fact]
    public async Task A_server_that_is_away_is_named_unavailable()
    {
        var index = new ElasticSearchIndex(ElasticSearchIndex.Client(new Uri("http://127.0.0.1:9"), null, null), "test");
        await Should.ThrowAsync<SearchUnavailableException>(() => index.PutAsync([new(1, 1, 1, DateTimeOffset.UnixEpoch, ["字"], [])], TestContext.Current.CancellationToken));
    }
}
