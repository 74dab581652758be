using System.Diagnostics;
using Npgsql;

namespace MediaWatch.Core.Storage;

/// <summary>A node's database: a given server, or a private cluster that ends with the last process that uses it.</summary>
public sealed class Database : IAsyncDisposable
{
    readonly LocalPostgres? cluster;

    Database(NpgsqlDataSource source, string connectionString, LocalPostgres? cluster) => (Source, ConnectionString, this.cluster) = (source, connectionString, cluster);

    public NpgsqlDataSource Source { get; }

    /// <summary>With its password, for PostgreSQL's own programs.</summary>
    internal string ConnectionString { get; }

    /// <param name="connectionString">Null: a private cluster in <paramref name="folder"/>.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed or does not start.</exception>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static async Task<Database> OpenAsync(string? connectionString, string folder, CancellationToken ct)
    {
        var cluster = connectionString is null ? await LocalPostgres.StartAsync(folder, durable: true, ct) : null;
        // Named, so that metrics do not carry the connection string.
        var builder = new NpgsqlDataSourceBuilder(connectionString ?? cluster!.ConnectionStringTo("mediawatch")) { Name = "mediawatch" }; // one of both is there
        // Spans of statements are wanted within a run or a request; a job's look for work, every second or two, is none.
        builder.ConfigureTracing(t => t.ConfigureCommandFilter(_ => Activity.Current is not null).ConfigureBatchFilter(_ => Activity.Current is not null));
        return new Database(builder.Build(), builder.ConnectionString, cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (cluster is not null)
            await cluster.DisposeAsync();
    }
}
