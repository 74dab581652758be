using System.Collections.Concurrent;
using System.Net;
using System.Text;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Bench;

/// <summary>One, two and four nodes share lists on one database; every answer takes a while, as in earnest, and a node has few places, so that places and not this machine's cores are the limit.
/// Then two share, and one of them is stopped dead with its work half done.</summary>
static class NodesBench
{
    const int Places = 4, Lists = 2_000;
    static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(250), Measured = TimeSpan.FromSeconds(15), Lease = TimeSpan.FromSeconds(10), Dies = TimeSpan.FromSeconds(5);

    public static async Task<object> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var rows = new List<object>();
        var first = 0.0;
        foreach (var nodes in (int[])[1, 2, 4])
        {
            var (pages, _) = await ShareAsync(nodes, Lists, async run =>
            {
                foreach (var node in run.Nodes)
                    run.Start(node, ct);
                await Task.Delay(Measured, ct);
            }, ct);
            var perSecond = pages.Asked.Count / Measured.TotalSeconds;
            first = first > 0 ? first : perSecond;
            rows.Add(new { nodes, listsPerSecond = Math.Round(perSecond, 1), timesOne = Math.Round(perSecond / first, 2), askedTwice = pages.Asked.Count(a => a.Value.Count > 1) });
            await Console.Error.WriteLineAsync($"{nodes} nodes: {perSecond:0.0} lists a second");
        }
        return new { bench = "nodes", Round.Cores, placesOfANode = Places, answerMilliseconds = Answer.TotalMilliseconds, rows, death = await DieAsync(ct) };
    }

    /// <summary>All lists are looked at in the end; those that the dead node held, after its lease.</summary>
    static async Task<object> DieAsync(CancellationToken ct)
    {
        var (lists, diedAt, seconds) = (400, DateTimeOffset.MinValue, 0.0);
        var (pages, left) = await ShareAsync(2, lists, async run =>
        {
            run.Start(run.Nodes[0], ct);
            using var death = CancellationTokenSource.CreateLinkedTokenSource(ct);
            run.Start(run.Nodes[1], death.Token);
            await Task.Delay(Dies, ct);
            diedAt = TimeProvider.System.GetUtcNow();
            await death.CancelAsync();
            while (await run.LeftAsync(ct) > 0)
                await Task.Delay(200, ct);
            seconds = (TimeProvider.System.GetUtcNow() - diedAt).TotalSeconds;
        }, ct);
        var again = pages.Asked.Where(a => a.Value.Count > 1).Select(a => (a.Value[^1] - diedAt).TotalSeconds).ToList();
        return new { nodes = 2, lists, leaseSeconds = Lease.TotalSeconds, heldByTheDead = again.Count, takenOverAfterSeconds = again.Count == 0 ? (double?)null : Math.Round(again.Max(), 1), notLookedAt = left, secondsToTheEnd = Math.Round(seconds, 1) };
    }

    static async Task<(SlowPages Pages, int Left)> ShareAsync(int count, int lists, Func<Running, Task> work, CancellationToken ct)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        var nodes = new List<WebApplication>();
        try
        {
            await using var database = await Database.OpenAsync(null, folder, ct);
            var asked = new SlowPages("all", new(StringComparer.Ordinal));
            for (var number = 1; number <= count; number++)
            {
                var name = $"node{number}";
                nodes.Add(NodeHost.Build(new NodeOptions(folder, null, Role.Crawl, new Uri("http://127.0.0.1:0"), []) { Adjust = services => Adjust(services, new SlowPages(name, asked.Asked)) }, database));
            }
            await NodeHost.MigrateAsync(nodes[0].Services, ct);
            var dbs = nodes[0].Services.GetRequiredService<IDbContextFactory<MediaWatchDb>>();
            var tenant = await LayAsync(dbs, lists, ct);
            await using var running = new Running(nodes, dbs, tenant);
            await work(running);
            return (asked, await running.LeftAsync(ct));
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
            Npgsql.NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Adjust(IServiceCollection services, SlowPages pages)
    {
        services.AddSingleton(new Node(pages.Node)).AddSingleton(pages).AddSingleton<IPageSource>(pages);
        services.Configure<CrawlOptions>(crawl => (crawl.Parallel, crawl.Hold) = (Places, Lease));
        services.Configure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Critical;
        });
    }

    static async Task<long> LayAsync(IDbContextFactory<MediaWatchDb> dbs, int lists, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = TimeProvider.System.GetUtcNow();
        var tenant = db.Tenants.Add(new Tenant("节点", now)).Entity;
        await db.SaveChangesAsync(ct);
        db.TenantId = tenant.Id;
        var unit = db.Units.Add(new Unit(tenant.Id, null, "办公室", UnitLevel.City, UnitKind.PartyOrGovernment, "市")).Entity;
        await db.SaveChangesAsync(ct);
        List<Account> accounts = [.. Enumerable.Range(0, lists).Select(i => new Account(tenant.Id, unit.Id, "website", $"网站{i}", $"https://site{i}.example/", now))];
        db.Accounts.AddRange(accounts);
        await db.SaveChangesAsync(ct);
        db.CrawlTasks.AddRange(accounts.Select((a, i) => CrawlTask.List(tenant.Id, a.Id, null, $"site{i}.example", now)));
        await db.SaveChangesAsync(ct);
        return tenant.Id;
    }

    /// <summary>Nodes at work.</summary>
    sealed class Running(List<WebApplication> nodes, IDbContextFactory<MediaWatchDb> dbs, long tenant) : IAsyncDisposable
    {
        readonly CancellationTokenSource over = new();
        readonly List<Task> loops = [];

        public List<WebApplication> Nodes => nodes;

        public void Start(WebApplication node, CancellationToken ct) => loops.Add(LoopAsync(node, CancellationTokenSource.CreateLinkedTokenSource(ct, over.Token).Token));

        /// <summary>Lists that nobody has looked at yet.</summary>
        public async Task<int> LeftAsync(CancellationToken ct)
        {
            await using var db = await dbs.OpenAsync(tenant, ct);
            return await db.CrawlTasks.CountAsync(t => t.LastTriedAt == null, ct);
        }

        public async ValueTask DisposeAsync()
        {
            await over.CancelAsync();
            await Task.WhenAll(loops);
            over.Dispose();
        }

        static async Task LoopAsync(WebApplication node, CancellationToken ct)
        {
            try
            {
                while (true)
                {
                    await using var scope = node.Services.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<CrawlDueTasks>().RunAsync(ct);
                    await Task.Delay(100, ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Stopped dead: what it held stays held.
            }
        }
    }

    /// <summary>Answers each list after a while, and notes when it was asked for.</summary>
    sealed class SlowPages(string node, ConcurrentDictionary<string, List<DateTimeOffset>> asked) : IPageSource
    {
        static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><body><ul>" + string.Concat(Enumerable.Range(0, 20).Select(i => $"<li><a href=\"/a/t20200101_{i}.html\">很久以前的第 {i} 条通知公告</a><span>2020-01-01</span></li>")) + "</ul></body></html>");

        public string Node => node;
        public ConcurrentDictionary<string, List<DateTimeOffset>> Asked => asked;

        public async Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
        {
            var list = asked.GetOrAdd(request.Address.Host, _ => []);
            lock (list)
                list.Add(TimeProvider.System.GetUtcNow());
            await Task.Delay(Answer, ct);
            return new PageVisit(request.Address, request.Address, [], HttpStatusCode.OK, new Dictionary<string, string> { ["Content-Type"] = "text/html; charset=utf-8" }, Page, TimeProvider.System.GetUtcNow(), Answer);
        }
    }
}
