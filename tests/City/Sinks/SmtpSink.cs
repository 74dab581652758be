using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MediaWatch.City.Sinks;

/// <summary>Takes every mail, in clear and without a password; for a loopback demonstration only.</summary>
sealed class SmtpSink(IPAddress address, TimeProvider time, Inbox inbox) : IAsyncDisposable
{
    readonly TcpListener listener = new(address, 0);
    readonly CancellationTokenSource stop = new();
    Task accepting = Task.CompletedTask;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Start()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    async Task AcceptAsync()
    {
        var talks = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                break;
            }
        }
        await Task.WhenAll(talks);
    }

    async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 city.example ESMTP");
                var receivers = new List<string>();
                while (await reader.ReadLineAsync(stop.Token) is { } line)
                    await AnswerAsync(line, receivers, reader, writer);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The sender went away in the middle: what was not ended with a full stop was not received.
            }
        }
    }

    async Task AnswerAsync(string line, List<string> receivers, StreamReader reader, StreamWriter writer)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        switch (verb)
        {
            case "EHLO":
                await writer.WriteLineAsync("250-city.example\r\n250-8BITMIME\r\n250 SMTPUTF8");
                break;
            case "RCPT":
                receivers.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>'));
                await writer.WriteLineAsync("250 ok");
                break;
            case "DATA":
                await writer.WriteLineAsync("354 end with a full stop");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } part && part != ".")
                    text.Append(part.StartsWith("..", StringComparison.Ordinal) ? part[1..] : part).Append('\n');
                inbox.Add(new Message(time.GetUtcNow(), "mail", string.Join(',', receivers), text.ToString()));
                receivers.Clear();
                await writer.WriteLineAsync("250 ok");
                break;
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                break;
            default:
                await writer.WriteLineAsync("250 ok");
                break;
        }
    }
}
