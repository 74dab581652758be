using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads foreign files in a process of its own, which may hang, run out of memory or crash without taking anybody along: it is ended, what it had in hand is "broken", and the next file gets a new one.</summary>
/// <param name="program">The program whose command <c>read --each</c> answers files with a <see cref="ReadDocument"/> each.</param>
public sealed class FileReading(string program) : IDisposable
{
    const string Heap = "20000000"; // 512 MB, hexadecimal as the runtime wants it

    /// <summary>After so many files the process is exchanged: what one of them left behind stays not for ever.</summary>
    const int MostFiles = 200;

    readonly SemaphoreSlim turn = new(1);
    Process? process;
    int files;

    /// <summary>For one file, a start of the process included.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(1);

    public async Task<ReadDocument> ReadAsync(byte[] file, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        var answered = false;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(Limit);
            process ??= Start();
            var length = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, file.Length);
            await process.StandardInput.BaseStream.WriteAsync(length, limit.Token);
            await process.StandardInput.BaseStream.WriteAsync(file, limit.Token);
            await process.StandardInput.BaseStream.FlushAsync(limit.Token);
            var line = await process.StandardOutput.ReadLineAsync(limit.Token);
            var document = line is null ? null : JsonSerializer.Deserialize<ReadDocument>(line);
            answered = document is not null && ++files < MostFiles;
            return document ?? ReadDocument.Failed(ReadState.Broken);
        }
        catch (Exception e) when (e is JsonException or IOException || e is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return ReadDocument.Failed(ReadState.Broken);
        }
        finally
        {
            if (!answered)
                End();
            turn.Release();
        }
    }

    public void Dispose()
    {
        End();
        turn.Dispose();
    }

    Process Start()
    {
        files = 0;
        // Its complaints go where ours go.
        return Process.Start(new ProcessStartInfo("dotnet", [program, "read", "--each"]) { RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["DOTNET_GCHeapHardLimit"] = Heap } })
            ?? throw new InvalidOperationException("The reader did not start.");
    }

    void End()
    {
        if (process is { HasExited: false })
            process.Kill(entireProcessTree: true);
        process?.Dispose();
        process = null;
    }
}
