using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Alerts;
using Microsoft.AspNetCore.DataProtection;

namespace MediaWatch.Portal.Commands;

/// <summary>The one place where the program is put together.</summary>
static class NodeParts
{
    public static void AddNode(this IServiceCollection services, NodeOptions options, Database database)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Node.This());
        services.AddSingleton(WorkingCalendar.Load(Path.Combine(Dictionaries, "calendar.tsv"), "Asia/Shanghai"));
        services.AddDbContextFactory<MediaWatchDb>(db => db.UseMediaWatch(database.Source));
        // Nodes that send need the keys of the node on which channels were entered: they share the data folder, or at least its keys.
        services.AddDataProtection().SetApplicationName("MediaWatch").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys")));
        services.AddHttpClient();
        services.AddSingleton(Catalogue<IConnector>.Of(typeof(IConnector).Assembly));
        services.AddAlerts(NodeOptions.Variable("PUBLIC_ADDRESS") is { } address ? new Uri(address) : options.Url);
        services.AddTimetable(options.Roles);
    }

    /// <summary>Shipped dictionaries, copied beside the program.</summary>
    public static string Dictionaries => Path.Combine(AppContext.BaseDirectory, "dictionaries");
}
