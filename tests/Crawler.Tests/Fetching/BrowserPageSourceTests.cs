using System.Diagnostics;
using System.Net;
using System.Text;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class BrowserPageSourceTests(BrowserKit kit) : IClassFixture<BrowserKit>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static Task<PageVisit> GetAsync(BrowserKit kit, Uri address) => kit.Browser.GetAsync(new PageRequest(address, Rendered: true), Ct);
    static Task<CrawlException> FailAsync(BrowserKit kit, Uri address) => Should.ThrowAsync<CrawlException>(() => GetAsync(kit, address));

    [Fact]
    public async Task Gives_the_document_after_its_scripts()
    {
        await using var server = new RawServer((path, _, to, _) => path switch
        {
            "/" => RawServer.WriteAsync(to, "HTTP/1.1 302 Found\nLocation: /list.html\nContent-Length: 0\nConnection: close"),
            "/list.html" => RawServer.PageAsync(to, "<meta charset=gb2312><ul id=l></ul><script>fetch('/api').then(r => r.text()).then(t => l.innerHTML = '<li>' + t)</script>"),
            _ => RawServer.PageAsync(to, "异步通知"),
        });
        var http = kit.Kit.Pages;
        var pages = new PageSource(http, kit.Browser);

        var page = await pages.GetAsync(new PageRequest(server.Address, Rendered: true), Ct);

        page.Text(out _).ShouldContain("<li>异步通知</li>");
        (page.Status, page.Address.AbsolutePath, page.Redirects.Count).ShouldBe((HttpStatusCode.OK, "/list.html", 1));
        pages.Requests.ShouldBeGreaterThanOrEqualTo(3);
        pages.Bytes.ShouldBeGreaterThan(100);
        server.Heads.ShouldAllBe(head => head.Contains("MediaWatch/1.0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("正文", false)]
    [InlineData("验证", true)]
    public async Task A_page_whose_first_answer_is_enough_is_waited_for_no_longer(string wanted, bool drawn)
    {
        await using var server = new RawServer(async (path, _, to, ct) =>
        {
            if (path == "/more")
                await Task.Delay(TimeSpan.FromSeconds(2), ct);
            await RawServer.PageAsync(to, path == "/more" ? "后来的评论" : "<meta charset=utf-8><p>正文</p><p id=l></p><script>fetch('/more').then(r => r.text()).then(t => l.innerHTML = t)</script>");
        });

        var page = await kit.Browser.GetAsync(new PageRequest(new Uri(server.Address, "post"), Rendered: true) { Listen = "/post", Enough = a => a.Text(out _).Contains(wanted, StringComparison.Ordinal) }, Ct);

        page.Answers.ShouldHaveSingleItem().Text(out _).ShouldContain("正文");
        page.Text(out _).Contains("后来的评论", StringComparison.Ordinal).ShouldBe(drawn);
    }

    [Fact]
    public async Task Names_what_goes_wrong()
    {
        await using var server = new RawServer((path, _, to, _) => path switch
        {
            "/gone" => RawServer.WriteAsync(to, "HTTP/1.1 404 No\nContent-Length: 0\nConnection: close"),
            "/file" => RawServer.WriteAsync(to, "HTTP/1.1 200 OK\nContent-Type: application/zip\nContent-Length: 2\nConnection: close", "PK"),
            "/loop" => RawServer.WriteAsync(to, "HTTP/1.1 302 Found\nLocation: /loop\nContent-Length: 0\nConnection: close"),
            _ => RawServer.WriteAsync(to, "HTTP/1.1 302 Found\nLocation: http://127.0.0.2/\nContent-Length: 0\nConnection: close"),
        });
        (await FailAsync(kit, new Uri(server.Address, "gone"))).Failure.ShouldBe(CrawlFailure.Gone);
        (await FailAsync(kit, new Uri(server.Address, "file"))).Failure.ShouldBe(CrawlFailure.NotAPage);
        (await FailAsync(kit, new Uri(server.Address, "loop"))).Failure.ShouldBe(CrawlFailure.TooManyRedirects);
        (await FailAsync(kit, new Uri(server.Address, "inside"))).Failure.ShouldBe(CrawlFailure.AddressRefused);
        await using (var closed = new RawServer((_, _, _, _) => Task.CompletedTask))
        {
            var address = closed.Address;
            await closed.DisposeAsync();
            (await FailAsync(kit, address)).Failure.ShouldBe(CrawlFailure.Unreachable);
        }
        (await FailAsync(kit, new Uri("http://10.0.0.1/"))).Failure.ShouldBe(CrawlFailure.AddressRefused);
    }

    [Fact]
    public async Task No_page_reaches_what_the_guard_refuses()
    {
        await using var inside = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "secret"), IPAddress.Parse("127.0.0.2"));
        var port = inside.Port;
        var ways = string.Concat(new[] { "127.0.0.2", "0x7f000002", "2130706434", "0177.0.0.2", "127.2", "[::ffff:127.0.0.2]", "[::ffff:7f00:2]" }.Select(host =>
            $"<img src=http://{host}:{port}/img><iframe src=http://{host}:{port}/frame></iframe><link rel=stylesheet href=http://{host}:{port}/css><script src=http://{host}:{port}/js></script>" +
            $"<link rel=preconnect href=http://{host}:{port}><link rel=prefetch href=http://{host}:{port}/prefetch><video src=http://{host}:{port}/video></video><object data=http://{host}:{port}/object></object>" +
            $"<script>fetch('http://{host}:{port}/fetch',{{mode:'no-cors'}}).catch(()=>0);try{{new WebSocket('ws://{host}:{port}/ws')}}catch{{}};navigator.sendBeacon('http://{host}:{port}/beacon','x');" +
            $"try{{new EventSource('http://{host}:{port}/es')}}catch{{}};fetch('https://{host}:{port}/tls',{{mode:'no-cors'}}).catch(()=>0);open('http://{host}:{port}/popup')</script>"));
        var rtc = $"<script>new RTCPeerConnection({{iceServers:[{{urls:'stun:127.0.0.2:{port}'}},{{urls:'turn:127.0.0.2:{port}?transport=tcp',username:'u',credential:'c'}}]}}).createDataChannel('x')</script>";
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, $"<p>页</p>{ways}{rtc}"));

        (await GetAsync(kit, server.Address)).Text(out _).ShouldContain("页");

        inside.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_that_never_ends_its_script_is_given_up_and_the_next_one_is_drawn()
    {
        await using var hasty = new BrowserKit(TimeSpan.FromSeconds(10));
        await using var server = new RawServer((path, _, to, _) => RawServer.PageAsync(to, path == "/good" ? "<p>好</p>" : "<p>x</p><script>while(true);</script>"));
        (await Should.ThrowAsync<CrawlException>(() => hasty.Browser.GetAsync(new PageRequest(server.Address, Rendered: true), Ct))).Failure.ShouldBe(CrawlFailure.TimedOut);
        (await hasty.Browser.GetAsync(new PageRequest(new Uri(server.Address, "good"), Rendered: true), Ct)).Text(out _).ShouldContain("好");
    }

    [Fact]
    public async Task A_browser_that_was_killed_is_replaced_and_none_is_left_behind()
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "<p>好</p>"));
        int second;
        await using (var own = new BrowserKit())
        {
            await own.Browser.GetAsync(new PageRequest(server.Address, Rendered: true), Ct);
            var first = own.Browser.ProcessId!.Value;
            first.ShouldBeGreaterThan(0);
            using (var process = Process.GetProcessById(first))
            {
                process.Kill();
                await process.WaitForExitAsync(Ct);
            }
            await own.Browser.GetAsync(new PageRequest(server.Address, Rendered: true), Ct);
            second = own.Browser.ProcessId!.Value;
            second.ShouldNotBe(first);
        }
        Directory.Exists($"/proc/{second}").ShouldBeFalse();
    }
}
