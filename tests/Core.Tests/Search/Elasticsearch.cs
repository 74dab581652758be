using System.Diagnostics;
using MediaWatch.Core.Tests.Search;
using MediaWatch.Testing;

[assembly: AssemblyFixture(typeof(Elasticsearch))]

namespace MediaWatch.Core.Tests.Search;

/// <summary>A real server with log-in, started at the first test that asks for one.</summary>
public sealed class Elasticsearch : IAsyncDisposable
{
    public const string Password = "test-only";
    readonly SemaphoreSlim once = new(1, 1);
    string? data;
    Uri? address;

    /// <summary>Skips the test where no server can be had.</summary>
    public async Task<Uri> AddressAsync(CancellationToken ct)
    {
        var start = Shared.PathOf("elasticsearch", "start");
        Assert.SkipWhen(start is null, "skipped: no Elasticsearch distribution beside the project");
        Assert.SkipUnless(File.Exists("/usr/bin/java"), "skipped: no Java for Elasticsearch");
        await once.WaitAsync(ct);
        try
        {
            if (address is null)
            {
                var words = (await RunAsync(start, ct)).Split(' ', StringSplitOptions.TrimEntries);
                (address, data) = (new Uri(words[0]), words[1]);
            }
            return address;
        }
        finally
        {
            once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (data is not null && Shared.PathOf("elasticsearch", "stop") is { } stop)
            await RunAsync($"{stop} {data}", CancellationToken.None);
        once.Dispose();
    }

    static async Task<string> RunAsync(string command, CancellationToken ct)
    {
        var log = Path.GetTempFileName();
        // The server inherits our pipes, so the answer goes through a file.
        var start = new ProcessStartInfo("bash", ["-c", $"{command} >{log} 2>&1"]) { Environment = { ["PASSWORD"] = Password, ["PORT"] = "9319" } };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        await process.WaitForExitAsync(ct);
        var answer = await File.ReadAllTextAsync(log, ct);
        process.ExitCode.ShouldBe(0, answer);
        return answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
    }
}
