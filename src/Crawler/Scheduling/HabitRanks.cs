using MediaWatch.Core.Crawling;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>What the lists under one limit are expected to publish, in order, so that a list's place among them is one search.</summary>
/// <param name="habits">Of all of them.</param>
public sealed class HabitRanks(IReadOnlyList<PostingHabit> habits)
{
    readonly float[]?[] ascending = new float[]?[PostingHabit.Slots];

    public int Lists => habits.Count;

    /// <summary>How many are expected to publish more in this quarter of an hour.</summary>
    public int Busier(int slot, float perHour)
    {
        var rates = ascending[slot] ??= [.. habits.Select(h => h[slot]).Order()];
        var (low, high) = (0, rates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rates[middle] <= perHour ? (middle + 1, high) : (low, middle);
        }
        return rates.Length - low;
    }
}
