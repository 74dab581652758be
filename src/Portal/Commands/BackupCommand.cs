using System.CommandLine;
using System.Reflection;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>Writes everything an installation cannot make anew into one file, also while it works: the database, in which evidence lies, and the keys of stored secrets.</summary>
static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("文件") { Description = "要写的备份文件；已有的文件不会被覆盖" };
        var flags = new NodeOptions.Flags();
        var command = new Command("backup", "把数据库和密钥备份到一个文件，采集不必停止") { file };
        flags.AddTo(command, serves: false);
        command.SetAction((parsed, ct) => RunAsync(flags.Read(parsed, serves: false), parsed.GetValue(file)!, TimeProvider.System, ct)); // an argument is required
        return command;
    }

    public static async Task<int> RunAsync(NodeOptions options, string file, TimeProvider time, CancellationToken ct)
    {
        var path = Path.GetFullPath(file);
        if (Path.Exists(path))
            return await RefuseAsync($"已有 {path}，不会覆盖");
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            return await RefuseAsync($"没有目录 {Path.GetDirectoryName(path)}");
        if (options.Database is null && !LocalPostgres.IsIn(options.DataFolder))
            return await RefuseAsync($"{options.DataFolder} 里没有数据库（用 --data 或 MEDIAWATCH_DATA 给出数据目录）");
        await using var database = await Database.OpenAsync(options.Database, options.DataFolder, ct);
        await using var db = new MediaWatchDb(new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(database.Source).Options);
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() is not { } migration)
            return await RefuseAsync("数据库是空的，没有可备份的内容");
        var takenAt = time.GetUtcNow();
        await using (var backup = new BackupWriter(path))
        {
            var rows = await new DatabaseDump(database).WriteAsync(backup.AddDatabaseAsync, ct);
            var keys = 0;
            // After the database: what is sealed in it was sealed with a key that is there by now.
            foreach (var key in KeysIn(options.DataFolder))
            {
                await backup.AddAsync($"keys/{Path.GetFileName(key)}", await File.ReadAllBytesAsync(key, ct), ct);
                keys++;
            }
            await backup.FinishAsync(Version, migration, takenAt, rows, ct);
            Console.WriteLine($"已备份到 {path}：{rows.Count} 张表、{rows.Values.Sum()} 行，{keys} 把密钥，{new FileInfo(path).Length:N0} 字节。文件含密钥，请妥善保管。");
        }
        return 0;
    }

    public static string Version => typeof(BackupCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    static IEnumerable<string> KeysIn(string folder) =>
        Directory.Exists(Path.Combine(folder, "keys")) ? Directory.EnumerateFiles(Path.Combine(folder, "keys"), "*.xml").Order(StringComparer.Ordinal) : [];

    internal static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync($"mediawatch: {why}");
        return 2;
    }
}
