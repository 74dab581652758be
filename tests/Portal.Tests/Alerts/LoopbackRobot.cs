using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Portal.Tests.Alerts;

/// <summary>A WeCom group robot on the loopback: notes each message and answers as it is told.</summary>
sealed class LoopbackRobot : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<JsonObject> messages = new();

    LoopbackRobot(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();
    public JsonObject Settings => new() { ["webhook"] = $"{Address}/cgi-bin/webhook/send?key=abc" };
    public IReadOnlyList<JsonObject> Messages => [.. messages];
    public IReadOnlyList<string> Texts => [.. messages.Select(m => m["markdown"]!["content"]!.ToString())]; // a message without would be a failure of the test

    /// <summary>The answer to each message, after it has been noted if <paramref name="takes"/> says so.</summary>
    public static async Task<LoopbackRobot> StartAsync(Func<int, HttpContext, Task> answer, bool takes = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var robot = new LoopbackRobot(app);
        var count = 0;
        app.MapPost("/cgi-bin/webhook/send", async (HttpContext http) =>
        {
            var message = await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body, cancellationToken: http.RequestAborted);
            if (takes)
                robot.messages.Enqueue(message!); // a body that is no object fails the request, and so the test
            await answer(Interlocked.Increment(ref count), http);
        });
        await app.StartAsync();
        return robot;
    }

    public static Task<LoopbackRobot> StartAsync() => StartAsync((_, http) => Say(http, 0, "ok"));

    public static Task Say(HttpContext http, int code, string text) => http.Response.WriteAsJsonAsync(new { errcode = code, errmsg = text });

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }
}
