using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class PolitenessTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;
    static readonly Uri Site = new("http://www.example.gov.cn/");
    static readonly Uri Other = new("http://other.example.gov.cn/");

    [Fact]
    public async Task Requests_to_one_host_start_some_time_apart()
    {
        using var kit = new FetchKit(o => o.HostDelay = TimeSpan.FromSeconds(1));
        (await kit.Politeness.EnterAsync(Site, Ct)).Dispose();
        var second = kit.Politeness.EnterAsync(Site, Ct).AsTask();
        (await kit.Politeness.EnterAsync(Other, Ct)).Dispose();
        second.IsCompleted.ShouldBeFalse();
        kit.Time.Advance(TimeSpan.FromSeconds(1));
        (await second.WaitAsync(TimeSpan.FromSeconds(5), Ct)).Dispose();
    }

    [Fact]
    public async Task No_more_than_two_requests_to_one_host_at_a_time()
    {
        using var kit = new FetchKit();
        var first = await kit.Politeness.EnterAsync(Site, Ct);
        using var second = await kit.Politeness.EnterAsync(Site, Ct);
        var third = kit.Politeness.EnterAsync(Site, Ct).AsTask();
        third.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await third.WaitAsync(TimeSpan.FromSeconds(5), Ct)).Dispose();
    }

    [Fact]
    public async Task Own_listed_addresses_are_not_delayed()
    {
        using var kit = new FetchKit(o => o.HostDelay = TimeSpan.FromHours(1));
        for (var i = 0; i < 10; i++)
            (await kit.Politeness.EnterAsync(new Uri("http://127.0.0.1:8000/"), Ct)).Dispose();
    }

    [Fact]
    public async Task A_host_that_asked_for_time_gets_it()
    {
        var busy = true;
        await using var server = new RawServer((_, _, to, _) => busy ? RawServer.WriteAsync(to, "HTTP/1.1 429 X\nContent-Length: 0\nRetry-After: 300") : RawServer.PageAsync(to, "x"));
        using var kit = new FetchKit();
        (await kit.FailAsync(server.Address)).RetryAfter.ShouldBe(TimeSpan.FromMinutes(5));
        busy = false;

        var early = await kit.FailAsync(server.Address);
        (early.Failure, early.RetryAfter).ShouldBe((CrawlFailure.TooManyRequests, TimeSpan.FromMinutes(5)));
        server.Requests.ShouldBe(1);

        kit.Time.Advance(TimeSpan.FromMinutes(5));
        (await kit.GetAsync(server.Address)).Content.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Robots_txt_is_obeyed_and_read_once_a_day()
    {
        await using var server = new RawServer((path, _, to, _) => RawServer.PageAsync(to, path == "/robots.txt" ? "User-agent: *\nDisallow: /inner/\n" : "x"));
        using var kit = new FetchKit(o => o.RespectRobots = true);
        await kit.GetAsync(server.Address);
        (await kit.FailAsync(new Uri(server.Address, "inner/a.html"))).Failure.ShouldBe(CrawlFailure.DisallowedByRobots);
        (await kit.Pages.ProbeAsync(new Uri(server.Address, "inner/a.html"), Ct)).Refused.ShouldBeTrue();
        await kit.GetAsync(new Uri(server.Address, "b.html"));
        server.Requests.ShouldBe(3);
        kit.Time.Advance(TimeSpan.FromHours(25));
        await kit.GetAsync(server.Address);
        server.Requests.ShouldBe(5);
    }

    [Fact]
    public async Task A_robots_txt_that_fails_forbids_everything_for_a_while()
    {
        var broken = true;
        await using var server = new RawServer((path, _, to, _) => path == "/robots.txt" && broken ? RawServer.WriteAsync(to, "HTTP/1.1 503 X\nContent-Length: 0") : RawServer.PageAsync(to, "x"));
        using var kit = new FetchKit(o => o.RespectRobots = true);
        (await kit.FailAsync(server.Address)).Failure.ShouldBe(CrawlFailure.ServerError);
        broken = false;
        await kit.FailAsync(server.Address);
        server.Requests.ShouldBe(1);
        kit.Time.Advance(TimeSpan.FromMinutes(11));
        await kit.GetAsync(server.Address);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 X\nContent-Length: 0")]
    [InlineData("HTTP/1.1 403 X\nContent-Length: 0")]
    [InlineData("HTTP/1.1 302 X\nContent-Length: 0\nLocation: /robots.txt")]
    [InlineData("HTTP/1.1 302 X\nContent-Length: 0\nLocation: http://10.0.0.1/robots.txt")]
    [InlineData("HTTP/1.1 200 X\nContent-Length: 60\nContent-Type: text/html")]
    public async Task Where_there_is_no_robots_txt_everything_may_be_read(string answer)
    {
        await using var server = new RawServer((path, _, to, _) => path == "/robots.txt" ? RawServer.WriteAsync(to, answer, new string('x', 60)) : RawServer.PageAsync(to, "x"));
        using var kit = new FetchKit(o => o.RespectRobots = true);
        (await kit.GetAsync(server.Address)).Content.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_is_down_is_unreachable_not_forbidden()
    {
        using var kit = new FetchKit(o => o.RespectRobots = true);
        (await kit.FailAsync(new Uri("http://127.0.0.1:1/"))).Failure.ShouldBe(CrawlFailure.Unreachable);
    }

    [Fact]
    public async Task Many_visits_at_once_ask_for_robots_txt_once()
    {
        await using var server = new RawServer((path, _, to, _) => RawServer.PageAsync(to, path == "/robots.txt" ? "" : "x"));
        using var kit = new FetchKit(o => o.RespectRobots = true);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => kit.GetAsync(new Uri(server.Address, $"{i}"))));
        server.Requests.ShouldBe(21);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: MediaWatch\nAllow: /", "/a", true)]
    [InlineData("User-agent: mediawatch\nUser-agent: other\nDisallow: /x", "/x/1", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php?a", true)]
    [InlineData("User-agent: *\nDisallow: /*/private*/b", "/x/private1/z/b", false)]
    [InlineData("User-agent: *\nDisallow: /通知", "/%E9%80%9A%E7%9F%A5/1", false)]
    [InlineData("User-agent: *\nDisallow: /%7ejoe", "/~joe/x", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: mediawatch\nDisallow:", "/a", true)]
    [InlineData("\uFEFFUser-Agent : *\r\nDISALLOW : /x # why", "/x", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void Reads_robots_txt(string robots, string path, bool allowed) => RobotsRules.Parse(robots).Allows(new Uri(Site, path)).ShouldBe(allowed);

    [Fact]
    public void A_pattern_full_of_stars_is_matched_in_time()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 1000)) + "b$");
        rules.Allows(new Uri(Site, new string('a', 8000))).ShouldBeTrue();
    }

    [Fact]
    public void Reads_a_crawl_delay() => RobotsRules.Parse("User-agent: *\nCrawl-delay: 2.5").CrawlDelay.ShouldBe(TimeSpan.FromSeconds(2.5));
}
