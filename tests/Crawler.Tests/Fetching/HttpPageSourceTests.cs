using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class HttpPageSourceTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_who_we_are_and_what_was_seen()
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "<p>好</p>", "\nETag: \"v1\"\nLast-Modified: Tue, 24 Nov 2026 00:00:00 GMT\nX-Two: a\nX-Two: b"));
        using var kit = new FetchKit();
        var meter = new FetchMeter();

        var page = await kit.Pages.GetAsync(new PageRequest(server.Address), meter, Ct);

        server.Heads[0].ShouldContain("User-Agent: Mozilla/5.0 (compatible; MediaWatch/1.0;");
        server.Heads[0].ShouldNotContain("traceparent");
        (page.Status, page.ETag, page.LastModified, page.ContentType, page.SeenAt).ShouldBe((HttpStatusCode.OK, "\"v1\"", "Tue, 24 Nov 2026 00:00:00 GMT", "text/html; charset=utf-8", kit.Time.GetUtcNow()));
        page.Headers["x-two"].ShouldBe("a, b");
        page.Took.ShouldBeGreaterThan(TimeSpan.Zero);
        (meter.Requests, meter.Bytes).ShouldBe((1, page.Content.Length));
    }

    [Fact]
    public async Task Sends_validators_and_takes_304()
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.WriteAsync(to, "HTTP/1.1 304 Not Modified\nETag: \"v1\""));
        using var kit = new FetchKit();
        var page = await kit.Pages.GetAsync(new PageRequest(server.Address, ETag: "\"v1\"", LastModified: "Tue, 24 Nov 2026 00:00:00 GMT"), Ct);
        page.NotModified.ShouldBeTrue();
        server.Heads[0].ShouldContain("If-None-Match: \"v1\"");
        server.Heads[0].ShouldContain("If-Modified-Since: Tue, 24 Nov 2026 00:00:00 GMT");
    }

    [Fact]
    public async Task Validators_cannot_smuggle_headers()
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.PageAsync(to, "x"));
        using var kit = new FetchKit();
        await kit.Pages.GetAsync(new PageRequest(server.Address, ETag: "\"v\"\r\nX-Injected: 1"), Ct);
        server.Heads[0].ShouldNotContain("X-Injected");
    }

    [Fact]
    public async Task Posts_a_form_and_follows_its_answer_with_get()
    {
        await using var server = new RawServer((path, _, to, _) => path == "/" ? RawServer.WriteAsync(to, "HTTP/1.1 303 See Other\nLocation: /done\nContent-Length: 0") : RawServer.PageAsync(to, "ok"));
        using var kit = new FetchKit();
        await kit.Pages.GetAsync(new PageRequest(server.Address, Form: new Dictionary<string, string> { ["栏目"] = "通知 公告&" }), Ct);
        server.Heads[0].ShouldStartWith("POST / ");
        server.Heads[0].ShouldContain("%E6%A0%8F%E7%9B%AE=%E9%80%9A%E7%9F%A5+%E5%85%AC%E5%91%8A%26");
        server.Heads[1].ShouldStartWith("GET /done ");
    }

    [Theory]
    [InlineData(401, CrawlFailure.Blocked)]
    [InlineData(403, CrawlFailure.Blocked)]
    [InlineData(412, CrawlFailure.Blocked)]
    [InlineData(451, CrawlFailure.Blocked)]
    [InlineData(521, CrawlFailure.Blocked)]
    [InlineData(404, CrawlFailure.Gone)]
    [InlineData(410, CrawlFailure.Gone)]
    [InlineData(429, CrawlFailure.TooManyRequests)]
    [InlineData(500, CrawlFailure.ServerError)]
    [InlineData(503, CrawlFailure.ServerError)]
    [InlineData(504, CrawlFailure.TimedOut)]
    public async Task Names_a_status(int status, CrawlFailure expected)
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.WriteAsync(to, $"HTTP/1.1 {status} X\nContent-Length: 0"));
        using var kit = new FetchKit();
        var failure = await kit.FailAsync(server.Address);
        (failure.Failure, failure.Status).ShouldBe((expected, status));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Tue, 24 Nov 2026 00:03:00 GMT", 180)]
    [InlineData("Tue, 24 Nov 2020 00:03:00 GMT", 0)]
    [InlineData("99999999999", 86400)]
    [InlineData("soon", null)]
    public async Task Reads_retry_after(string header, int? seconds)
    {
        await using var server = new RawServer((_, _, to, _) => RawServer.WriteAsync(to, $"HTTP/1.1 503 X\nContent-Length: 0\nRetry-After: {header}"));
        using var kit = new FetchKit();
        (await kit.FailAsync(server.Address)).RetryAfter.ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }

    [Theory]
    [InlineData("/%E9%80%9A%E7%9F%A5.html", "utf-8")]
    [InlineData("/%E9%80%9A%E7%9F%A5.html", "gb18030")]
    public async Task Follows_a_redirect_with_raw_chinese_in_it(string expected, string charset)
    {
        var encoding = charset == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        await using var server = new RawServer(async (path, _, to, ct) =>
        {
            if (path == "/")
                await to.WriteAsync(encoding.GetBytes("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /通知.html\r\n\r\n"), ct);
            else
                await RawServer.PageAsync(to, path);
        });
        using var kit = new FetchKit();
        var page = await kit.GetAsync(server.Address);
        Encoding.UTF8.GetString(page.Content).ShouldBe(expected);
        page.Redirects.ShouldBe([page.Address]);
    }

    [Theory]
    [InlineData("<script>location.href='/index.html'</script>")]
    [InlineData("<html><head><script type=\"text/javascript\">window.location = \"/index.html\";</script></head><body></body></html>")]
    [InlineData("<script>\n<!--\n top.location.replace('/index.html');\n//-->\n</script>")]
    [InlineData("<meta http-equiv=refresh content='1; url=\"/index.html\"'>")]
    public async Task Follows_a_page_that_only_sends_its_visitor_on(string html)
    {
        await using var server = new RawServer((path, _, to, _) => RawServer.PageAsync(to, path == "/" ? html : "<p>首页</p>"));
        using var kit = new FetchKit();
        (await kit.GetAsync(server.Address)).Address.AbsolutePath.ShouldBe("/index.html");
    }

    [Theory]
    [InlineData("<meta http-equiv=refresh content='600'><p>每十分钟刷新的首页</p>")]
    [InlineData("<meta http-equiv=refresh content='600;url=/x'><p>短</p>")]
    [InlineData("<noscript><meta http-equiv=refresh content='0;url=/noscript.html'></noscript><p>短</p>")]
    [InlineData("<script>function go(){ location.href='/x' }</script><p>短</p>")]
    [InlineData("<iframe src=/x></iframe><script>location.href='/x'</script>")]
    public async Task Stays_on_a_page_that_is_one(string html)
    {
        await using var server = new RawServer((path, _, to, _) => RawServer.PageAsync(to, html));
        using var kit = new FetchKit();
        (await kit.GetAsync(server.Address)).Address.ShouldBe(server.Address);
    }

    [Fact]
    public async Task A_cancelled_visit_is_cancelled_and_no_failure()
    {
        await using var server = new RawServer((_, _, _, ct) => Task.Delay(Timeout.Infinite, ct));
        using var kit = new FetchKit();
        using var cancel = new CancellationTokenSource(100);
        await Should.ThrowAsync<OperationCanceledException>(() => kit.Pages.GetAsync(new PageRequest(server.Address), cancel.Token));
    }

    [Fact]
    public async Task The_time_limit_is_for_all_redirects_together()
    {
        var hops = 0;
        await using var server = new RawServer(async (_, _, to, ct) =>
        {
            await Task.Delay(150, ct);
            await RawServer.WriteAsync(to, $"HTTP/1.1 302 Found\nContent-Length: 0\nLocation: /{hops++}");
        });
        using var kit = new FetchKit(o => (o.TimeLimit, o.MaxRedirects) = (TimeSpan.FromMilliseconds(500), 20));
        (await kit.FailAsync(server.Address)).Failure.ShouldBe(CrawlFailure.TimedOut);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_named()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync();
        using var kit = new FetchKit();

        (await kit.FailAsync(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"))).Failure.ShouldBe(CrawlFailure.TlsInvalid);
        await serving;

        async Task ServeAsync()
        {
            using var client = await listener.AcceptTcpClientAsync(Ct);
            await using var tls = new SslStream(client.GetStream());
            await Should.ThrowAsync<Exception>(async () =>
            {
                await tls.AuthenticateAsServerAsync(certificate);
                await tls.ReadExactlyAsync(new byte[1], Ct);
            });
        }
    }
}
