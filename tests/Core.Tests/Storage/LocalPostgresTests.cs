using MediaWatch.Core.Storage;
using Npgsql;

namespace MediaWatch.Core.Tests.Storage;

public sealed class LocalPostgresTests
{
    [Fact]
    public async Task Survives_kill_9_and_is_joined_by_a_second_user()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-cluster-{Guid.NewGuid():N}");
        await using (var first = await LocalPostgres.StartAsync(folder, durable: true, ct))
        {
            await ExecuteAsync(first, "create table kept (id int)", ct);
            await ExecuteAsync(first, "insert into kept values (42)", ct);
            var pid = int.Parse(File.ReadLines(Path.Combine(folder, "cluster", "postmaster.pid")).First());
            using (var server = System.Diagnostics.Process.GetProcessById(pid))
                server.Kill();
            await using var second = await LocalPostgres.StartAsync(folder, durable: true, ct);
            (await ExecuteAsync(second, "select id from kept", ct)).ShouldBe(42);
            await first.DisposeAsync();
            (await ExecuteAsync(second, "select id from kept", ct)).ShouldBe(42, "the last user ends the cluster, not the first");
        }
        File.Exists(Path.Combine(folder, "cluster", "postmaster.pid")).ShouldBeFalse();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<object?> ExecuteAsync(LocalPostgres postgres, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionStringTo("mediawatch") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
