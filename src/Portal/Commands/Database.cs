using MediaWatch.Core.Storage;
using Npgsql;

namespace MediaWatch.Portal.Commands;

/// <summary>The node's database: a given server, or a private cluster that ends with the last process that uses it.</summary>
sealed class Database(NpgsqlDataSource source, LocalPostgres? cluster) : IAsyncDisposable
{
    public NpgsqlDataSource Source { get; } = source;

    /// <exception cref="InvalidOperationException">PostgreSQL is not installed or does not start.</exception>
    public static async Task<Database> OpenAsync(NodeOptions options, CancellationToken ct)
    {
        var cluster = options.Database is null ? await LocalPostgres.StartAsync(options.DataFolder, durable: true, ct) : null;
        var builder = new NpgsqlDataSourceBuilder(options.Database ?? cluster!.ConnectionStringTo("mediawatch")) { Name = "mediawatch" }; // one of both is there
        return new Database(builder.Build(), cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (cluster is not null)
            await cluster.DisposeAsync();
    }
}
