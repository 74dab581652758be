using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Fetching;

/// <summary>
/// The browser's only way out: a forward proxy on loopback, one per tab, that connects through the address guard, counts, and ends with the tab.
/// Plain requests are passed on one per connection, so that nothing meant for one host can reach another.
/// </summary>
sealed class BrowserProxy : IAsyncDisposable
{
    /// <summary>Marks an answer that is ours and not the page's.</summary>
    public const string RefusalHeader = "X-MediaWatch-Refused";
    const int MaxHead = 64 * 1024, MaxConnections = 500;
    const long MaxBytes = 64L << 20;

    static readonly string[] HopByHop = ["connection:", "proxy-connection:", "proxy-authorization:", "keep-alive:"];

    readonly AddressGuard guard;
    readonly FetchMeter meter;
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly ConcurrentDictionary<string, CrawlException> failures = new(StringComparer.OrdinalIgnoreCase);
    readonly Task accepting;
    long bytes;

    public BrowserProxy(AddressGuard guard, FetchMeter meter)
    {
        (this.guard, this.meter) = (guard, meter);
        listener.Start(100);
        accepting = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Why this address could not be connected to; null: it could, or nobody tried.</summary>
    public CrawlException? FailureOf(Uri address) => failures.GetValueOrDefault(Key(address.IdnHost, address.Port));

    /// <summary>Begins anew for another page.</summary>
    public void Forget()
    {
        Interlocked.Exchange(ref bytes, 0);
        failures.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                running.RemoveAll(t => t.IsCompleted);
                if (running.Count >= MaxConnections)
                    client.Dispose();
                else
                    running.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The tab is closed.
        }
        await Task.WhenAll(running);
    }

    async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await using var browser = client.GetStream();
                var (head, rest) = await ReadHeadAsync(browser);
                if (head is not null)
                    await AnswerAsync(browser, head, rest);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One of the two ends is gone; the browser sees its connection close.
            }
        }
    }

    async Task AnswerAsync(NetworkStream browser, string[] head, byte[] rest)
    {
        meter.Asked();
        var line = head[0].Split(' ');
        NetworkStream site;
        var tunnel = line[0] == "CONNECT";
        Uri? target = null;
        if (line.Length != 3 || !Uri.TryCreate(tunnel ? "http://" + line[1] + "/" : line[1], UriKind.Absolute, out target))
        {
            await RefuseAsync(browser, CrawlFailure.Malformed);
            return;
        }
        // Uri leaves out the port that is its scheme's own.
        var port = tunnel && !line[1].EndsWith(']') && line[1].LastIndexOf(':') is > 0 and var colon && int.TryParse(line[1].AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : target.Port;
        try
        {
            if (!tunnel)
                guard.Check(target);
            site = await guard.ConnectAsync(target.IdnHost, port, stop.Token);
        }
        catch (CrawlException e)
        {
            failures.TryAdd(Key(target.IdnHost, port), e);
            await RefuseAsync(browser, e.Failure);
            return;
        }
        await using (site)
        {
            if (tunnel)
            {
                await browser.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), stop.Token);
                await site.WriteAsync(rest, stop.Token);
                await Task.WhenAny(PumpAsync(browser, site, long.MaxValue), PumpAsync(site, browser, long.MaxValue));
                return;
            }
            await site.WriteAsync(Encoding.Latin1.GetBytes(Rewrite(line, head, target)), stop.Token);
            var body = Length(head);
            await site.WriteAsync(rest.AsMemory(0, (int)Math.Min(rest.Length, body)), stop.Token);
            await Task.WhenAny(PumpAsync(site, browser, long.MaxValue), PumpAsync(browser, site, Math.Max(0, body - rest.Length)));
        }
    }

    /// <summary>Copies up to <paramref name="count"/> bytes, then waits for the sender to close.</summary>
    async Task PumpAsync(NetworkStream from, NetworkStream to, long count)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            while (true)
            {
                var read = await from.ReadAsync(buffer, stop.Token);
                if (read == 0)
                    return;
                meter.Received(read);
                if (Interlocked.Add(ref bytes, read) > MaxBytes)
                    return;
                if (count <= 0)
                    continue;
                await to.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, count)), stop.Token);
                count -= read;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Ends this direction, and with it the connection.
        }
    }

    async Task<(string[]? Head, byte[] After)> ReadHeadAsync(NetworkStream browser)
    {
        var buffer = new byte[MaxHead];
        for (var length = 0; length < buffer.Length;)
        {
            var read = await browser.ReadAsync(buffer.AsMemory(length), stop.Token);
            if (read == 0)
                return (null, []);
            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
                return (Encoding.Latin1.GetString(buffer, 0, end).Split("\r\n"), buffer[(end + 4)..length]);
        }
        return (null, []);
    }

    static string Rewrite(string[] line, string[] head, Uri target)
    {
        var rewritten = new StringBuilder($"{line[0]} {target.PathAndQuery} HTTP/1.1\r\n");
        foreach (var header in head.Skip(1))
        {
            if (!HopByHop.Any(name => header.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                rewritten.Append(header).Append("\r\n");
        }
        return rewritten.Append("Connection: close\r\n\r\n").ToString();
    }

    static long Length(string[] head) =>
        head.FirstOrDefault(h => h.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase)) is { } header && long.TryParse(header.AsSpan(15).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : 0;

    ValueTask RefuseAsync(NetworkStream browser, CrawlFailure failure) =>
        browser.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 502 Refused\r\n{RefusalHeader}: {failure}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), stop.Token);

    static string Key(string host, int port) => $"{host}:{port}";
}
