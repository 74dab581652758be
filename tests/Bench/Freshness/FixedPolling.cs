namespace MediaWatch.Bench.Freshness;

/// <summary>Policies that give each account one frequency for good: it is polled at even distance, and a failed poll is made up for by the next.</summary>
static class FixedPolling
{
    /// <summary>Polls a minute, all alike.</summary>
    public static double[] Uniform(double[] perDay, double budgetPerMinute) => [.. perDay.Select(_ => budgetPerMinute / perDay.Length)];

    /// <summary>In proportion to what an account posts.</summary>
    public static double[] ProportionalToRate(double[] perDay, double budgetPerMinute)
    {
        var sum = perDay.Sum();
        return [.. perDay.Select(r => budgetPerMinute * r / sum)];
    }

    /// <summary>Exactly one poll in ten minutes for the busiest until the budget ends, nothing for the others: the best that one frequency for good can do for a deadline.</summary>
    public static double[] DeadlineKnapsack(double[] perDay, double budgetPerMinute)
    {
        var frequencies = new double[perDay.Length];
        foreach (var i in Enumerable.Range(0, perDay.Length).OrderByDescending(i => perDay[i]))
        {
            frequencies[i] = budgetPerMinute < 1e-9 ? 0 : Math.Min(budgetPerMinute, 0.1);
            budgetPerMinute -= frequencies[i];
        }
        return frequencies;
    }

    /// <summary>Cho and Garcia-Molina (TODS 2003): frequencies that keep the share of fresh copies greatest. At the optimum the gain of one more poll, (1 − (1 + x)·e^−x) / λ with x = λ/f, is the same for all who are polled;
    /// that common price is found by halving.</summary>
    public static double[] ChoGarciaMolina(double[] perDay, double budgetPerMinute)
    {
        var rates = perDay.Select(r => Math.Max(r, 1e-4) / 1440).ToArray();
        var (low, high) = (0.0, rates.Max(r => 1 / r));
        double[] best = [];
        for (var i = 0; i < 60; i++)
        {
            var price = (low + high) / 2;
            best = [.. rates.Select(r => Frequency(r, price))];
            if (best.Sum() > budgetPerMinute)
                low = price;
            else
                high = price;
        }
        return best;
    }

    static double Frequency(double rate, double price)
    {
        if (price * rate >= 1)
            return 0; // changes too often to be worth a poll
        var (low, high) = (0.0, 1e3);
        for (var i = 0; i < 50; i++)
        {
            var x = (low + high) / 2;
            if (1 - (1 + x) * Math.Exp(-x) < price * rate)
                low = x;
            else
                high = x;
        }
        return rate / Math.Max(high, 1e-9);
    }

    /// <returns>Minutes from each post to the poll that sees it.</returns>
    public static Outcome Run(IReadOnlyList<List<double>> posts, double[] perMinute, double minutes, double failing, int seed)
    {
        var random = new Random(seed);
        var outcome = new Outcome();
        for (var i = 0; i < posts.Count; i++)
        {
            if (perMinute[i] <= 0)
            {
                outcome.Missed += posts[i].Count;
                continue;
            }
            var (period, phase) = (1 / perMinute[i], random.NextDouble() / perMinute[i]);
            outcome.Requests += (long)(minutes / period);
            var (slot, next) = (double.NaN, 0.0);
            foreach (var at in posts[i])
            {
                var poll = Math.Ceiling((at - phase) / period);
                if (poll != slot) // posts that wait for the same poll share its luck
                {
                    (slot, next) = (poll, poll);
                    while (random.NextDouble() < failing)
                        next++;
                }
                outcome.Delays.Add(phase + next * period - at);
            }
        }
        return outcome;
    }
}

sealed class Outcome
{
    public List<double> Delays { get; } = [];
    /// <summary>Posts of accounts that are never polled.</summary>
    public int Missed { get; set; }
    public long Requests { get; set; }
    /// <summary>Most polls in any ten minutes, against what the budget allows.</summary>
    public double Peak { get; set; }
}
