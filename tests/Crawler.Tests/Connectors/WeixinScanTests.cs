using System.Collections.Concurrent;
using MediaWatch.City.Platforms;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Crawler.Tests.Fetching;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>A person scans the code of the invented city's back end; nothing but its log-in page is known to us.</summary>
public sealed class WeixinScanTests : IAsyncLifetime
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);
    static readonly ScannedLogin Login = new WeixinConnector().Credentials.Single(c => c.Scan is not null).Scan!;
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly PostBook book = new(7, Now, 6);
    readonly ConcurrentQueue<byte[]> shown = [];
    HostedWeixin hosted = null!; // set before each test
    BrowserPageSource browser = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(BrowserKit.Chromium))
            Assert.Skip("Chromium is not installed.");
        hosted = new HostedWeixin(book, () => Now, 0);
        await hosted.StartAsync(Ct);
        browser = new BrowserPageSource(hosted.Kit.Options, hosted.Kit.Guard, hosted.Kit.Politeness, hosted.Kit.Robots, hosted.Kit.Time, NullLogger<BrowserPageSource>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (hosted is not null)
            await hosted.DisposeAsync();
    }

    [Fact]
    public async Task Scanning_the_code_gives_a_session_with_which_the_accounts_own_list_is_read()
    {
        var account = book.On("weixin")[0];
        var scanning = browser.ScanAsync(Login, picture =>
        {
            hosted.Weixin.Scan(account); // the person sees the code and scans it
            shown.Enqueue(picture);
        }, Ct);
        (await Should.ThrowAsync<CrawlException>(() => browser.ScanAsync(Login, _ => { }, Ct))).Failure.ShouldBe(CrawlFailure.TooManyRequests);

        var session = await scanning;

        shown.First()[1..4].ShouldBe("PNG"u8.ToArray());
        var target = new CrawlTarget(new Account(1, 1, "weixin", account.Name, "https://mp.weixin.qq.com/", Now), null, new ListMark(null, null), "backend") { Sessions = new PassingSessions(new Session("backend", 1, session, null)) };
        await foreach (var newest in new WeixinConnector().ListNewestFirstAsync(target, hosted.Kit.Pages, Ct)) // the next page would wait a minute
        {
            newest.Title.ShouldNotBeEmpty();
            return;
        }
        Assert.Fail("The session opened no list.");
    }

    [Fact]
    public async Task Who_goes_away_leaves_no_tab_waiting()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var drawn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var scanning = browser.ScanAsync(Login, _ => drawn.TrySetResult(), stop.Token);
        await drawn.Task;
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => scanning);

        (await browser.ScanAsync(Login, _ => hosted.Weixin.Scan(book.On("weixin")[0]), Ct))["token"].ShouldNotBeNull();
    }
}
