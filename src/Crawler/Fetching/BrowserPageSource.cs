using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Pages that need their scripts, and pictures of pages, by Chromium, which reaches nothing except through a <see cref="BrowserProxy"/>. One for the process.</summary>
public sealed class BrowserPageSource(IOptions<FetchOptions> options, AddressGuard guard, HostPoliteness politeness, RobotsCache robots, TimeProvider time, ILogger<BrowserPageSource> logger) : IPageSource, IAsyncDisposable
{
    const int Width = 1366;

    readonly FetchOptions options = options.Value;
    /// <summary>A code is good for some minutes on every platform.</summary>
    static readonly TimeSpan ScanLimit = TimeSpan.FromMinutes(3);

    readonly SemaphoreSlim scanning = new(1);
    readonly BrowserPool pool = new(options.Value.Browser, logger);

    internal int? ProcessId => pool.ProcessId;

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct) => GetAsync(request, new FetchMeter(), ct);

    /// <summary>The document as it is after its scripts, in UTF-8. Neither forms nor validators are sent.</summary>
    public async Task<PageVisit> GetAsync(PageRequest request, FetchMeter meter, CancellationToken ct)
    {
        guard.Check(request.Address);
        if (!request.Interface)
            await robots.CheckAsync(request.Address, meter, ct);
        using var turn = await politeness.EnterAsync(request.Address, ct, request.Session);
        var (address, host) = options.Standing(request.Address);
        var (seenAt, start) = (time.GetUtcNow(), Stopwatch.GetTimestamp());
        var limit = options.RenderLimit + request.Scrolls * (BrowserScrolling.AnswerLimit + politeness.SpacingOf(request.Address, request.Session));
        return await VisitAsync(scripts: true, Width, limit, meter, async canvas =>
        {
            var page = canvas.Page;
            var answers = request.Listen is { } path ? new BrowserAnswers(page, path, request.Scrolls, options.MaxPageBytes, time) : null;
            var (response, redirects) = await BrowserNavigation.OpenAsync(page, address, canvas.Proxy);
            if (request.Enough is not { } enough || answers is null || !await answers.AreEnoughAsync(enough, BrowserScrolling.AnswerLimit))
                await BrowserNavigation.SettleAsync(page, LoadState.NetworkIdle);
            if (answers is { Any: false })
                await answers.OneMoreAsync(BrowserScrolling.AnswerLimit);
            await BrowserScrolling.ScrollAsync(page, request.Scrolls, answers, () => politeness.PaceAsync(request.Address, ct, request.Session));
            var html = await page.ContentAsync();
            if (html.Length > options.MaxPageBytes)
                throw new CrawlException(CrawlFailure.TooLarge, "The rendered document is larger than allowed.");
            var headers = new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "text/html; charset=utf-8" };
            return new PageVisit(request.Address, host is null ? new Uri(page.Url) : request.Address, redirects, (HttpStatusCode)response.Status, headers, Encoding.UTF8.GetBytes(html), seenAt, Stopwatch.GetElapsedTime(start))
            {
                Answers = answers is null ? [] : await answers.AllAsync(),
            };
        }, ct);
    }

    /// <summary>A picture of the whole page with the words framed.</summary>
    /// <exception cref="CrawlException">As for a page; TimedOut after <see cref="FetchOptions.RenderLimit"/>.</exception>
    public async Task<Shot> ShootAsync(ShotRequest request, CancellationToken ct)
    {
        guard.Check(request.Address);
        using var turn = request.Html is null ? await politeness.EnterAsync(request.Address, ct) : null;
        return await VisitAsync(scripts: request.Html is null, request.Width, options.RenderLimit, new FetchMeter(), async canvas =>
        {
            if (request.Html is { } stored)
                await canvas.Page.RouteAsync("**/*", ServeStored(request, stored));
            await BrowserNavigation.OpenAsync(canvas.Page, request.Address, canvas.Proxy);
            await BrowserNavigation.SettleAsync(canvas.Page, request.Html is null ? LoadState.NetworkIdle : LoadState.Load);
            return await BrowserShot.TakeAsync(await canvas.ProtocolAsync(), request, time.GetUtcNow());
        }, ct);
    }

    /// <summary>Prints a page of our own, which refers to nothing outside itself.</summary>
    /// <param name="at">What the file gives as its date.</param>
    /// <exception cref="CrawlException">TimedOut, TooComplex.</exception>
    /// <exception cref="InvalidOperationException">There is no browser.</exception>
    public Task<byte[]> PrintAsync(string html, DateTimeOffset at, TimeSpan limit, CancellationToken ct) =>
        VisitAsync(scripts: false, Width, limit, new FetchMeter(), canvas => BrowserPrint.PrintAsync(canvas.Page, html, at), ct);

    /// <summary>Shows the code of a platform's log-in page until somebody has scanned it. It keeps one of the few tabs: one at a time.</summary>
    /// <param name="show">Gets a picture (PNG) whenever it has changed; called on another thread.</param>
    /// <exception cref="CrawlException">As for a page; TimedOut when nobody scanned it in three minutes, TooManyRequests while another is waited for.</exception>
    public async Task<JsonObject> ScanAsync(ScannedLogin login, Action<byte[]> show, CancellationToken ct)
    {
        guard.Check(login.Page);
        if (!await scanning.WaitAsync(TimeSpan.Zero, ct))
            throw new CrawlException(CrawlFailure.TooManyRequests, "Another code is being shown.");
        try
        {
            (await politeness.EnterAsync(login.Page, ct)).Dispose(); // the visit lasts minutes, the turn does not
            var (address, _) = options.Standing(login.Page);
            return await VisitAsync(scripts: true, Width, ScanLimit, new FetchMeter(), async canvas =>
            {
                await BrowserNavigation.OpenAsync(canvas.Page, address, canvas.Proxy);
                return await BrowserScan.WaitAsync(canvas.Page, login, show, ct);
            }, ct);
        }
        finally
        {
            scanning.Release();
        }
    }

    public ValueTask DisposeAsync() => pool.DisposeAsync();

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

    Task<T> VisitAsync<T>(bool scripts, int width, TimeSpan limit, FetchMeter meter, Func<BrowserCanvas, Task<T>> work, CancellationToken ct) => pool.UseAsync(async session =>
    {
        // Tabs without scripts are used again: opening one costs more than drawing most pages.
        var reusable = !scripts && width == Width;
        BrowserCanvas? canvas = null;
        var drawing = DrawAsync();
        var done = false;
        try
        {
            var result = await drawing.WaitAsync(limit, ct);
            done = true;
            return result;
        }
        catch (TimeoutException e)
        {
            session.Broken |= canvas is null; // it does not even open a tab
            throw new CrawlException(CrawlFailure.TimedOut, $"Drawing it took longer than {limit.TotalSeconds} s.", inner: e);
        }
        catch (PlaywrightException e) when (!session.Browser.IsConnected)
        {
            throw new CrawlException(CrawlFailure.TooComplex, "The browser broke on it.", inner: e);
        }
        finally
        {
            // What was given up still runs until its tab is closed; what it throws then concerns nobody.
            _ = drawing.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            if (canvas is not null && done && reusable && await canvas.WipeAsync())
                session.Spare.Push(canvas);
            else if (canvas is not null && !await canvas.CloseAsync())
                session.Broken = true;
        }

        async Task<T> DrawAsync()
        {
            canvas = reusable && session.Spare.TryPop(out var spare) ? spare : await BrowserCanvas.OpenAsync(session.Browser, new BrowserProxy(guard, meter), options, scripts, width);
            var working = work(canvas);
            if (await Task.WhenAny(working, canvas.Broke) != working)
                await canvas.Broke;
            return await working;
        }
    }, ct);
}
