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

namespace MediaWatch.Bench.Nodes;

/// <summary>What a node of the bench is answered.</summary>
interface INodePages : IPageSource
{
    string Node { get; }
}

/// <summary>Crawling nodes on one database with so many websites of one list each, all due at once.</summary>
sealed class NodesTown : IAsyncDisposable
{
    readonly List<WebApplication> nodes = [];
    readonly List<Task> loops = [];
    readonly CancellationTokenSource over = new();
    long tenant;

    public IReadOnlyList<WebApplication> Nodes => nodes;

    public static async Task ShareAsync(int count, int lists, int places, TimeSpan lease, Func<string, INodePages> pages, Func<NodesTown, Task> work, CancellationToken ct)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mediawatch-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        try
        {
            await using var database = await Database.OpenAsync(null, folder, ct);
            await using var town = new NodesTown();
            for (var number = 1; number <= count; number++)
            {
                var answers = pages($"node{number}");
                town.nodes.Add(NodeHost.Build(new NodeOptions(folder, null, Role.Crawl, new Uri("http://127.0.0.1:0"), []) { Adjust = services => Adjust(services, places, lease, answers) }, database));
            }
            await NodeHost.MigrateAsync(town.nodes[0].Services, ct);
            await town.LayAsync(lists, ct);
            await work(town);
        }
        finally
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Start(WebApplication node, CancellationToken ct) => loops.Add(LoopAsync(node, CancellationTokenSource.CreateLinkedTokenSource(ct, over.Token).Token));

    public Task<MediaWatchDb> OpenAsync(CancellationToken ct) => nodes[0].Services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().OpenAsync(tenant, ct);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(loops);
        over.Dispose();
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    static void Adjust(IServiceCollection services, int places, TimeSpan lease, INodePages pages)
    {
        services.AddSingleton(new Node(pages.Node)).AddSingleton<IPageSource>(pages);
        services.Configure<CrawlOptions>(crawl => (crawl.Parallel, crawl.Hold) = (places, lease));
        services.Configure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Critical;
        });
    }

    async Task LayAsync(int lists, CancellationToken ct)
    {
        await using var db = await nodes[0].Services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync(ct);
        var now = TimeProvider.System.GetUtcNow();
        var added = db.Tenants.Add(new Tenant("节点", now)).Entity;
        await db.SaveChangesAsync(ct);
        db.TenantId = tenant = added.Id;
        var unit = db.Units.Add(new Unit(tenant, null, "办公室", UnitLevel.City, UnitKind.PartyOrGovernment, "市")).Entity;
        await db.SaveChangesAsync(ct);
        List<Account> accounts = [.. Enumerable.Range(0, lists).Select(i => new Account(tenant, unit.Id, "website", $"网站{i}", $"https://site{i}.example/", now))];
        db.Accounts.AddRange(accounts);
        await db.SaveChangesAsync(ct);
        db.CrawlTasks.AddRange(accounts.Select((a, i) => CrawlTask.List(tenant, a.Id, null, $"site{i}.example", now)));
        await db.SaveChangesAsync(ct);
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
