using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace MediaWatch.Core.Storage;

/// <summary>A private PostgreSQL cluster in a data folder: made when missing, joined when running, ended by the last process that uses it.
/// It listens on a socket of its own only and never touches another cluster.</summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    const string Settings = """
        listen_addresses = ''
        max_connections = 120
        shared_buffers = 192MB
        effective_cache_size = 700MB
        work_mem = 8MB
        maintenance_work_mem = 96MB
        max_wal_size = 512MB
        wal_level = minimal
        max_wal_senders = 0
        wal_compression = on
        jit = off
        max_parallel_workers_per_gather = 0
        random_page_cost = 1.1
        timezone = 'UTC'
        logging_collector = on
        log_filename = 'postgres-%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        """;

    readonly string folder;
    readonly string cluster;
    readonly string sockets;
    readonly string binaries;
    readonly bool durable;
    FileStream? use;

    LocalPostgres(string folder, bool durable)
    {
        this.durable = durable;
        this.folder = Path.GetFullPath(folder);
        cluster = Path.Combine(this.folder, "cluster");
        binaries = FindBinaries();
        var own = Path.Combine(this.folder, "run");
        // A socket's path may have 107 bytes; "/.s.PGSQL.5432" is added to it.
        sockets = Encoding.UTF8.GetByteCount(own) < 90 ? own : Path.Combine(Path.GetTempPath(), $"mw-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)))[..12]}");
    }

    public string ConnectionStringTo(string database) => $"Host={sockets};Username=mw;Database={database};Application Name=mediawatch;Max Auto Prepare=100";

    /// <param name="durable">False only for tests: nothing is forced to disk.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed or does not start; the message says what to do.</exception>
    public static async Task<LocalPostgres> StartAsync(string folder, bool durable, CancellationToken ct)
    {
        var postgres = new LocalPostgres(folder, durable);
        await postgres.StartAsync(ct);
        return postgres;
    }

    public async ValueTask DisposeAsync()
    {
        if (use is null)
            return;
        await using var starting = await LockAsync(CancellationToken.None);
        await use.DisposeAsync();
        use = null;
        try
        {
            // Only if nobody else holds the share does the cluster end.
            await using var alone = new FileStream(Path.Combine(folder, "users.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            if (await AnswersAsync(CancellationToken.None))
                await RunAsync("pg_ctl", ["-D", cluster, "-m", "fast", "-w", "-s", "stop"], CancellationToken.None);
        }
        catch (IOException)
        {
            // Another process still uses it.
        }
    }

    async Task StartAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(sockets);
        await using var starting = await LockAsync(ct);
        var users = Path.Combine(folder, "users.lock");
        await File.AppendAllTextAsync(users, "", ct);
        use = new FileStream(users, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (Environment.UserName == "root")
        {
            await OwnAsync(folder, ct);
            await OwnAsync(sockets, ct);
        }
        if (OperatingSystem.IsLinux())
            await RunAsync("chmod", ["0700", sockets], ct);
        if (await AnswersAsync(ct))
            return;
        await CreateAsync(ct);
        await WriteSettingsAsync(ct);
        await LaunchAsync(ct);
        await CreateDatabaseAsync(ct);
    }

    async Task CreateAsync(CancellationToken ct)
    {
        var unfinished = Path.Combine(folder, "creating");
        if (Directory.Exists(cluster) && !File.Exists(unfinished))
            return;
        await File.WriteAllTextAsync(unfinished, "", ct);
        if (Directory.Exists(cluster))
            Directory.Delete(cluster, recursive: true);
        await RunAsync("initdb", ["-D", cluster, "-U", "mw", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust", "--data-checksums", "--no-instructions"], ct);
        File.Delete(unfinished);
    }

    async Task WriteSettingsAsync(CancellationToken ct)
    {
        var path = Path.Combine(cluster, "mediawatch.conf");
        var lax = durable ? "" : "\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off";
        await File.WriteAllTextAsync(path, $"{Settings}\nunix_socket_directories = '{sockets}'\nunix_socket_permissions = 0700{lax}\n", ct);
        var main = Path.Combine(cluster, "postgresql.conf");
        var text = await File.ReadAllTextAsync(main, ct);
        if (!text.Contains("include 'mediawatch.conf'", StringComparison.Ordinal))
            await File.AppendAllTextAsync(main, "\ninclude 'mediawatch.conf'\n", ct);
        if (Environment.UserName == "root")
            await RunPlainAsync("chmod", ["0644", path, main], ct);
    }

    async Task LaunchAsync(CancellationToken ct)
    {
        // After a kill the old server can stay a zombie, and its children keep the shared memory, for about a second each.
        for (var attempt = 0; ; attempt++)
        {
            ForgetDeadServer();
            var (code, output) = await TryAsync("pg_ctl", ["-D", cluster, "-w", "-t", "60", "-s", "-l", Path.Combine(folder, "server.log"), "start"], ct);
            if (code == 0 || await AnswersAsync(ct))
                return;
            if (attempt == 50)
                throw new InvalidOperationException($"PostgreSQL did not start: {output.Trim()} (log: {Path.Combine(folder, "server.log")})");
            await Task.Delay(200, ct);
        }
    }

    void ForgetDeadServer()
    {
        var file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadLines(file).FirstOrDefault(), out var pid))
            return;
        var stat = $"/proc/{pid}/stat";
        if (File.Exists(stat) && File.ReadAllText(stat) is var text && text.Contains("(postgres)", StringComparison.Ordinal) && !text.Contains(") Z ", StringComparison.Ordinal))
            return;
        File.Delete(file);
    }

    async Task CreateDatabaseAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringTo("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = 'mediawatch'", connection);
        if (await exists.ExecuteScalarAsync(ct) is not null)
            return;
        await using var create = new NpgsqlCommand("create database mediawatch", connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    async Task<bool> AnswersAsync(CancellationToken ct)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionStringTo("postgres") + ";Pooling=false;Timeout=5");
                await connection.OpenAsync(ct);
                return true;
            }
            catch (PostgresException e) when (e.SqlState == "57P03") // still starting up, or recovering
            {
                await Task.Delay(200, ct);
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
        return false;
    }

    async Task<FileStream> LockAsync(CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "starting.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 600)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    static string FindBinaries() => FolderOf("initdb")
        ?? throw new InvalidOperationException("PostgreSQL is not installed: run ./mediawatch up or demo, which install it, or give a server in MEDIAWATCH_DB.");

    /// <summary>Where the newest installed PostgreSQL keeps a program of its own; null: none has it.</summary>
    internal static string? FolderOf(string program)
    {
        const string root = "/usr/lib/postgresql";
        return Directory.Exists(root)
            ? Directory.GetDirectories(root).OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var n) ? n : 0).Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, program)))
            : null;
    }

    /// <summary>Whether a private cluster was ever made in the data folder.</summary>
    public static bool IsIn(string folder) => Directory.Exists(Path.Combine(folder, "cluster"));

    static Task OwnAsync(string path, CancellationToken ct) => RunPlainAsync("chown", ["postgres", path], ct);

    async Task RunAsync(string tool, string[] arguments, CancellationToken ct)
    {
        var (code, output) = await TryAsync(tool, arguments, ct);
        if (code != 0)
            throw new InvalidOperationException($"{tool} failed: {output.Trim()}");
    }

    Task<(int Code, string Output)> TryAsync(string tool, string[] arguments, CancellationToken ct)
    {
        var program = Path.Combine(binaries, tool);
        if (!File.Exists(program))
            program = tool;
        return Environment.UserName == "root"
            ? ExecuteAsync("runuser", ["-u", "postgres", "--", program, .. arguments], ct)
            : ExecuteAsync(program, arguments, ct);
    }

    static async Task RunPlainAsync(string program, string[] arguments, CancellationToken ct)
    {
        var (code, output) = await ExecuteAsync(program, arguments, ct);
        if (code != 0)
            throw new InvalidOperationException($"{program} failed: {output.Trim()}");
    }

    static async Task<(int Code, string Output)> ExecuteAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output + await errors);
    }
}
