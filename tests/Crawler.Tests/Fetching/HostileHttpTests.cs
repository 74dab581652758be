using System.Diagnostics;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Tests.Fetching;

/// <summary>Each kind of hostile answer ends in a named failure, in time and memory, and the next page is fetched as if nothing had happened.</summary>
public sealed class HostileHttpTests
{
    const string Ok = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n";
    static readonly byte[] Bomb = Compress(new byte[1 << 20], 1024);
    static readonly byte[] DoubleGzip = Compress(Compress("<p>两层</p>"u8.ToArray(), 1), 1);

    public static TheoryData<string, CrawlFailure?> Cases => new()
    {
        { "gzip bomb", CrawlFailure.TooLarge },
        { "bomb in a bomb", CrawlFailure.TooLarge },
        { "double gzip, named twice", null },
        { "double gzip, named once", null },
        { "gzip named ten times", CrawlFailure.Malformed },
        { "endless body", CrawlFailure.TooLarge },
        { "endless chunks", CrawlFailure.TooLarge },
        { "1 byte a second", CrawlFailure.TimedOut },
        { "never answers", CrawlFailure.TimedOut },
        { "head that never ends, slowly", CrawlFailure.TimedOut },
        { "endless 1xx", CrawlFailure.TimedOut },
        { "redirect loop", CrawlFailure.TooManyRedirects },
        { "60 hops", CrawlFailure.TooManyRedirects },
        { "redirect to nowhere", CrawlFailure.Malformed },
        { "redirect to nonsense", CrawlFailure.Malformed },
        { "redirect to data", CrawlFailure.AddressRefused },
        { "redirect to loopback", CrawlFailure.AddressRefused },
        { "meta refresh loop", CrawlFailure.TooManyRedirects },
        { "meta refresh chain", CrawlFailure.TooManyRedirects },
        { "cookie wall", null },
        { "cookie wall that never opens", CrawlFailure.TooManyRedirects },
        { "content-length too long", CrawlFailure.Malformed },
        { "content-length too short", null },
        { "two content-lengths", null },
        { "negative content-length", null },
        { "content-length of 8 EB", CrawlFailure.TooLarge },
        { "false gzip, plain page", null },
        { "false gzip, noise", CrawlFailure.Malformed },
        { "gzip cut off", CrawlFailure.Malformed },
        { "unknown encoding", CrawlFailure.Malformed },
        { "chunked garbage", CrawlFailure.Malformed },
        { "huge headers", CrawlFailure.Malformed },
        { "no HTTP at all", CrawlFailure.Malformed },
        { "TLS where HTTP is expected", CrawlFailure.Malformed },
        { "reset before the answer", CrawlFailure.Unreachable },
        { "reset in the body", CrawlFailure.Unreachable },
        { "closed without a word", CrawlFailure.Malformed },
        { "status 999", CrawlFailure.Blocked },
        { "status 700", CrawlFailure.Blocked },
        { "status 204", null },
        { "status 304 unasked", CrawlFailure.Malformed },
        { "empty body", null },
        { "NUL bytes", null },
        { "image as html", CrawlFailure.NotAPage },
        { "archive", CrawlFailure.NotAPage },
        { "soft 404", CrawlFailure.Gone },
        { "cookie nonsense", null },
        { "header injection", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Ends_by_name_and_the_next_page_is_fetched(string kind, CrawlFailure? expected)
    {
        await using var server = new RawServer((path, head, to, ct) => path == "/good" ? RawServer.PageAsync(to, "<p>好页面</p>") : AnswerAsync(kind, path, head, to, ct));
        // What ends by time is given little of it; what must end by another name has enough on a busy machine too.
        var limit = TimeSpan.FromSeconds(expected == CrawlFailure.TimedOut ? 2.5 : 15);
        using var kit = new FetchKit(o => (o.TimeLimit, o.MaxPageBytes) = (limit, 2 << 20));
        var watch = Stopwatch.StartNew();
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: false), 0L);
        await using var sampling = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);

        CrawlFailure? failure = null;
        try
        {
            var page = await kit.GetAsync(server.Address);
            page.Content.Length.ShouldBeLessThanOrEqualTo(2 << 20);
        }
        catch (CrawlException e)
        {
            failure = e.Failure;
        }

