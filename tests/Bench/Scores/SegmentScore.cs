using System.Diagnostics;
using System.Text;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Bench.Scores;

/// <summary>The segmenter against python's jieba 0.42.1 with its own dictionary, word by word, and how fast it is on one thread.</summary>
static class SegmentScore
{
    const string Python = "/usr/bin/python3";
    const string Script = """
        import sys, jieba, logging
        jieba.setLogLevel(logging.ERROR)
        out = sys.stdout.buffer
        for line in sys.stdin.buffer.read().decode('utf-8').split('\n'):
            out.write(('\x1f'.join(jieba.cut(line)) + '\x1e' + '\x1f'.join(jieba.cut_for_search(line)) + '\n').encode('utf-8'))
        """;

    public static async Task<object> RunAsync(string? file, CancellationToken ct)
    {
        var before = Settled();
        var clock = Stopwatch.StartNew();
        var segmenter = Segmenter.Load(Path.Combine(DictionaryFolder.Path, "segmentation"));
        var loadMs = clock.ElapsedMilliseconds;
        var residentMb = (Settled() - before) / 1e6;
        var lines = file is null ? [.. Enumerable.Range(0, 3000).SelectMany(i => Texts.Plain(i).Split('\n')), .. NoisyPosts.Make(7, 3000)] : (await GivenText.ReadAsync(file, ct)).Split('\n');
        var megabytes = lines.Sum(line => Encoding.UTF8.GetByteCount(line) + 1) / 1e6;
        var words = await CompareAsync(segmenter, lines, ct);
        var spans = new List<WordSpan>(100_000);
        return new
        {
            score = "segment", oracle = words is null ? "absent" : "python3-jieba", tokensCompared = words?.Compared, equal = words?.Equal, firstDifference = words?.First,
            megabytes = Math.Round(megabytes, 2),
            mbPerCpuSecond = Speed(line => { spans.Clear(); segmenter.Cut(line, spans); }),
            mbPerCpuSecondWithoutModel = Speed(line => { spans.Clear(); segmenter.CutByDictionary(line, spans); }),
            mbPerCpuSecondForSearch = Speed(line => { spans.Clear(); segmenter.CutForSearch(line, spans); }),
            mbPerCpuSecondOfIndexWords = Speed(line => segmenter.SearchWords(line)),
            loadMs, residentMb = Math.Round(residentMb, 1),
            allocatedBytesPerMb = Allocated(line => { spans.Clear(); segmenter.Cut(line, spans); }),
        };
        double Speed(Action<string> work) => CpuSpeed.Of(megabytes, () => Array.ForEach(lines, work));
        long Allocated(Action<string> work)
        {
            var start = GC.GetAllocatedBytesForCurrentThread();
            Array.ForEach(lines, work);
            return (long)((GC.GetAllocatedBytesForCurrentThread() - start) / megabytes);
        }
    }

    /// <summary>Bytes that live after everything that can go has gone.</summary>
    static long Settled()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>Null where python or its jieba is absent.</summary>
    static async Task<(long Compared, long Equal, string? First)?> CompareAsync(Segmenter segmenter, string[] lines, CancellationToken ct)
    {
        if (await JiebaAsync(lines, ct) is not { } answers)
            return null;
        var (compared, equal, first) = (0L, 0L, (string?)null);
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, modes) = (lines[i], answers[i].Split('\x1e'));
            foreach (var (ours, theirs) in new[] { (segmenter.Cut(line), modes[0]), (segmenter.CutForSearch(line), modes[1]) })
            {
                var own = ours.Select(w => line.Substring(w.Start, w.Length)).ToArray();
                var python = theirs.Length == 0 ? [] : theirs.Split('\x1f');
                compared += python.Length;
                var same = own.AsSpan().SequenceEqual(python);
                equal += same ? python.Length : own.Zip(python).TakeWhile(p => p.First == p.Second).Count();
                first ??= same ? null : $"{string.Join('/', own)} | {string.Join('/', python)}";
            }
        }
        return (compared, equal, first);
    }

    static async Task<string[]?> JiebaAsync(string[] lines, CancellationToken ct)
    {
        if (!File.Exists(Python))
            return null;
        var start = new ProcessStartInfo(Python, ["-c", Script])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false), StandardInputEncoding = new UTF8Encoding(false),
        };
        using var python = Process.Start(start) ?? throw new InvalidOperationException("Python did not start.");
        var (output, errors) = (python.StandardOutput.ReadToEndAsync(ct), python.StandardError.ReadToEndAsync(ct));
        try
        {
            await python.StandardInput.WriteAsync(string.Join('\n', lines));
            python.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already: no jieba there. Its exit code says so below.
        }
        await python.WaitForExitAsync(ct);
        return python.ExitCode == 0 ? (await output).Split('\n')
            : (await errors).Contains("No module named", StringComparison.Ordinal) ? null
            : throw new InvalidOperationException(await errors);
    }
}
