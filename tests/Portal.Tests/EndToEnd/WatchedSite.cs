using MediaWatch.Core.Accounts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Commands;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using MediaWatch.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.EndToEnd;

/// <summary>The whole program, its jobs run by hand, with one tenant whose supervisor has added a loopback site by its home address.</summary>
sealed class WatchedSite : IAsyncDisposable
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly string folder = Directory.CreateTempSubdirectory("mediawatch-site-").FullName;
    TestDatabase database = null!; // set by StartAsync

    public LoopbackSite Site { get; private set; } = null!; // set by StartAsync
    public Microsoft.AspNetCore.Builder.WebApplication App { get; private set; } = null!; // set by StartAsync
    public Viewer Supervisor { get; private set; } = null!; // set by StartAsync

    /// <param name="publish">What the site shows when it is added.</param>
    public async Task StartAsync(Action<LoopbackSite> publish)
    {
        database = await TestDatabase.CreateAsync(Ct);
        Site = await LoopbackSite.StartAsync();
        publish(Site);
        var options = new NodeOptions(folder, database.ConnectionString, Role.All, new Uri("http://127.0.0.1:0"), ["127.0.0.1:*"]) { Adjust = WatchedCity.Quiet };
        App = NodeHost.Build(options, await Database.OpenAsync(options.Database, folder, Ct));
        await using var db = database.CreateDbContext();
        var tenant = db.Add(new Tenant("示例市", TimeProvider.System.GetUtcNow())).Entity;
        await db.SaveChangesAsync(Ct);
        db.TenantId = tenant.Id;
        var unit = db.Add(new Unit(tenant.Id, null, "示例局", UnitLevel.City, UnitKind.PartyOrGovernment, "示例市")).Entity;
        await db.SaveChangesAsync(Ct);
        unit.PlacedUnder(null);
        await db.SaveChangesAsync(Ct);
        Supervisor = new Viewer(tenant.Id, 1, "监管员", PersonRole.Supervisor, null, null) { TenantName = tenant.Name };
        var desk = Desk<AccountDesk>();
        var described = await desk.DescribeAsync(Supervisor, "website", Site.Address.AbsoluteUri, "{}", Ct);
        described.Problem.ShouldBeNull();
        var columns = described.Profile!.Columns; // without a problem there is a profile
        columns.Select(c => (c.Name, c.Kind)).ShouldBe([("通知公告", ColumnKind.Notice)]);
        (await desk.AddAsync(Supervisor, new NewAccount("website", "示例局网站", Site.Address.AbsoluteUri, unit.Id, "{}"),
            [.. columns.Select(c => new ChosenColumn(c.Name, c.Kind, c.ListAddress.AbsoluteUri, c.Settings, null))], Ct)).Problem.ShouldBeNull();
    }

    public MediaWatchDb Db() => database.Open(Supervisor.TenantId);

    public TDesk Desk<TDesk>() where TDesk : notnull => ActivatorUtilities.CreateInstance<TDesk>(App.Services);

    public async Task RunAsync<TJob>() where TJob : class, Core.Time.IJob
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Site.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
