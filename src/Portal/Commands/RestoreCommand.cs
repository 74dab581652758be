using System.CommandLine;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>Puts a backup into an empty database and its keys into this data folder. Nothing is touched before the whole file was found undamaged.</summary>
static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("文件") { Description = "由 backup 写下的文件" };
        var flags = new NodeOptions.Flags();
        var command = new Command("restore", "把备份恢复到空数据库，并放好密钥") { file };
        flags.AddTo(command, serves: false);
        command.SetAction((parsed, ct) => RunAsync(flags.Read(parsed, serves: false), parsed.GetValue(file)!, ct)); // an argument is required
        return command;
    }

    public static async Task<int> RunAsync(NodeOptions options, string path, CancellationToken ct)
    {
        try
        {
            Console.WriteLine(await RestoreAsync(options, path, ct));
            return 0;
        }
        catch (BackupException e)
        {
            return await BackupCommand.RefuseAsync(e.Message);
        }
    }

    /// <returns>What was done, for people.</returns>
    /// <exception cref="BackupException">It cannot be restored here; nothing was touched.</exception>
    internal static async Task<string> RestoreAsync(NodeOptions options, string path, CancellationToken ct)
    {
        if (!File.Exists(path))
            throw new BackupException($"没有文件 {path}");
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        var backup = new BackupReader(file);
        var manifest = await backup.CheckAsync(ct);
        var keys = Path.Combine(options.DataFolder, "keys");
        if (backup.Keys.FirstOrDefault(k => Path.Combine(keys, k.Key) is var own && File.Exists(own) && !File.ReadAllBytes(own).AsSpan().SequenceEqual(k.Value)).Key is { } other)
            throw new BackupException($"{keys} 里已有另一把名为 {other} 的密钥");
        await using var database = await Database.OpenAsync(options.Database, options.DataFolder, ct);
        await using var db = new MediaWatchDb(new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(database.Source).Options);
        if (manifest.Migration is { } migration && !db.Database.GetMigrations().Contains(migration, StringComparer.Ordinal))
            throw new BackupException($"备份由更新的版本（{manifest.Version}）写下，请用该版本或更新的版本恢复");
        var dump = new DatabaseDump(database);
        if (!await dump.IsEmptyAsync(ct))
            throw new BackupException("数据库里已有数据，只能恢复到空数据库");
        var rows = await dump.ReadAsync(backup.CopyDatabaseAsync, ct);
        if (manifest.Rows.Keys.Union(rows.Keys).FirstOrDefault(t => manifest.Rows.GetValueOrDefault(t, -1) != rows.GetValueOrDefault(t, -1)) is { } table)
            throw new InvalidOperationException($"恢复后 {table} 的行数与备份不符（{rows.GetValueOrDefault(table)}，应为 {manifest.Rows.GetValueOrDefault(table)}），请清空数据库后重试");
        NodeParts.OwnFolder(keys);
        foreach (var (name, content) in backup.Keys)
            await PlaceAsync(Path.Combine(keys, name), content, ct);
        return $"已恢复 {manifest.TakenAt:yyyy-MM-dd HH:mm:ss}（UTC）的备份（版本 {manifest.Version}）：{rows.Count} 张表、{rows.Values.Sum()} 行，{backup.Keys.Count} 把密钥放在 {keys}。可用 ./mediawatch up 启动。";
    }

    static async Task PlaceAsync(string path, byte[] content, CancellationToken ct)
    {
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, how);
        await file.WriteAsync(content, ct);
    }
}
