using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.City;
using MediaWatch.City.Platforms;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Commands.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace MediaWatch.Bench;

/// <summary>The simulated city's platforms and the product that watches them, with everything as in earnest but the time, which runs faster: connectors' polite limits, platforms' faults and refusals,
/// cadence, back-off and credentials all live in city time. What is in the database at the end is held against what was really posted.</summary>
static class CityRun
{
    const double UsualFaultRate = 0.02;

    /// <summary>The city's websites, and what one publishes in a day.</summary>
    const int UsualSites = 9, PagesOfASite = 10;
    static readonly DateTimeOffset Opened = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero); // a Tuesday, 8:00 in the city
    static readonly TimeSpan OutageLasts = TimeSpan.FromHours(6), BetweenLooks = TimeSpan.FromSeconds(2), ShortestReal = TimeSpan.FromMilliseconds(50);

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var (accounts, days, sites, time) = (options.Accounts ?? 10, options.Days ?? 0.25, options.Sites ?? 0, new FastTime(Opened, options.Speed ?? 60));
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        var faultRate = options.Faults ?? UsualFaultRate;
        var count = new PageCount();
        var nodes = new List<WebApplication>();
        try
        {
            await using var city = await SimulatedCity.StartAsync(new CityOptions
            {
                Time = time, Opened = Opened, NewArticleEvery = sites > 0 ? TimeSpan.FromDays(1) / (PagesOfASite * sites) : null, MoreSites = Math.Max(0, sites - UsualSites), Size = 0.02, Network = 75, AccountsPerPlatform = accounts, PlatformFaultRate = faultRate, SlowAnswer = TimeSpan.FromSeconds(3 / time.Speed),
            }, ct);
            var described = await DemoCity.ReadAsync(city.Console, ct);
            Directory.CreateDirectory(folder);
            await using var database = await Database.OpenAsync(null, folder, ct);
            for (var number = 1; number <= (options.Nodes ?? 1); number++)
            {
                var name = $"node{number}";
                nodes.Add(NodeHost.Build(new NodeOptions(folder, null, Role.Crawl | Role.Analyse, new Uri("http://127.0.0.1:0"), [$"{city.Network}:*"]) { Adjust = services => Adjust(services, described, time, count, name) }, database));
            }
            var services = nodes[0].Services;
            await NodeHost.MigrateAsync(services, ct);
            await services.GetRequiredService<LexiconStore>().StampShippedAsync(ct);
            ExamineCommand.Examine("预热", "先把词库和模型读进内存，计时才从第一篇文章算起。", time);
            var tenant = await PrepareAsync(services, described with { Sites = [.. described.Sites.Take(sites)] }, options.Browser, ct);

            var cluster = TreeTime.OfCluster(folder);
            var outage = days < 2 ? null : new CityOutage("weixin", Opened.AddDays(days / 2), Opened.AddDays(days / 2) + OutageLasts);
            time.Start();
            var round = await Round.MeasureAsync(() => WatchAsync(nodes, city, tenant, Opened.AddDays(days), outage, time, ct));
            await using var db = await services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().OpenAsync(tenant, ct);
            var end = time.GetUtcNow();
            var figures = await CityFigures.ReadAsync(db, city.NewMedia!.Posts.Concat(city.Pages), Opened, end, outage, ct); // it has accounts
            foreach (var skipped in await db.CrawlRuns.Where(r => r.Failure == null && r.Message != null).Join(db.Accounts, r => r.AccountId, a => a.Id, (r, a) => a.PlatformKey + " " + r.Message).Distinct().Take(20).ToListAsync(ct))
                await Console.Error.WriteLineAsync($"skipped: {skipped}");
            return new
            {
                bench = "city", Round.Cores, accountsPerPlatform = accounts, sites, nodes = nodes.Count, days, speed = time.Speed, browser = options.Browser, faultRate, platforms = figures.Platforms,
                outage = figures.Outage(),
                failures = (await db.CrawlRuns.Where(r => r.Failure != null).Join(db.Accounts, r => r.AccountId, a => a.Id, (r, a) => new { a.PlatformKey, r.Failure }).GroupBy(r => r).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
                    .OrderBy(f => f.Key.PlatformKey).ToDictionary(f => $"{f.Key.PlatformKey} {f.Key.Failure}", f => f.Count),
                requests = count.Requests, megabytes = Math.Round(count.Bytes / 1e6, 1), seconds = Math.Round(round.Seconds, 1), cpuSeconds = Math.Round(round.CpuSeconds, 1),
                postgresCpuSeconds = Math.Round(TreeTime.OfCluster(folder) - cluster, 1), peakMemoryMb = Round.PeakMemoryMb, note = "CPU and memory of this process hold the simulated city's too",
            };
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
            Npgsql.NpgsqlConnection.ClearAllPools();
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    static void Adjust(IServiceCollection services, DemoCity city, FastTime time, PageCount count, string name)
    {
        services.AddSingleton(new Node(name));
        services.AddSingleton<TimeProvider>(time).AddSingleton(count).AddTransient<IPageSource, CountedPages>();
        services.Configure<FetchOptions>(fetch =>
        {
            var polite = fetch.HostDelays.ToList();
            city.StandInFor(fetch);
            foreach (var (host, delay) in polite)
                fetch.HostDelays[host] = delay;
        });
        // The machine works no faster than in earnest: what it takes for a run is longer in city time.
        services.Configure<CrawlOptions>(crawl => crawl.Hold = TimeSpan.FromMinutes(3) + TimeSpan.FromSeconds(10 * time.Speed));
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.Configure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Error;
            filter.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        });
    }

    static async Task<long> PrepareAsync(IServiceProvider services, DemoCity city, bool browser, CancellationToken ct)
    {
        var tenant = await ActivatorUtilities.CreateInstance<DemoTenant>(services).MakeAsync(city, ct);
        var accounts = ActivatorUtilities.CreateInstance<DemoAccounts>(services);
        await accounts.AddAsync(tenant, browser ? city : city with { Accounts = [.. city.Accounts.Where(a => a.Platform != "toutiao")] }, ct);
        await accounts.WatchAsync(tenant, ct);
        await ActivatorUtilities.CreateInstance<DemoSites>(services).AddAsync(tenant, city, ct);
        await using var db = await services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().OpenAsync(tenant, ct);
        await db.CrawlRules.ExecuteDeleteAsync(ct);
        db.Add(new CrawlRule(tenant, "模拟城市开放之日起", null, null, null, Cadence.DefaultPeriodMinutes, 0, 24, DateOnly.FromDateTime(Opened.UtcDateTime)));
        // One page is dated back by days, as it happens; only whose period has begun by then can be held to it.
        db.Add(new CrawlRule(tenant, "网站往前一个月", "website", null, null, Cadence.DefaultPeriodMinutes, 0, 24, DateOnly.FromDateTime(Opened.UtcDateTime.AddDays(-30))));
        await db.SaveChangesAsync(ct);
        if (!browser)
            await db.CrawlTasks.Where(t => t.Host == "www.douyin.com").ExecuteDeleteAsync(ct);
        return tenant;
    }

    /// <summary>The jobs beside each other until then, as a node's timetable has them.</summary>
    static async Task WatchAsync(List<WebApplication> nodes, SimulatedCity city, long tenant, DateTimeOffset end, CityOutage? outage, FastTime time, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var services = nodes[0].Services;
        List<Task> jobs = [KeepApplicationsAsync(services, city, tenant, time, over.Token)];
        foreach (var node in nodes)
        {
            jobs.AddRange(LoopAsync<CrawlDueTasks>(node.Services, BetweenLooks, time, over.Token), LoopAsync<AnalyseNewArticles>(node.Services, BetweenLooks, time, over.Token),
                LoopAsync<ReadArticlesAgain>(node.Services, BetweenLooks * 15, time, over.Token));
        }
        var weixin = NewMedia.NumberOf("weixin");
        for (var told = time.GetUtcNow(); time.GetUtcNow() < end; await Task.Delay(200, ct))
        {
            city.Faults.Set(weixin, time.GetUtcNow() is var now && now >= outage?.From && now < outage.To ? Fault.Cut : Fault.None);
            if (time.GetUtcNow() - told < TimeSpan.FromHours(1))
                continue;
            told = time.GetUtcNow();
            await using var db = await services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().OpenAsync(tenant, ct);
            await Console.Error.WriteLineAsync($"{told.AddHours(8):dd HH:mm} in the city: {await db.Articles.CountAsync(ct)} articles, {await db.Articles.CountAsync(a => a.AnalysedAt == null, ct)} not examined");
        }
        await over.CancelAsync();
        await Task.WhenAll(jobs);
    }

    static async Task LoopAsync<TJob>(IServiceProvider services, TimeSpan every, FastTime time, CancellationToken ct) where TJob : class, IJob
    {
        var pause = every / time.Speed is var real && real > ShortestReal ? real : ShortestReal;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var scope = services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(ct);
                await Task.Delay(pause, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                await Console.Error.WriteLineAsync($"{typeof(TJob).Name} failed: {e}");
            }
        }
    }

    /// <summary>The platform's tickets, which it would post to the tenant's address.</summary>
    static async Task KeepApplicationsAsync(IServiceProvider services, SimulatedCity city, long tenant, FastTime time, CancellationToken ct)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromHours(3), time, ct);
                await ActivatorUtilities.CreateInstance<DemoAccounts>(services).KeepApplicationsAsync(tenant, await DemoCity.ReadAsync(city.Console, ct), ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The run is over.
        }
    }
}
