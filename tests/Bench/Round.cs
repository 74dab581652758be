using System.Diagnostics;

namespace MediaWatch.Bench;

/// <summary>Wall and processor time of one piece of work in this process.</summary>
sealed record Round(double Seconds, double CpuSeconds)
{
    public static int Cores => Environment.ProcessorCount;

    /// <summary>Highest resident memory of this process so far, in MB.</summary>
    public static long PeakMemoryMb
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 >> 20;
        }
    }

    public static async Task<Round> MeasureAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        await work();
        process.Refresh();
        return new Round(watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - cpu).TotalSeconds);
    }

    /// <summary>Runs the work once to warm up, then <paramref name="rounds"/> times; answers the round of median wall time.</summary>
    public static async Task<Round> MedianAsync(int rounds, Func<Task> work)
    {
        await work();
        var measured = new List<Round>();
        for (var i = 0; i < rounds; i++)
        {
            measured.Add(await MeasureAsync(work));
            await Console.Error.WriteLineAsync($"round {i + 1}: {measured[^1].Seconds:0.00} s, {measured[^1].CpuSeconds:0.00} CPU s");
        }
        return measured.OrderBy(r => r.Seconds).ElementAt(measured.Count / 2);
    }

    public static double Per(double amount, double seconds) => Math.Round(amount / Math.Max(seconds, 1e-9), 1);
}
