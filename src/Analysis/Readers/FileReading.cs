using System.Diagnostics;
using System.Text.Json;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads a foreign file in a process of its own, which may hang, run out of memory or crash without taking anybody along. What it does not give back in time is "broken".</summary>
/// <param name="program">The program whose command <c>read -</c> reads its standard input and prints a <see cref="ReadDocument"/> as JSON.</param>
public sealed class FileReading(string program)
{
    const string Heap = "20000000"; // 512 MB, hexadecimal as the runtime wants it

    /// <summary>For one file, the start of the process included.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(1);

    public async Task<ReadDocument> ReadAsync(byte[] file, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [program, "read", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DOTNET_GCHeapHardLimit"] = Heap } };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The reader did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var answer = process.StandardOutput.ReadToEndAsync(limit.Token);
            await GiveAsync(process, file, limit.Token);
            var said = await answer;
            await errors;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 && JsonSerializer.Deserialize<ReadDocument>(said) is { } document ? document : ReadDocument.Failed(ReadState.Broken);
        }
        catch (Exception e) when (e is JsonException || e is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return ReadDocument.Failed(ReadState.Broken);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    static async Task GiveAsync(Process process, byte[] file, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it took everything: its exit code tells.
        }
    }
}
