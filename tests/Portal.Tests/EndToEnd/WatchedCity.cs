using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.City;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Commands.Demo;
using MediaWatch.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>The simulated city and the program that watches it, put together as in earnest; jobs are run by the test.</summary>
sealed class WatchedCity : IAsyncDisposable
{
    static int networks = 77;
    readonly string folder = Directory.CreateTempSubdirectory("mediawatch-city-").FullName;
    TestDatabase database = null!; // set by StartAsync
    WebApplication app = null!; // set by StartAsync

    public SimulatedCity City { get; private set; } = null!; // set by StartAsync
    public long TenantId { get; private set; }
    public IServiceProvider Services => app.Services;
    public string Folder => folder;
    public string ConnectionString => database.ConnectionString;
    public MediaWatchDb Db() => database.Open(TenantId);

    public static async Task<WatchedCity> StartAsync(CityOptions options, CancellationToken ct)
    {
        var watched = new WatchedCity { City = await SimulatedCity.StartAsync(options with { Network = (byte)Interlocked.Increment(ref networks) }, ct), database = await TestDatabase.CreateAsync(ct) };
        var described = await DemoCity.ReadAsync(watched.City.Console, ct);
        var node = new NodeOptions(watched.folder, watched.database.ConnectionString, Role.All, new Uri("http://127.0.0.1:0"), [$"{watched.City.Network}:*"])
        {
            Adjust = services =>
            {
                Quiet(services);
                services.Configure<FetchOptions>(described.StandInFor).Configure<FetchOptions>(fetch => fetch.HostDelay = TimeSpan.Zero);
            },
        };
        watched.app = NodeHost.Build(node, await Database.OpenAsync(node.Database, node.DataFolder, ct));
        await watched.Services.GetRequiredService<LexiconStore>().StampShippedAsync(ct);
        watched.TenantId = await ActivatorUtilities.CreateInstance<DemoTenant>(watched.Services).MakeAsync(described, ct);
        await ActivatorUtilities.CreateInstance<DemoSites>(watched.Services).AddAsync(watched.TenantId, described, ct);
        var accounts = ActivatorUtilities.CreateInstance<DemoAccounts>(watched.Services);
        await accounts.AddAsync(watched.TenantId, described, ct);
        await accounts.WatchAsync(watched.TenantId, ct);
        return watched;
    }

    /// <summary>What the program would log belongs to no test's output.</summary>
    public static void Quiet(IServiceCollection services) => services.AddLogging(logging => logging.ClearProviders());

    /// <summary>Once through: everything listed is read and examined.</summary>
    public async Task CrawlAndExamineAsync(CancellationToken ct)
    {
        await using (var db = Db())
        {
            var now = DateTimeOffset.MinValue;
            await db.CrawlTasks.ExecuteUpdateAsync(set => set.SetProperty(t => t.DueAt, now), ct);
        }
        await RunAsync<CrawlDueTasks>(ct);
        await RunAsync<AnalyseNewArticles>(ct);
        await RunAsync<FetchAttachments>(ct);
        await RunAsync<ReadAttachments>(ct);
        await RunAsync<AnalyseNewArticles>(ct);
    }

    public async Task RunAsync<TJob>(CancellationToken ct) where TJob : class, IJob
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await City.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
