using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary>Distinct n-grams of one length, sorted, with how often each occurs and the count that Kneser-Ney smoothing takes for it.</summary>
sealed class NgramCounts(ulong[] keys, int[] occurs, int[] adjusted)
{
    public ulong[] Keys => keys;
    public int[] Occurs => occurs;

    /// <summary>For the longest n-grams and those that begin at an edge: occurrences. For others: how many different tokens stand before it.</summary>
    public int[] Adjusted => adjusted;

    /// <param name="all">One key for every place of the text; sorted here.</param>
    public static NgramCounts OfPlaces(ulong[] all)
    {
        Array.Sort(all);
        var (keys, occurs) = (new List<ulong>(all.Length / 2), new List<int>(all.Length / 2));
        for (var i = 0; i < all.Length;)
        {
            var begin = i;
            while (i < all.Length && all[i] == all[begin])
                i++;
            keys.Add(all[begin]);
            occurs.Add(i - begin);
        }
        int[] counts = [.. occurs];
        return new([.. keys], counts, counts);
    }

    /// <summary>The n-grams one token shorter that these end with.</summary>
    /// <param name="modulus">The vocabulary's size to the power of the shorter length.</param>
    public NgramCounts Suffixes(ulong modulus)
    {
        var suffixes = Array.ConvertAll(keys, k => k % modulus);
        var order = (int[])occurs.Clone();
        Array.Sort(suffixes, order);
        var edges = modulus / CharVocabulary.Size;
        var (shorter, sums, kinds) = (new List<ulong>(), new List<int>(), new List<int>());
        for (var i = 0; i < suffixes.Length;)
        {
            var (begin, sum) = (i, 0);
            for (; i < suffixes.Length && suffixes[i] == suffixes[begin]; i++)
                sum += order[i];
            shorter.Add(suffixes[begin]);
            sums.Add(sum);
            kinds.Add(suffixes[begin] / edges == CharVocabulary.Edge ? sum : i - begin);
        }
        return new([.. shorter], [.. sums], [.. kinds]);
    }

    /// <summary>Chen and Goodman's discounts for counts of one, two, and three or more.</summary>
    public (double One, double Two, double More) Discounts()
    {
        var n = new double[5];
        foreach (var count in adjusted)
        {
            if (count < n.Length)
                n[count]++;
        }
        if (n[1] == 0 || n[2] == 0 || n[3] == 0)
            return (0.5, 0.75, 0.9); // too little text to estimate them
        var y = n[1] / (n[1] + 2 * n[2]);
        return (1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]);
    }
}
