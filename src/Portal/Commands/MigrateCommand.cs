using System.CommandLine;
using MediaWatch.Core.Storage;

namespace MediaWatch.Portal.Commands;

/// <summary>Brings the schema up to date and ends; for operators who do not let nodes do it at start.</summary>
static class MigrateCommand
{
    public static Command Create()
    {
        var flags = new NodeOptions.Flags();
        var command = new Command("migrate", "把数据库结构升级到本版本，然后退出");
        flags.AddTo(command, serves: false);
        command.SetAction(async (parsed, ct) =>
        {
            var options = flags.Read(parsed, serves: false);
            await using var database = await Database.OpenAsync(options.Database, options.DataFolder, ct);
            await using var app = NodeHost.Build(options, database);
            await NodeHost.MigrateAsync(app.Services, ct);
            Console.WriteLine("数据库结构已是最新");
            return 0;
        });
        return command;
    }
}
