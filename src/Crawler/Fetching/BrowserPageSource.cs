using System.Diagnostics;
using System.Net;
using System.Text;
using MediaWatch.Core.Crawling;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>
/// Pages that need their scripts, and pictures of pages, by Chromium. One for the process; the browser starts with the first page, is replaced after some hundred or when it breaks,
/// and reaches nothing except through a <see cref="BrowserProxy"/>.
/// </summary>
public sealed partial class BrowserPageSource(IOptions<FetchOptions> options, AddressGuard guard, HostPoliteness politeness, RobotsCache robots, TimeProvider time, ILogger<BrowserPageSource> logger) : IPageSource, IAsyncDisposable
{
    const int VisitsPerSession = 200, Tabs = 2;
    static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(3), CloseLimit = TimeSpan.FromSeconds(3);

    readonly FetchOptions options = options.Value;
    readonly SemaphoreSlim tabs = new(Tabs), gate = new(1);
    BrowserSession? current;

    /// <summary>Process of the running browser; null while none runs.</summary>
    internal int? ProcessId => current?.ProcessId;

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => GetAsync(request, new FetchMeter(), ct);

    /// <summary>The document as it is after its scripts, in UTF-8. Neither forms nor validators are sent.</summary>
    public async Task<PageVisit> GetAsync(PageRequest request, FetchMeter meter, CancellationToken ct)
    {
        guard.Check(request.Address);
        await robots.CheckAsync(request.Address, meter, ct);
        using var turn = await politeness.EnterAsync(request.Address, ct);
        var (seenAt, start) = (time.GetUtcNow(), Stopwatch.GetTimestamp());
        return await VisitAsync(scripts: true, 1366, meter, async (page, proxy) =>
        {
            var (response, redirects) = await OpenAsync(page, request.Address, proxy);
            await SettleAsync(page, LoadState.NetworkIdle);
            var html = await page.ContentAsync();
            if (html.Length > options.MaxPageBytes)
                throw new CrawlException(CrawlFailure.TooLarge, "The rendered document is larger than allowed.");
            var headers = new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "text/html; charset=utf-8" };
            return new PageVisit(request.Address, new Uri(page.Url), redirects, (HttpStatusCode)response.Status, headers, Encoding.UTF8.GetBytes(html), seenAt, Stopwatch.GetElapsedTime(start));
        }, ct);
    }

    /// <summary>A picture of the whole page with the words framed.</summary>
    /// <exception cref="CrawlException">As for a page; TimedOut after <see cref="FetchOptions.RenderLimit"/>.</exception>
    public async Task<Shot> ShootAsync(ShotRequest request, CancellationToken ct)
    {
        guard.Check(request.Address);
        using var turn = request.Html is null ? await politeness.EnterAsync(request.Address, ct) : null;
        return await VisitAsync(scripts: request.Html is null, request.Width, new FetchMeter(), async (page, proxy) =>
        {
            if (request.Html is { } stored)
                await page.RouteAsync("**/*", ServeStored(request, stored));
            await OpenAsync(page, request.Address, proxy);
            await SettleAsync(page, request.Html is null ? LoadState.NetworkIdle : LoadState.Load);
            return await BrowserShot.TakeAsync(page, request, time.GetUtcNow());
        }, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (current is { } session)
            await session.DisposeAsync();
        current = null;
        tabs.Dispose();
        gate.Dispose();
    }

    /// <summary>A stored page's own bytes, decoded as we read them; its pictures and styles come from the web.</summary>
    static Func<IRoute, Task> ServeStored(ShotRequest request, byte[] stored)
    {
        var html = PageText.Decode(stored, request.ContentType, out _);
        var served = false;
        return route =>
        {
            if (served || !route.Request.IsNavigationRequest || route.Request.Frame.ParentFrame is not null)
                return route.Request.IsNavigationRequest && route.Request.Frame.ParentFrame is null ? route.AbortAsync("aborted") : route.ContinueAsync(); // aborted: the page stays as it is
            served = true;
            return route.FulfillAsync(new() { Status = 200, ContentType = "text/html; charset=utf-8", BodyBytes = Encoding.UTF8.GetBytes(html) });
        };
    }

    async Task<T> VisitAsync<T>(bool scripts, int width, FetchMeter meter, Func<IPage, BrowserProxy, Task<T>> work, CancellationToken ct)
    {
        await tabs.WaitAsync(ct);
        try
        {
            var session = await RentAsync(ct);
            try
            {
                await using var proxy = new BrowserProxy(guard, meter);
                return await InContextAsync(session, proxy, scripts, width, work, ct);
            }
            catch (Exception e) when (e is PlaywrightException && !session.Browser.IsConnected)
            {
                throw new CrawlException(CrawlFailure.TooComplex, "The browser broke on it.", inner: e);
            }
            finally
            {
                await ReturnAsync(session);
            }
        }
        finally
        {
            tabs.Release();
        }
    }

    async Task<T> InContextAsync<T>(BrowserSession session, BrowserProxy proxy, bool scripts, int width, Func<IPage, BrowserProxy, Task<T>> work, CancellationToken ct)
    {
        Task<T>? working = null;
        IBrowserContext? context = null;
        try
        {
            working = WorkAsync();
            return await working.WaitAsync(options.RenderLimit, ct);
        }
        catch (TimeoutException e)
        {
            throw new CrawlException(CrawlFailure.TimedOut, $"Drawing it took longer than {options.RenderLimit.TotalSeconds} s.", inner: e);
        }
        finally
        {
            // What was given up still runs until its context is closed; what it throws then concerns nobody.
            _ = working?.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            if (!await CloseAsync(context))
                session.Broken = true;
        }

        async Task<T> WorkAsync()
        {
            context = await session.Browser.NewContextAsync(new()
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
            var page = await context.NewPageAsync();
            var broke = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            page.Crash += (_, _) => broke.TrySetException(new CrawlException(CrawlFailure.TooComplex, "The page broke the browser's tab."));
            page.Popup += (_, popup) => _ = CloseAsync(popup.Context == context ? null : popup.Context);
            return await await Task.WhenAny(work(page, proxy), broke.Task);
        }
    }

    static async Task<(IResponse Response, IReadOnlyList<Uri> Redirects)> OpenAsync(IPage page, Uri address, BrowserProxy proxy)
    {
        IResponse? response = null;
        // An error status without a body is an exception to Playwright; its answer is only to be had here.
        page.Response += (_, answered) => response = answered.Request.IsNavigationRequest && answered.Frame == page.MainFrame ? answered : response;
        try
        {
            response = await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 0 });
        }
        catch (PlaywrightException e)
        {
            if (response is null or { Status: < 400 })
                throw proxy.FailureOf(address) ?? Named(e);
        }
        if (response is null)
            throw new CrawlException(CrawlFailure.NotAPage, "It opened no document.");
        if (response.Headers.ContainsKey(BrowserProxy.RefusalHeader.ToLowerInvariant()))
            throw proxy.FailureOf(new Uri(response.Url)) ?? new CrawlException(CrawlFailure.Unreachable, "It could not be connected to.");
        var answer = new HttpAnswer(response.Status, new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase), []);
        if (StatusFailure.Of(answer, validatorsSent: false, DateTimeOffset.MinValue) is { } failure)
            throw failure;
        var redirects = new List<Uri>();
        for (var request = response.Request; request.RedirectedFrom is not null; request = request.RedirectedFrom)
            redirects.Insert(0, new Uri(request.Url));
        return (response, redirects);
    }

    /// <summary>Chromium's error code stands in the message and nowhere else.</summary>
    static CrawlException Named(PlaywrightException e)
    {
        var failure = e.Message switch
        {
            var m when m.Contains("ERR_CERT", StringComparison.Ordinal) || m.Contains("ERR_SSL", StringComparison.Ordinal) => CrawlFailure.TlsInvalid,
            var m when m.Contains("ERR_TOO_MANY_REDIRECTS", StringComparison.Ordinal) => CrawlFailure.TooManyRedirects,
            var m when m.Contains("ERR_ABORTED", StringComparison.Ordinal) || m.Contains("Download is starting", StringComparison.Ordinal) => CrawlFailure.NotAPage,
            var m when m.Contains("ERR_INVALID", StringComparison.Ordinal) || m.Contains("ERR_EMPTY_RESPONSE", StringComparison.Ordinal) || m.Contains("ERR_CONTENT", StringComparison.Ordinal) || m.Contains("ERR_INCOMPLETE", StringComparison.Ordinal) => CrawlFailure.Malformed,
            var m when m.Contains("ERR_UNSAFE", StringComparison.Ordinal) || m.Contains("ERR_UNKNOWN_URL_SCHEME", StringComparison.Ordinal) => CrawlFailure.AddressRefused,
            var m when m.Contains("ERR_TIMED_OUT", StringComparison.Ordinal) => CrawlFailure.TimedOut,
            var m when m.Contains("net::ERR_", StringComparison.Ordinal) => CrawlFailure.Unreachable,
            _ => CrawlFailure.Unexpected,
        };
        return new CrawlException(failure, "The browser could not open it.", inner: e);
    }

    /// <summary>Gives the page time to finish, but no more than a little: many never become quiet.</summary>
    static async Task SettleAsync(IPage page, LoadState state)
    {
        try
        {
            await page.WaitForLoadStateAsync(state, new() { Timeout = (float)QuietLimit.TotalMilliseconds });
        }
        catch (TimeoutException)
        {
            // What is there is what is taken.
        }
    }

    async Task<BrowserSession> RentAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (current is not { IsUsable: true, Visits: < VisitsPerSession })
            {
                var old = current;
                current = null;
                if (old is { Users: 0 })
                    await old.DisposeAsync();
                current = await BrowserSession.StartAsync(options.Chromium ?? Environment.GetEnvironmentVariable("MEDIAWATCH_CHROMIUM") ?? "/usr/bin/chromium", ct);
                LogStarted(current.ProcessId);
            }
            current.Users++;
            current.Visits++;
            return current;
        }
        finally
        {
            gate.Release();
        }
    }

    async Task ReturnAsync(BrowserSession session)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            session.Users--;
            if (session.Users > 0 || session.IsUsable && session.Visits < VisitsPerSession)
                return;
            if (ReferenceEquals(session, current))
                current = null;
            await session.DisposeAsync();
            LogEnded(session.ProcessId, session.Visits, session.Broken);
        }
        finally
        {
            gate.Release();
        }
    }

    static async Task<bool> CloseAsync(IBrowserContext? context)
    {
        try
        {
            if (context is not null)
                await context.CloseAsync().WaitAsync(CloseLimit);
            return true;
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "The browser was started as process {ProcessId}")]
    partial void LogStarted(int processId);

    [LoggerMessage(LogLevel.Information, "The browser of process {ProcessId} was ended after {Visits} visits (broken: {Broken})")]
    partial void LogEnded(int processId, int visits, bool broken);
}