        failure.ShouldBe(expected, kind);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (most - before).ShouldBeLessThan(300L << 20);
        var next = await kit.GetAsync(new Uri(server.Address, "good"));
        Encoding.UTF8.GetString(next.Content).ShouldBe("<p>好页面</p>");
    }

    static async Task AnswerAsync(string kind, string path, string head, Stream to, CancellationToken ct)
    {
        switch (kind)
        {
            case "gzip bomb":
                await BytesAsync(to, "Content-Encoding: gzip\n", Bomb, ct);
                break;
            case "bomb in a bomb":
                await BytesAsync(to, "Content-Encoding: gzip, gzip\n", Compress(Bomb, 1), ct);
                break;
            case "double gzip, named twice":
                await BytesAsync(to, "Content-Encoding: gzip, gzip\n", DoubleGzip, ct);
                break;
            case "double gzip, named once":
                await BytesAsync(to, "Content-Encoding: gzip\n", DoubleGzip, ct);
                break;
            case "gzip named ten times":
                await BytesAsync(to, $"Content-Encoding: {string.Join(", ", Enumerable.Repeat("gzip", 10))}\n", DoubleGzip, ct);
                break;
            case "endless body":
                await RawServer.WriteAsync(to, Ok + "Connection: close");
                await EndlessAsync(to, new byte[65536], 0, ct);
                break;
            case "endless chunks":
                await RawServer.WriteAsync(to, Ok + "Transfer-Encoding: chunked");
                await EndlessAsync(to, [.. "8000\r\n"u8, .. new byte[0x8000], .. "\r\n"u8], 0, ct);
                break;
            case "1 byte a second":
                await RawServer.WriteAsync(to, Ok + "Content-Length: 1000");
                await EndlessAsync(to, "x"u8.ToArray(), 1000, ct);
                break;
            case "never answers":
                await Task.Delay(Timeout.Infinite, ct);
                break;
            case "head that never ends, slowly":
                await to.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), ct);
                await EndlessAsync(to, "X-A: b\r\n"u8.ToArray(), 300, ct);
                break;
            case "endless 1xx":
                await EndlessAsync(to, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"u8.ToArray(), 1, ct);
                break;
            case "redirect loop":
                await RedirectAsync(to, path == "/a" ? "/b" : "/a");
                break;
            case "60 hops":
                await RedirectAsync(to, $"/{(path.Length > 1 ? int.Parse(path[1..]) : 0) + 1}");
                break;
            case "redirect to nowhere":
                await RawServer.WriteAsync(to, "HTTP/1.1 302 Found\nContent-Length: 0");
                break;
            case "redirect to nonsense":
                await RedirectAsync(to, "http://[bad");
                break;
            case "redirect to data":
                await RedirectAsync(to, "data:text/html,<script>alert(1)</script>");
                break;
            case "redirect to loopback":
                await RedirectAsync(to, "http://0x7f000002/");
                break;
            case "meta refresh loop":
                await RawServer.PageAsync(to, $"<meta http-equiv=\"Refresh\" content=\"0; URL={(path == "/a" ? "/b" : "/a")}\">");
                break;
            case "meta refresh chain":
                await RawServer.PageAsync(to, $"<html><head><meta content='0;url=/{path.Length}{path[1..]}' http-equiv=refresh></head><body></body></html>");
                break;
            case "cookie wall":
                if (head.Contains("Cookie: pass=1; more=2", StringComparison.Ordinal))
                    await RawServer.PageAsync(to, "<p>进来了</p>");
                else
                    await RawServer.WriteAsync(to, "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: /\nSet-Cookie: pass=1; Path=/; HttpOnly\nSet-Cookie: more=2; Expires=Wed, 24 Nov 2100 00:00:00 GMT");
                break;
            case "cookie wall that never opens":
                await RawServer.WriteAsync(to, $"HTTP/1.1 302 Found\nContent-Length: 0\nLocation: /\nSet-Cookie: n={Guid.NewGuid():n}");
                break;
            case "content-length too long":
                await RawServer.WriteAsync(to, Ok + "Content-Length: 5000", "<p>短</p>");
                break;
            case "content-length too short":
                await RawServer.WriteAsync(to, Ok + "Content-Length: 10", "<p>0123456</p>HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged");
                break;
            case "two content-lengths":
                await RawServer.WriteAsync(to, Ok + "Content-Length: 3\nContent-Length: 12", "<p>0123456</p>");
                break;
            case "negative content-length":
                await RawServer.WriteAsync(to, Ok + "Content-Length: -5", "<p>x</p>");
                break;
            case "content-length of 8 EB":
                await RawServer.WriteAsync(to, Ok + "Content-Length: 9000000000000000000", "<p>x</p>");
                break;
            case "false gzip, plain page":
                await BytesAsync(to, "Content-Encoding: gzip\n", "<p>明文</p>"u8.ToArray(), ct);
                break;
            case "false gzip, noise":
                await BytesAsync(to, "Content-Encoding: gzip\n", [1, 2, 3, 4, 5, 6, 7], ct);
                break;
            case "gzip cut off":
                await BytesAsync(to, "Content-Encoding: gzip\n", Compress("<p>完整的一页</p>"u8.ToArray(), 1)[..^12], ct);
                break;
            case "unknown encoding":
                await BytesAsync(to, "Content-Encoding: zstd\n", [0x28, 0xB5, 0x2F, 0xFD, 1, 2, 3], ct);
                break;
            case "chunked garbage":
                await RawServer.WriteAsync(to, Ok + "Transfer-Encoding: chunked", "ZZZ\r\nnot a chunk\r\n");
                break;
            case "huge headers":
                await to.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nX-Huge: {new string('a', 1 << 20)}\r\n\r\n"), ct);
                break;
            case "no HTTP at all":
                await to.WriteAsync("SSH-2.0-OpenSSH_9.2\r\n"u8.ToArray(), ct);
                break;
            case "TLS where HTTP is expected":
                await to.WriteAsync(new byte[] { 0x15, 3, 3, 0, 2, 2, 10 }, ct);
                break;
            case "reset before the answer":
                Reset(to);
                break;
            case "reset in the body":
                await RawServer.WriteAsync(to, Ok + "Content-Length: 50000", "<p>");
                await Task.Delay(50, ct);
                Reset(to);
                break;
            case "closed without a word":
                break;
            case "status 999":
                await RawServer.WriteAsync(to, "HTTP/1.1 999 Request denied\nContent-Length: 0");
                break;
            case "status 700":
                await RawServer.WriteAsync(to, "HTTP/1.1 700 What\nContent-Length: 0");
                break;
            case "status 204":
                await RawServer.WriteAsync(to, "HTTP/1.1 204 No Content");
                break;
            case "status 304 unasked":
                await RawServer.WriteAsync(to, "HTTP/1.1 304 Not Modified");
                break;
            case "empty body":
                await RawServer.PageAsync(to, "");
                break;
            case "NUL bytes":
                await RawServer.PageAsync(to, "<p>政\0府\0</p>");
                break;
            case "image as html":
                await BytesAsync(to, "", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], ct);
                break;
            case "archive":
                await RawServer.WriteAsync(to, "HTTP/1.1 200 OK\nContent-Type: application/zip\nContent-Length: 4", "PK\x3\x4");
                break;
            case "soft 404":
                await RawServer.PageAsync(to, "<html><head><title>404 - 某市人民政府</title></head><body><h1>404</h1><p>您访问的页面不存在</p><a href=/>返回首页</a></body></html>");
                break;
            case "cookie nonsense":
                await RawServer.PageAsync(to, "<p>x</p>", "\nSet-Cookie: ;;;=\nSet-Cookie: a=\u0001; Domain=.gov.cn\nSet-Cookie: =");
                break;
            case "header injection":
                if (path == "/")
                    await RedirectAsync(to, "/next?a=%0d%0aX-Injected:%201\u00a0\u2028");
                else
                    await RawServer.PageAsync(to, head.Contains("\nX-Injected", StringComparison.OrdinalIgnoreCase) ? throw new InvalidOperationException("The header was injected.") : "<p>x</p>");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such case.");
        }
    }

    static Task RedirectAsync(Stream to, string target) => RawServer.WriteAsync(to, $"HTTP/1.1 302 Found\nContent-Length: 0\nLocation: {target}");

    static async Task BytesAsync(Stream to, string headers, byte[] body, CancellationToken ct)
    {
        await RawServer.WriteAsync(to, Ok + headers + $"Content-Length: {body.Length}");
        await to.WriteAsync(body, ct);
    }

    static async Task EndlessAsync(Stream to, byte[] piece, int pauseMilliseconds, CancellationToken ct)
    {
        while (true)
        {
            await to.WriteAsync(piece, ct);
            if (pauseMilliseconds > 0)
                await Task.Delay(pauseMilliseconds, ct);
        }
    }

    static void Reset(Stream to)
    {
        var socket = ((NetworkStream)to).Socket;
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    static byte[] Compress(byte[] piece, int times)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            for (var i = 0; i < times; i++)
                gzip.Write(piece);
        }
        return packed.ToArray();
    }
}
