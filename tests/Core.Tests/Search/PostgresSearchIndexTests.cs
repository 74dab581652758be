using MediaWatch.Core.Search;
using MediaWatch.Testing;

namespace MediaWatch.Core.Tests.Search;

public sealed class PostgresSearchIndexTests : SearchIndexContract, IAsyncDisposable
{
    TestDatabase? database;

    protected override async Task<ISearchIndex> EmptyAsync(CancellationToken ct) => new PostgresSearchIndex(database = await TestDatabase.CreateAsync(ct));

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
    }
}
