using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MediaWatch.Testing;

/// <summary>One private PostgreSQL for a test process, with a migrated template; each <see cref="TestDatabase"/> is a fresh copy of it.</summary>
public sealed class TestDatabase : IAsyncDisposable, IDbContextFactory<MediaWatchDb>
{
    static readonly SemaphoreSlim Once = new(1, 1);
    static LocalPostgres? cluster;
    static int number;

    readonly string name;
    readonly NpgsqlDataSource source;

    TestDatabase(string name, string connectionString)
    {
        this.name = name;
        ConnectionString = connectionString;
        source = new NpgsqlDataSourceBuilder(connectionString + ";Maximum Pool Size=20").Build();
    }

    public string ConnectionString { get; }

    public static Task<TestDatabase> CreateAsync(CancellationToken ct = default) => CreateAsync("template_mediawatch", ct);

    /// <summary>Without a single table.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(CancellationToken ct) => CreateAsync("template0", ct);

    static async Task<TestDatabase> CreateAsync(string template, CancellationToken ct)
    {
        var postgres = await ClusterAsync(ct);
        var name = $"test{Interlocked.Increment(ref number)}";
        await ExecuteAsync(postgres, $"create database {name} template {template}", ct);
        return new TestDatabase(name, postgres.ConnectionStringTo(name));
    }

    public MediaWatchDb CreateDbContext() => new(new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(ConnectionString).Options);

    /// <summary>A context for one tenant.</summary>
    public MediaWatchDb Open(long tenantId)
    {
        var db = CreateDbContext();
        db.TenantId = tenantId;
        return db;
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(await ClusterAsync(default), $"drop database if exists {name} with (force)", default);
    }

    static async Task<LocalPostgres> ClusterAsync(CancellationToken ct)
    {
        await Once.WaitAsync(ct);
        try
        {
            if (cluster is not null)
                return cluster;
            var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-tests-{Environment.ProcessId}");
            cluster = await LocalPostgres.StartAsync(folder, durable: false, ct);
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
                Directory.Delete(folder, recursive: true);
            };
            await ExecuteAsync(cluster, "create database template_mediawatch", ct);
            await using (var db = new MediaWatchDb(new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(cluster.ConnectionStringTo("template_mediawatch") + ";Pooling=false").Options))
                await db.Database.MigrateAsync(ct);
            return cluster;
        }
        finally
        {
            Once.Release();
        }
    }

    static async Task ExecuteAsync(LocalPostgres postgres, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionStringTo("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
