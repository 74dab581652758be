using System.Data;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace MediaWatch.Core.Storage;

/// <summary>The whole database as one stream, in pg_dump's custom format, written and read by PostgreSQL's own programs.</summary>
public sealed class DatabaseDump(Database database)
{
    /// <summary>Writes what the database holds at one instant, whatever is written to it meanwhile.</summary>
    /// <returns>Each table's rows at that instant.</returns>
    /// <exception cref="InvalidOperationException">pg_dump is missing or failed.</exception>
    public async Task<IReadOnlyDictionary<string, long>> WriteAsync(Func<Stream, CancellationToken, Task> keep, CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", connection);
        var snapshot = (string)(await export.ExecuteScalarAsync(ct))!; // never null
        var rows = await CountAsync(connection, ct);
        await RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--no-password", $"--snapshot={snapshot}"], (_, output, stop) => keep(output, stop), ct);
        await transaction.CommitAsync(ct);
        return rows;
    }

    /// <summary>Puts a dump into the database: all of it, or nothing.</summary>
    /// <returns>Each table's rows afterwards.</returns>
    /// <exception cref="InvalidOperationException">pg_restore is missing or failed; nothing was written.</exception>
    public async Task<IReadOnlyDictionary<string, long>> ReadAsync(Func<Stream, CancellationToken, Task> give, CancellationToken ct)
    {
        await RunAsync("pg_restore", ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--no-password", $"--dbname={Target.Database}"], async (input, _, stop) =>
        {
            await give(input, stop);
            input.Close();
        }, ct);
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        return await CountAsync(connection, ct);
    }

    public async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        return (await TablesAsync(connection, ct)).Count == 0;
    }

    static async Task<IReadOnlyDictionary<string, long>> CountAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(connection, ct))
        {
            await using var count = new NpgsqlCommand($"select count(*) from {table}", connection);
            rows[table] = (long)(await count.ExecuteScalarAsync(ct))!; // a count is never null
        }
        return rows;
    }

    /// <summary>Quoted as SQL wants them, with their schema.</summary>
    static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var tables = new List<string>();
        while (await reader.ReadAsync(ct))
            tables.Add(reader.GetString(0));
        return tables;
    }

    NpgsqlConnectionStringBuilder Target => new(database.ConnectionString);

    async Task RunAsync(string program, string[] arguments, Func<Stream, Stream, CancellationToken, Task> talk, CancellationToken ct)
    {
        var start = new ProcessStartInfo(LocalPostgres.FolderOf(program) is { } folder ? Path.Combine(folder, program) : program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Address(start.Environment);
        using var process = Start(start, program);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(ct);
            try
            {
                await talk(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, ct);
            }
            catch (IOException) when (process.WaitForExit(TimeSpan.FromSeconds(5)) && process.ExitCode != 0)
            {
                // It went away amid the talk: what it said of that is the reason.
            }
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} failed: {(await errors).ReplaceLineEndings(" ").Trim()}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    static Process Start(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"{program} is not installed: install PostgreSQL's client programs (Debian: postgresql-client), of the server's version or newer.", e);
        }
    }

    /// <summary>By environment, because arguments can be seen by every user of the machine.</summary>
    void Address(IDictionary<string, string?> environment)
    {
        var target = Target;
        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                environment[name] = value;
        }
        Set("PGHOST", target.Host);
        Set("PGPORT", target.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGUSER", target.Username);
        Set("PGDATABASE", target.Database);
        Set("PGPASSWORD", target.Password);
        Set("PGPASSFILE", target.Passfile);
        Set("PGSSLROOTCERT", target.RootCertificate);
        Set("PGSSLCERT", target.SslCertificate);
        Set("PGSSLKEY", target.SslKey);
        Set("PGSSLMODE", target.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
        Set("PGAPPNAME", "mediawatch backup");
        Set("PGCLIENTENCODING", "UTF8");
        Set("LC_ALL", "C.UTF-8");
    }
}
