using System.CommandLine;

namespace MediaWatch.Portal.Commands;

/// <summary>Starts a node; after the first start the first visitor makes the administrator, unless MEDIAWATCH_ADMIN_PASSWORD has made one.</summary>
static class UpCommand
{
    public static Command Create()
    {
        var flags = new NodeOptions.Flags();
        var command = new Command("up", "启动 MediaWatch；首次启动时建立管理员");
        flags.AddTo(command, serves: true);
        command.SetAction(async (parsed, ct) =>
        {
            var options = flags.Read(parsed, serves: true);
            return await NodeHost.RunAsync(options, FirstStart.PrepareAsync, async (services, stop) =>
            {
                Console.WriteLine(options.Roles.HasFlag(Role.Portal) ? $"MediaWatch 已启动：{options.Url}" : $"MediaWatch 节点已启动，角色 {options.Roles}");
                if (options.Roles.HasFlag(Role.Portal) && !await FirstStart.AnybodyAsync(services, stop))
                    Console.WriteLine($"首次使用：请打开 {new Uri(options.Url, "/setup")} 建立管理员");
            }, ct);
        });
        return command;
    }
}
