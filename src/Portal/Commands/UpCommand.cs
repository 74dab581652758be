using System.CommandLine;

namespace MediaWatch.Portal.Commands;

/// <summary>Starts a node; the first start makes a tenant and its administrator.</summary>
static class UpCommand
{
    public static Command Create()
    {
        var flags = new NodeOptions.Flags();
        var tenant = new Option<string>("--tenant") { Description = "首次启动时建立的租户名称", DefaultValueFactory = _ => "本市" };
        var command = new Command("up", "启动 MediaWatch；首次启动时建立管理员") { tenant };
        flags.AddTo(command, serves: true);
        command.SetAction(async (parsed, ct) =>
        {
            var options = flags.Read(parsed, serves: true);
            return await NodeHost.RunAsync(options, async (services, stop) =>
            {
                if (await FirstStart.PrepareAsync(services, parsed.GetValue(tenant)!, stop) is { } password) // has a default
                    Console.WriteLine($"首次启动：管理员 admin，初始密码 {password}（只显示这一次，登录后请修改）");
                Console.WriteLine(options.Roles.HasFlag(Role.Portal) ? $"MediaWatch：{options.Url}" : $"MediaWatch 节点已启动，角色 {options.Roles}");
            }, ct);
        });
        return command;
    }
}
