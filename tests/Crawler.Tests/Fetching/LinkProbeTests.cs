using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Fetching;

public sealed class LinkProbeTests
{
    static async Task<(LinkAnswer Answer, RawServer Server)> ProbeAsync(Func<string, string, Stream, CancellationToken, Task> answer)
    {
        await using var server = new RawServer(answer);
        using var kit = new FetchKit(o => o.TimeLimit = TimeSpan.FromSeconds(2));
        return (await kit.Pages.ProbeAsync(server.Address, TestContext.Current.CancellationToken), server);
    }

    static bool IsHead(string head) => head.StartsWith("HEAD ", StringComparison.Ordinal);

    [Fact]
    public async Task A_file_is_known_by_its_head()
    {
        var (answer, server) = await ProbeAsync((_, _, to, _) => RawServer.WriteAsync(to, "HTTP/1.1 200 OK\nContent-Type: application/pdf\nContent-Length: 7000000"));
        (answer.Opens, answer.Status, answer.ContentType, answer.Length).ShouldBe((true, 200, "application/pdf", 7_000_000));
        server.Requests.ShouldBe(1);
    }

    [Theory]
    [InlineData("HTTP/1.1 405 No")]
    [InlineData("HTTP/1.1 404 No")]
    [InlineData("HTTP/1.1 403 No")]
    [InlineData("HTTP/1.1 500 No")]
    [InlineData("nonsense")]
    public async Task Where_head_is_refused_get_decides(string refusal)
    {
        var (answer, server) = await ProbeAsync((_, head, to, _) => IsHead(head)
            ? RawServer.WriteAsync(to, refusal + "\nContent-Length: 0")
            : RawServer.WriteAsync(to, "HTTP/1.1 206 Partial\nContent-Type: application/pdf\nContent-Range: bytes 0-3/9000\nContent-Length: 4", "%PDF"));
        (answer.Opens, answer.Status, answer.Length).ShouldBe((true, 206, 9000));
        server.Heads[^1].ShouldContain("Range: bytes=0-16383");
    }

    [Fact]
    public async Task Reads_no_more_than_the_start_of_an_endless_file()
    {
        var (answer, _) = await ProbeAsync(async (_, head, to, ct) =>
        {
            await RawServer.WriteAsync(to, "HTTP/1.1 200 OK\nContent-Type: text/html\nConnection: close");
            while (!IsHead(head))
                await to.WriteAsync(new byte[4096], ct);
        });
        answer.Opens.ShouldBeTrue();
    }

    [Fact]
    public async Task A_soft_404_is_gone()
    {
        var (answer, _) = await ProbeAsync((_, head, to, _) => IsHead(head) ? RawServer.WriteAsync(to, "HTTP/1.1 200 OK\nContent-Type: text/html") : RawServer.PageAsync(to, "<title>页面不存在</title>"));
        (answer.Failure, answer.Status, answer.Refused).ShouldBe((CrawlFailure.Gone, 200, false));
    }

    [Theory]
    [InlineData(404, CrawlFailure.Gone, false)]
    [InlineData(403, CrawlFailure.Blocked, true)]
    [InlineData(429, CrawlFailure.TooManyRequests, true)]
    [InlineData(502, CrawlFailure.ServerError, false)]
    public async Task Refused_and_broken_are_two_things(int status, CrawlFailure failure, bool refused)
    {
        var (answer, _) = await ProbeAsync((_, _, to, _) => RawServer.WriteAsync(to, $"HTTP/1.1 {status} X\nContent-Length: 0"));
        (answer.Failure, answer.Status, answer.Refused, answer.Opens).ShouldBe((failure, status, refused, false));
    }

    [Fact]
    public async Task Nobody_there_is_a_failure_without_status()
    {
        using var kit = new FetchKit();
        var answer = await kit.Pages.ProbeAsync(new Uri("http://127.0.0.1:1/"), TestContext.Current.CancellationToken);
        (answer.Failure, answer.Status).ShouldBe((CrawlFailure.Unreachable, null));
    }
}
