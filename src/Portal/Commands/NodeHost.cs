using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Commands;

/// <summary>Runs a node: database, schema, parts, jobs of its roles and, with the role portal, the pages.</summary>
static class NodeHost
{
    /// <param name="prepare">What to do once the schema stands and before anything starts.</param>
    /// <param name="ready">What to do once pages are served and jobs run.</param>
    public static async Task<int> RunAsync(NodeOptions options, Func<IServiceProvider, CancellationToken, Task>? prepare, Func<IServiceProvider, CancellationToken, Task>? ready, CancellationToken ct)
    {
        Directory.CreateDirectory(options.DataFolder);
        await using var database = await Database.OpenAsync(options.Database, options.DataFolder, ct);
        var app = Build(options, database);
        await MigrateAsync(app.Services, ct);
        await app.Services.GetRequiredService<LexiconStore>().StampShippedAsync(ct);
        if (prepare is not null)
            await prepare(app.Services, ct);
        app.Services.StartTimetable(options.Roles);
        await using (app)
        {
            await app.StartAsync(ct);
            await using var stopping = ct.Register(app.Lifetime.StopApplication);
            try
            {
                if (ready is not null)
                    await ready(app.Services, app.Lifetime.ApplicationStopping);
            }
            catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // Told to stop while still preparing.
            }
            await app.WaitForShutdownAsync(CancellationToken.None);
        }
        return 0;
    }

    /// <summary>Every node may call it at once: EF holds a lock of its own in the database.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync(ct);
        await db.Database.MigrateAsync(ct);
    }

    public static WebApplication Build(NodeOptions options, Database database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(NodeHost).Assembly.GetName().Name });
        // Built, not published: package assets lie in the package folder and are found by the build's list.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{builder.Environment.ApplicationName}.staticwebassets.runtime.json")))
            builder.WebHost.UseStaticWebAssets();
        builder.Configuration.AddEnvironmentVariables("MEDIAWATCH_");
        builder.WebHost.UseUrls(options.Url.ToString());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.UseUtcTimestamp = false;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Coravel", LogLevel.Error)
            // A failing command ends in an exception, which is logged where it is handled; key files are protected by their folder's mode.
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddNode(options, database, builder.Configuration);
        options.Telemetry.AddTo(builder.Services);
        if (options.Roles.HasFlag(Role.Portal))
            builder.AddPortal();
        options.Adjust?.Invoke(builder.Services);
        var app = builder.Build();
        options.Telemetry.Use(app);
        if (options.Roles.HasFlag(Role.Portal))
            app.UsePortal();
        Health.Map(app);
        return app;
    }
}
