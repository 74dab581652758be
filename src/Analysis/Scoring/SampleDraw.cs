using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Draws samples that anybody can draw again: a shuffle by SplitMix64, seeded by account, indicator and period, so that nobody picks the seed.</summary>
public static class SampleDraw
{
    public static long SeedOf(long accountId, string indicatorId, DateOnly from, DateOnly to) => BitConverter.ToInt64(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{accountId}\n{indicatorId}\n{from:yyyy-MM-dd}\n{to:yyyy-MM-dd}")))) & long.MaxValue;

    /// <param name="count">All are drawn where there are no more.</param>
    /// <param name="replaced">Not usable, with reasons; the next of the order takes the place of each.</param>
    public static MarkSample Draw(long seed, IEnumerable<long> population, int count, IReadOnlyList<ReplacedSample> replaced)
    {
        long[] sorted = [.. population.Distinct().Order()];
        long[] order = [.. sorted];
        var state = (ulong)seed;
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next(ref state) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
        return new(seed, sorted, [.. order.Where(id => replaced.All(r => r.Id != id)).Take(count)], replaced);
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014): its numbers do not change with the framework, as those of <see cref="Random"/> may.</summary>
    static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
