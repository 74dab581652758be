using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MediaWatch.Crawler.Tests.Fetching;

/// <summary>A server that writes exactly the bytes a test wants, lies and silence included.</summary>
sealed class RawServer : IAsyncDisposable
{
    readonly TcpListener listener;
    readonly Func<string, string, Stream, CancellationToken, Task> answer;
    readonly CancellationTokenSource stop = new();
    readonly List<Task> running = [];
    int connections, requests;

    /// <param name="answer">Gets the request's target, its head and the connection. The connection is closed after it.</param>
    public RawServer(Func<string, string, Stream, CancellationToken, Task> answer, IPAddress? address = null)
    {
        this.answer = answer;
        listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        listener.Start(200);
        running.Add(AcceptAsync());
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public Uri Address => new($"http://127.0.0.1:{Port}/");
    public int Connections => Volatile.Read(ref connections);
    public int Requests => Volatile.Read(ref requests);
    public List<string> Heads { get; } = [];

    public static Task WriteAsync(Stream to, string head, string body = "") =>
        to.WriteAsync(Encoding.UTF8.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n" + body)).AsTask();

    public static Task PageAsync(Stream to, string html, string more = "")
    {
        var body = Encoding.UTF8.GetBytes(html);
        return WriteAsync(to, $"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: {body.Length}\nConnection: close{more}", html);
    }

    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
            return;
        await stop.CancelAsync();
        listener.Stop();
        Task[] all;
        lock (running)
            all = [.. running];
        await Task.WhenAll(all);
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                lock (running)
                    running.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[8192];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(buffer, stop.Token);
                    if (read == 0)
                        return;
                    head.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }
                Interlocked.Increment(ref requests);
                lock (Heads)
                    Heads.Add(head.ToString());
                await answer(head.ToString().Split(' ')[1], head.ToString(), stream, stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }
}
