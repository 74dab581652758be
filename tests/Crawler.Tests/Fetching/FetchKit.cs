using System.Net;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Crawler.Tests.Fetching;

/// <summary>The fetching parts put together as the program does, with short limits.</summary>
sealed class FetchKit : IDisposable
{
    public FetchKit(Action<FetchOptions>? change = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        var options = new FetchOptions { AllowedAddresses = ["127.0.0.1:*"], TimeLimit = TimeSpan.FromSeconds(5), RespectRobots = false, HostDelay = TimeSpan.Zero };
        change?.Invoke(options);
        Options = new OptionsWrapper<FetchOptions>(options);
        Guard = resolve is null ? new AddressGuard(Options) : new AddressGuard(Options, resolve);
        Fetcher = new HttpFetcher(Options, Guard);
        Politeness = new HostPoliteness(Options, Guard, Time);
        Robots = new RobotsCache(Options, Fetcher, Guard, Politeness, Time);
        Pages = new HttpPageSource(Options, Fetcher, Guard, Politeness, Robots, Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    public IOptions<FetchOptions> Options { get; }
    public AddressGuard Guard { get; }
    public HttpFetcher Fetcher { get; }
    public HostPoliteness Politeness { get; }
    public RobotsCache Robots { get; }
    public HttpPageSource Pages { get; }

    public Task<PageVisit> GetAsync(Uri address) => Pages.GetAsync(new PageRequest(address), TestContext.Current.CancellationToken);

    public Task<CrawlException> FailAsync(Uri address) => Should.ThrowAsync<CrawlException>(() => GetAsync(address));

    public void Dispose() => Fetcher.Dispose();
}
