using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Commands.Demo;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>Watches the simulated city, which <c>./mediawatch demo</c> has started beside this process.</summary>
static class DemoCommand
{
    public static Command Create()
    {
        var flags = new NodeOptions.Flags();
        var city = new Option<Uri>("--city") { Description = "模拟城市的控制地址（由 ./mediawatch demo 给出）", Required = true, Hidden = true, CustomParser = result => NodeOptions.ParseUrl(result, result.Tokens[0].Value) };
        var command = new Command("demo", "启动模拟城市并监测它") { city };
        flags.AddTo(command, serves: true);
        command.SetAction(async (parsed, ct) =>
        {
            var described = await DemoCity.ReadAsync(parsed.GetValue(city)!, ct); // required
            var options = flags.Read(parsed, serves: true);
            options = options with
            {
                Url = parsed.GetResult(flags.Url) is { Implicit: false } || NodeOptions.Variable("URL") is not null ? options.Url : FreeAddress(options.Url),
                Allowed = [.. options.Allowed, $"{described.Network}:*"],
                Adjust = services => Adjust(services, described),
            };
            return await NodeHost.RunAsync(options, null, async (services, stop) =>
            {
                var console = parsed.GetValue(city)!; // required
                var tenant = await ActivatorUtilities.CreateInstance<DemoTenant>(services).MakeAsync(described, stop);
                var accounts = ActivatorUtilities.CreateInstance<DemoAccounts>(services);
                await accounts.AddAsync(tenant, described, stop);
                var history = new DemoYear(services, tenant, described, console);
                await Task.WhenAll(ActivatorUtilities.CreateInstance<DemoSites>(services).AddAsync(tenant, described, stop), history.LayMonthsAsync(stop));
                await accounts.WatchAsync(tenant, stop);
                Welcome(options.Url);
                await Task.WhenAll(history.LayYearAsync(stop), WatchOftenAsync(services, tenant, stop), KeepApplicationsAsync(accounts, tenant, console, stop));
            }, ct);
        });
        return command;
    }

    /// <summary>What takes hours in earnest takes a minute or two here, so that it can be watched.</summary>
    static void Adjust(IServiceCollection services, DemoCity city) => services.Configure<FetchOptions>(city.StandInFor).Configure<CrawlOptions>(crawl =>
    {
        crawl.ProbeEvery = TimeSpan.FromMinutes(2);
        crawl.LinkAgainAfter = TimeSpan.FromSeconds(20);
        crawl.ReadAgainAfter = [TimeSpan.FromMinutes(4), TimeSpan.FromHours(1), TimeSpan.FromDays(1)];
    });

    /// <summary>In earnest the platform tells its ticket to the city's public address; here it is asked for.</summary>
    static async Task KeepApplicationsAsync(DemoAccounts accounts, long tenant, Uri city, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(3));
        while (await timer.WaitForNextTickAsync(ct))
            await accounts.KeepApplicationsAsync(tenant, await DemoCity.ReadAsync(city, ct), ct);
    }

    /// <summary>Accounts are watched hourly in earnest; here each minute of the first quarter of an hour.</summary>
    static async Task WatchOftenAsync(IServiceProvider services, long tenant, CancellationToken ct)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var databases = services.GetRequiredService<IDbContextFactory<MediaWatchDb>>();
        for (var minute = 0; minute < 15; minute++)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), time, ct);
            await using var db = await databases.OpenAsync(tenant, ct);
            var now = time.GetUtcNow();
            await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.NextWatchAt, now), ct);
        }
    }

    static Uri FreeAddress(Uri wanted)
    {
        foreach (var port in Enumerable.Range(wanted.Port, 50))
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return new UriBuilder(wanted) { Port = port }.Uri;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
        return wanted;
    }

    static void Welcome(Uri url)
    {
        Console.WriteLine($"""

              MediaWatch 演示已启动：{url}

              登录名      角色        密码均为 {DemoPeople.Password}
            """);
        foreach (var (userName, _, role, unit) in DemoPeople.All)
            Console.WriteLine($"  {userName,-10}  {DemoPeople.RoleName(role)}{(unit is null ? "" : $"（{unit}）")}");
        Console.WriteLine("\n  模拟城市的网站每 20 秒发布一篇文章，微信、微博、抖音、头条账号每 45 秒左右发布一条；按 Ctrl+C 结束。\n  上月报告已生成；全年的历史内容在后台补齐。\n");
    }
}
