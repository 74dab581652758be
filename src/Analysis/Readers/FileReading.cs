using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MediaWatch.Core.Articles;

namespace MediaWatch.Analysis.Readers;

/// <summary>Reads foreign files in a process of its own, which may hang, run out of memory or crash without taking anybody along: it is ended, what it had in hand is "broken", and the next file gets a new one.</summary>
/// <param name="program">The program whose command <c>read --each</c> answers files with a <see cref="ReadDocument"/> each.</param>
public sealed class FileReading(string program) : IDisposable
{
    const string Heap = "20000000"; // 512 MB, hexadecimal as the runtime wants it

    /// <summary>After so many files the process is exchanged: what one of them left behind stays not for ever.</summary>
    const int MostFiles = 200;

    /// <summary>Answers that are kept, by the files' hashes: one picture stands in many articles, in each copy of a copied one and at the foot of every post.</summary>
    const int MostKept = 500, LongestKept = 20_000;

    readonly SemaphoreSlim turn = new(1);
    readonly Dictionary<string, ReadDocument> kept = new(StringComparer.Ordinal);
    Process? process;
    int files;

    /// <summary>For one file, a start of the process included; forty scanned pages take two minutes.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>How often the process's memory is looked at: what the models' library takes no limit of the runtime bounds.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>In bytes. The largest pictures that are opened take 0.9 GB (docs/performance.md).</summary>
    public long MostMemory { get; init; } = 1536L << 20;

    /// <summary>Processors that text recognition may take.</summary>
    public int Threads { get; init; } = 1;

    public async Task<ReadDocument> ReadAsync(byte[] file, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        var hash = Snapshot.HashOf(file);
        var answered = false;
        try
        {
            if (kept.TryGetValue(hash, out var same))
            {
                answered = true;
                return same;
            }
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(Limit);
            process ??= Start();
            var length = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, file.Length);
            await process.StandardInput.BaseStream.WriteAsync(length, limit.Token);
            await process.StandardInput.BaseStream.WriteAsync(file, limit.Token);
            await process.StandardInput.BaseStream.FlushAsync(limit.Token);
            var line = await AnswerAsync(process, limit.Token);
            var document = line is null ? null : JsonSerializer.Deserialize<ReadDocument>(line);
            answered = document is not null && ++files < MostFiles;
            if (document is { State: not ReadState.Broken, Text.Length: <= LongestKept })
                Keep(hash, document);
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

    /// <returns>Null: it ended without one, or takes more memory than it may.</returns>
    async Task<string?> AnswerAsync(Process reader, CancellationToken ct)
    {
        var answer = reader.StandardOutput.ReadLineAsync(ct).AsTask();
        while (await Task.WhenAny(answer, Task.Delay(Look, ct)) != answer)
        {
            ct.ThrowIfCancellationRequested();
            reader.Refresh();
            if (!reader.HasExited && reader.WorkingSet64 > MostMemory)
                return null;
        }
        return await answer;
    }

    void Keep(string hash, ReadDocument document)
    {
        if (kept.Count >= MostKept)
            kept.Clear();
        kept[hash] = document;
    }

    public void Dispose()
    {
        End();
        turn.Dispose();
    }

    Process Start()
    {
        files = 0;
        // Behind everybody else: files can wait, pages cannot. Its complaints go where ours go.
        return Process.Start(new ProcessStartInfo("nice", ["-n", "10", "dotnet", program, "read", "--each", "--threads", Threads.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["DOTNET_GCHeapHardLimit"] = Heap, ["DOTNET_gcConcurrent"] = "0" } })
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
