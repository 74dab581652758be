using MediaWatch.Core.Storage;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MediaWatch.Portal.Tests.Commands;

/// <summary>A node with the portal on loopback, whose jobs do not run.</summary>
sealed class ServedNode : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("mediawatch-node-").FullName;
    Database database = null!; // set by StartAsync
    WebApplication app = null!; // set by StartAsync

    public HttpClient Client { get; private set; } = null!; // set by StartAsync
    public IServiceProvider Services => app.Services;

    public static async Task<ServedNode> StartAsync(string connectionString, Telemetry telemetry, TimeProvider time, CancellationToken ct)
    {
        var served = new ServedNode();
        var options = new NodeOptions(served.folder, connectionString, Role.Portal, new Uri("http://127.0.0.1:0"), [])
        {
            Telemetry = telemetry,
            Adjust = services => WatchedCity.Quiet(services.Replace(ServiceDescriptor.Singleton(time))),
        };
        served.database = await Database.OpenAsync(options.Database, options.DataFolder, ct);
        served.app = NodeHost.Build(options, served.database);
        await served.app.StartAsync(ct);
        var address = served.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(); // it listens
        served.Client = new HttpClient { BaseAddress = new Uri(address) };
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
