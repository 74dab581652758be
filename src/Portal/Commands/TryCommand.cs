using System.CommandLine;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Portal.Commands;

/// <summary>Lists, reads and examines an address as the watch would, prints it, stores nothing.</summary>
static class TryCommand
{
    public static Command Create()
    {
        var connectors = Catalogue<IConnector>.Of(typeof(IConnector).Assembly);
        var connector = new Argument<string>("连接器") { Description = $"平台：{string.Join('、', connectors.Select(c => c.Key))}" };
        connector.AcceptOnlyFromAmong([.. connectors.Select(c => c.Key)]);
        var address = new Argument<string>("地址") { Description = "首页、栏目页或文章页的地址；或内容为 {\"address\":…,\"settings\":…} 的 JSON 文件" };
        var articles = new Option<int>("--articles") { Description = "每个栏目读几篇文章", DefaultValueFactory = _ => 3 };
        var allow = new NodeOptions.Flags().Allow;
        var command = new Command("try", "试读一个地址：栏目、列表、文章、检查结果；什么也不保存") { connector, address, articles, allow };
        command.SetAction(async (parsed, ct) =>
        {
            if (TryTarget.Read(parsed.GetValue(address)!) is not { } target) // an argument is required
            {
                await Console.Error.WriteLineAsync($"mediawatch: “{parsed.GetValue(address)}”既不是 http 地址，也不是可用的 JSON 文件");
                return 2;
            }
            await using var services = NodeParts.ForTrying(NodeOptions.Parts(parsed.GetValue(allow)));
            var tryOut = new TryOut(connectors.Find(parsed.GetValue(connector)!)!, services.GetRequiredService<IPageSource>(), Console.Out, TimeProvider.System); // only known keys are accepted
            try
            {
                await tryOut.RunAsync(target, parsed.GetValue(articles), ct);
                return 0;
            }
            catch (CrawlException e)
            {
                await Console.Error.WriteLineAsync($"mediawatch: {e.Failure}：{e.Message}");
                return 1;
            }
        });
        return command;
    }
}
