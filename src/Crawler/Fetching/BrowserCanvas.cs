using MediaWatch.Core.Crawling;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>One tab in a profile of its own, with the proxy that is its only way out.</summary>
sealed class BrowserCanvas
{
    static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(3);

    readonly IBrowserContext context;
    readonly TaskCompletionSource broke = new(TaskCreationOptions.RunContinuationsAsynchronously);
    ICDPSession? cdp;

    BrowserCanvas(IBrowserContext context, IPage page, BrowserProxy proxy)
    {
        (this.context, Page, Proxy) = (context, page, proxy);
        page.Crash += (_, _) => broke.TrySetException(new CrawlException(CrawlFailure.TooComplex, "The page broke the browser's tab."));
    }

    public IPage Page { get; }
    public BrowserProxy Proxy { get; }
    /// <summary>Fails when the tab crashes; else never ends.</summary>
    public Task Broke => broke.Task;

    public static async Task<BrowserCanvas> OpenAsync(IBrowser browser, BrowserProxy proxy, FetchOptions options, bool scripts, int width)
    {
        var context = await browser.NewContextAsync(new()
        {
            UserAgent = options.UserAgent,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            AcceptDownloads = false,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            Proxy = new Proxy { Server = proxy.Address, Bypass = "<-loopback>" },
        });
        return new BrowserCanvas(context, await context.NewPageAsync(), proxy);
    }

    /// <summary>The browser's own protocol, for what Playwright does not offer.</summary>
    public async Task<ICDPSession> ProtocolAsync() => cdp ??= await context.NewCDPSessionAsync(Page);

    /// <summary>Forgets the page it drew. Only for tabs without scripts: what ran scripts is closed.</summary>
    /// <returns>False: it must not be used again.</returns>
    public async Task<bool> WipeAsync() => await InTimeAsync(async () =>
    {
        await Page.UnrouteAllAsync();
        await Page.GotoAsync("about:blank");
        await context.ClearCookiesAsync();
        Proxy.Forget();
    });

    /// <returns>False: the browser does not obey any more.</returns>
    public async Task<bool> CloseAsync()
    {
        var closed = await InTimeAsync(() => context.CloseAsync());
        await Proxy.DisposeAsync();
        return closed;
    }

    static async Task<bool> InTimeAsync(Func<Task> work)
    {
        try
        {
            await work().WaitAsync(CloseLimit);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            return false;
        }
    }
}
