using MediaWatch.City.Platforms;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Tests.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>A simulated platform on a loopback address that stands in for its hosts, and our fetching before it: plain requests and the browser.</summary>
sealed class PlatformHost : IPageSource, IAsyncDisposable
{
    readonly WebApplication app;
    readonly FetchKit kit;
    readonly BrowserPageSource browser;

    PlatformHost(WebApplication app, IReadOnlyList<string> hosts)
    {
        this.app = app;
        var origin = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(); // Kestrel has it
        kit = new FetchKit(options =>
        {
            options.RenderLimit = TimeSpan.FromSeconds(60);
            options.HostDelays.Clear();
            foreach (var host in hosts)
                options.StandIns[host] = origin;
        });
        browser = new BrowserPageSource(kit.Options, kit.Guard, kit.Politeness, kit.Robots, kit.Time, NullLogger<BrowserPageSource>.Instance);
    }

    public static async Task<PlatformHost> StartAsync(Func<HttpContext, Task> answer, IReadOnlyList<string> hosts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(new RequestDelegate(answer));
        await app.StartAsync();
        return new PlatformHost(app, hosts);
    }

    /// <summary>Skips the test where there is no Chromium.</summary>
    public static void NeedBrowser() =>
        Assert.SkipUnless(File.Exists(Environment.GetEnvironmentVariable("MEDIAWATCH_CHROMIUM") ?? BrowserKit.Chromium), "Chromium is not installed.");

    /// <summary>Lets time pass for us; the platform has its own clock.</summary>
    public void Advance(TimeSpan time) => kit.Time.Advance(time);

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => request.Rendered ? browser.GetAsync(request, ct) : kit.Pages.GetAsync(request, ct);

    public async Task<List<Listing>> ListAsync(IConnector connector, CrawlTarget target)
    {
        List<Listing> items = [];
        await foreach (var item in connector.ListNewestFirstAsync(target, this, TestContext.Current.CancellationToken))
            items.Add(item);
        return items;
    }

    public static CrawlTarget TargetOf(CityAccount account, string address, ISessions? sessions = null, string? route = null) =>
        new(new Account(1, 1, account.Platform, account.Name, address, DateTimeOffset.UnixEpoch), null, new ListMark(null, null), route) { Sessions = sessions ?? new PassingSessions() };

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        kit.Dispose();
        await app.DisposeAsync();
    }
}
