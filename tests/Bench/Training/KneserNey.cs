using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary>Interpolated, modified Kneser-Ney probabilities (Chen and Goodman 1998) of the n-grams that are kept. What a dropped n-gram would have had goes to its history's
/// back-off weight, so that the probabilities after any history still add up to one.</summary>
sealed class KneserNey(NgramCounts[] counts, bool[][] kept)
{
    const ulong Base = CharVocabulary.Size;

    readonly float[][] logs = [.. counts.Select(c => new float[c?.Keys.Length ?? 0])];
    readonly float[][] backoffs = [.. counts.Select(c => new float[c?.Keys.Length ?? 0])];

    public CharModel Build()
    {
        Singles();
        for (var n = 2; n <= CharModel.Order; n++)
            Longer(n);
        var (single, singleBackoff) = (new float[CharVocabulary.Size], new float[CharVocabulary.Size]);
        Array.Fill(single, Unseen);
        for (var i = 0; i < counts[1].Keys.Length; i++)
            (single[counts[1].Keys[i]], singleBackoff[counts[1].Keys[i]]) = (logs[1][i], backoffs[1][i]);
        return new(single, singleBackoff, [.. Enumerable.Range(2, CharModel.Order - 1).Select(Table)]);
    }

    float Unseen => (float)-Math.Log(counts[1].Adjusted.Sum(a => (double)a) * 10);

    void Singles()
    {
        var total = counts[1].Adjusted.Sum(a => (double)a);
        for (var i = 0; i < logs[1].Length; i++)
            logs[1][i] = (float)Math.Log(counts[1].Adjusted[i] / total);
    }

    void Longer(int n)
    {
        var (keys, adjusted, keep) = (counts[n].Keys, counts[n].Adjusted, kept[n]);
        var discounts = counts[n].Discounts();
        for (var i = 0; i < keys.Length;)
        {
            var history = keys[i] / Base;
            var (begin, total, mass) = (i, 0.0, 0.0);
            for (; i < keys.Length && keys[i] / Base == history; i++)
            {
                total += adjusted[i];
                if (keep[i])
                    mass += adjusted[i] - DiscountOf(adjusted[i], discounts);
            }
            if (mass == 0)
                continue;
            var rest = 1 - mass / total;
            backoffs[n - 1][Array.BinarySearch(counts[n - 1].Keys, history)] = (float)Math.Log(rest);
            for (var j = begin; j < i; j++)
            {
                if (keep[j])
                    logs[n][j] = (float)Math.Log((adjusted[j] - DiscountOf(adjusted[j], discounts)) / total + rest * Math.Exp(Shorter(keys[j], n - 1)));
            }
        }
    }

    static double DiscountOf(int count, (double One, double Two, double More) discounts) => count switch { 1 => discounts.One, 2 => discounts.Two, _ => discounts.More };

    /// <summary>Log probability by the n-gram's last <paramref name="n"/> tokens.</summary>
    float Shorter(ulong key, int n)
    {
        var sum = 0f;
        for (; ; n--)
        {
            var modulus = 1UL;
            for (var i = 0; i < n; i++)
                modulus *= Base;
            var suffix = key % modulus;
            if (Array.BinarySearch(counts[n].Keys, suffix) is >= 0 and var place && kept[n][place])
                return sum + logs[n][place];
            if (n == 1)
                return sum + Unseen;
            if (Array.BinarySearch(counts[n - 1].Keys, suffix / Base) is >= 0 and var before)
                sum += backoffs[n - 1][before];
        }
    }

    NgramTable Table(int n)
    {
        var (keys, scores, weights) = (new List<ulong>(), new List<byte>(), new List<byte>());
        for (var i = 0; i < kept[n].Length; i++)
        {
            if (!kept[n][i])
                continue;
            keys.Add(counts[n].Keys[i]);
            scores.Add(Quantised(logs[n][i]));
            if (n < CharModel.Order)
                weights.Add(Quantised(backoffs[n][i]));
        }
        return NgramTable.Of([.. keys], [.. scores], [.. weights]);
    }

    static byte Quantised(float log) => (byte)Math.Clamp(Math.Round(-log / CharModel.Step), 0, 255);
}
