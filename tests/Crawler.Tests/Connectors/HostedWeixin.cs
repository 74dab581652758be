using MediaWatch.City.Platforms;
using MediaWatch.City.Platforms.Weixin;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Tests.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>The invented city's WeChat on a loopback port, and fetching parts for which it stands in.</summary>
sealed class HostedWeixin : IAsyncDisposable
{
    readonly WebApplication app;

    public HostedWeixin(PostBook book, Func<DateTimeOffset> now, double faultRate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        Weixin = new WeixinSimulator(book, now, faultRate) { Slowness = TimeSpan.FromMilliseconds(10) };
        app.Run(Weixin.AnswerAsync);
    }

    public WeixinSimulator Weixin { get; }
    public FetchKit Kit { get; private set; } = null!; // made when the server has its address

    public async Task StartAsync(CancellationToken ct)
    {
        await app.StartAsync(ct);
        Kit = KitOf(_ => { });
    }

    public FetchKit KitOf(Action<FetchOptions> change) => new(options =>
    {
        options.HostDelays.Clear();
        foreach (var host in WeixinSimulator.Hosts)
            options.StandIns[host] = app.Urls.First();
        change(options);
    });

    public async ValueTask DisposeAsync()
    {
        Kit?.Dispose();
        await app.DisposeAsync();
    }
}
