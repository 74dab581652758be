using System.Diagnostics;

namespace MediaWatch.Bench.Scores;

/// <summary>Speed of single-threaded work by processor time, which other programs on the machine disturb less than the clock.</summary>
static class CpuSpeed
{
    const int Rounds = 5;
    static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(400);

    /// <summary>Megabytes per CPU second: the median of five rounds after one that warms up.</summary>
    public static double Of(double megabytes, Action work)
    {
        var speeds = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var (start, done) = (Cpu(), 0);
            var spent = TimeSpan.Zero;
            for (; spent < LongEnough; spent = Cpu() - start, done++)
                work();
            if (round > 0)
                speeds.Add(megabytes * done / spent.TotalSeconds);
        }
        return Math.Round(speeds.Order().ElementAt(Rounds / 2), 1);
    }

    static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
