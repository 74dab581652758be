using MediaWatch.Analysis;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Readers;
using MediaWatch.Analysis.Reposts;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Reports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Commands;

/// <summary>The one place where the program is put together. Options are bound from MEDIAWATCH_… (for instance MEDIAWATCH_CRAWL__PARALLEL).</summary>
static class NodeParts
{
    public static void AddNode(this IServiceCollection services, NodeOptions options, Database database, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Node.This());
        services.AddSingleton(WorkingCalendar.Load(Path.Combine(DictionaryFolder.Path, "calendar.tsv"), "Asia/Shanghai"));
        services.AddDbContextFactory<MediaWatchDb>(db => db.UseMediaWatch(database.Source));
        services.AddSingleton<Claims>();
        services.AddSingleton<QueueLengths>();
        services.AddSingleton<Health>();
        // Nodes that send need the keys of the node on which channels were entered: they share the data folder, or at least its keys.
        services.AddDataProtection().SetApplicationName("MediaWatch").PersistKeysToFileSystem(OwnFolder(Path.Combine(options.DataFolder, "keys")));
        AddSearch(services, configuration.GetSection("Search"));
        AddCrawling(services, options, configuration);
        services.AddAnalysis().AddSingleton(new FileReading(typeof(NodeParts).Assembly.Location) { Threads = int.TryParse(NodeOptions.Variable("RECOGNITION_THREADS"), out var threads) ? threads : 1 });
        services.AddAlerts(NodeOptions.Variable("PUBLIC_ADDRESS") is { } address ? new Uri(address) : options.Url);
        services.AddReports();
        services.AddTimetable(options.Roles);
    }

    /// <summary>What lies in it opens every stored secret: nobody else may read it.</summary>
    internal static DirectoryInfo OwnFolder(string path)
    {
        var folder = Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return folder;
    }

    static void AddSearch(IServiceCollection services, IConfiguration section)
    {
        services.AddSingleton<IValidateOptions<SearchOptions>, SearchOptionsValidator>();
        services.AddOptions<SearchOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<ISearchIndex>(s => s.GetRequiredService<IOptions<SearchOptions>>().Value is { Engine: SearchEngine.Elasticsearch } search
            ? new ElasticSearchIndex(ElasticSearchIndex.Client(search.Address, search.User, search.Password), search.Index)
            : ActivatorUtilities.CreateInstance<PostgresSearchIndex>(s));
    }

    static void AddCrawling(IServiceCollection services, NodeOptions options, IConfiguration configuration)
    {
        services.AddOptions<CrawlOptions>().Bind(configuration.GetSection("Crawl")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(Catalogue<IConnector>.Of(typeof(IConnector).Assembly));
        AddFetching(services, options.Allowed);
        services.AddSingleton<SharedTurns>();
        services.AddSingleton<TurnBooking>(s => s.GetRequiredService<SharedTurns>().BookAsync);
        services.AddSingleton<CredentialStore>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<CrawlSchedule>();
        services.AddTransient<CrawlRunner>();
        services.AddTransient<SubmittedLinks>();
    }

    /// <summary>What <c>try</c> needs: pages, and nothing that stores.</summary>
    public static ServiceProvider ForTrying(IReadOnlyList<string> allowed)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables("MEDIAWATCH_").Build());
        AddFetching(services, allowed);
        return services.BuildServiceProvider();
    }

    static void AddFetching(IServiceCollection services, IReadOnlyList<string> allowed)
    {
        services.AddFetching();
        services.AddOptions<FetchOptions>().Configure(fetch =>
        {
            foreach (var address in allowed)
                fetch.AllowedAddresses.Add(address);
        });
        services.AddTransient<IPageSource>(s => s.GetRequiredService<PageSource>());
    }
}
