using MediaWatch.Crawler.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Crawler.Tests.Fetching;

/// <summary>One browser for a class of tests; skips them where there is no Chromium.</summary>
public sealed class BrowserKit : IAsyncDisposable
{
    internal const string Chromium = "/usr/bin/chromium";
    readonly BrowserPageSource browser;
    readonly FetchKit kit;

    public BrowserKit() : this(TimeSpan.FromSeconds(60)) { }

    internal BrowserKit(TimeSpan limit)
    {
        kit = new(o => o.RenderLimit = limit);
        browser = new BrowserPageSource(kit.Options, kit.Guard, kit.Politeness, kit.Robots, kit.Time, NullLogger<BrowserPageSource>.Instance);
    }

    internal FetchKit Kit => kit;

    internal BrowserPageSource Browser
    {
        get
        {
            if (!File.Exists(Environment.GetEnvironmentVariable("MEDIAWATCH_CHROMIUM") ?? Chromium))
                Assert.Skip("Chromium is not installed.");
            return browser;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        kit.Dispose();
    }
}
