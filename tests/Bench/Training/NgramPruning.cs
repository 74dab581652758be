using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary>Chooses which n-grams are kept. What occurs once is dropped above two characters, four and five characters need three occurrences:
/// such n-grams could give a sentence away and are weak evidence (the corpora's README asks for three). Of the rest those are kept that tell most beyond their shorter part.</summary>
sealed class NgramPruning(NgramCounts[] counts, int most, Action<string> say)
{
    static readonly int[] Fewest = [0, 1, 1, 2, 3, 3];

    /// <summary>By length; an n-gram's history is always kept with it.</summary>
    public bool[][] Kept()
    {
        var kept = new bool[counts.Length][];
        var worth = new float[counts.Length][];
        worth[0] = [];
        for (var n = 1; n <= CharModel.Order; n++)
        {
            kept[n] = new bool[counts[n].Keys.Length];
            worth[n] = n <= 2 ? [] : Worth(n);
        }
        var threshold = Threshold(worth);
        var needed = Array.Empty<ulong>();
        for (var n = CharModel.Order; n >= 1; n--)
        {
            var keys = counts[n].Keys;
            var next = 0;
            for (var i = 0; i < keys.Length; i++)
            {
                while (next < needed.Length && needed[next] < keys[i])
                    next++;
                var history = next < needed.Length && needed[next] == keys[i];
                kept[n][i] = history || n == 1 || counts[n].Occurs[i] >= Fewest[n] && (n == 2 || worth[n][i] >= threshold);
            }
            needed = [.. Histories(n, kept[n])];
            say($"{n}-grams kept: {kept[n].Count(k => k):N0} of {keys.Length:N0}");
        }
        return kept;
    }

    float Threshold(float[][] worth)
    {
        var all = worth.SelectMany(w => w.Where(v => v > 0)).ToArray();
        var places = most - counts[2].Keys.Length;
        if (all.Length <= places)
            return float.Epsilon;
        Array.Sort(all);
        return all[^Math.Max(1, places)];
    }

    /// <summary>Occurrences times the logarithm of how much likelier the last token is after the whole history than after a history one shorter.</summary>
    float[] Worth(int n)
    {
        var (longer, shorter) = (counts[n], counts[n - 1]);
        var modulus = 1UL;
        for (var i = 1; i < n; i++)
            modulus *= CharVocabulary.Size;
        var worth = new float[longer.Keys.Length];
        var histories = new OccurrenceIndex(shorter);
        var parts = new OccurrenceIndex(counts[n - 2]);
        for (var i = 0; i < worth.Length; i++)
        {
            if (longer.Occurs[i] < Fewest[n])
                continue;
            var key = longer.Keys[i];
            var suffix = key % modulus;
            if (histories[key / CharVocabulary.Size] is not (> 0 and var before))
                continue; // nothing but edges
            var whole = longer.Occurs[i] / (double)before;
            var part = shorter.Occurs[Array.BinarySearch(shorter.Keys, suffix)] / (double)Math.Max(1, parts[suffix / CharVocabulary.Size]);
            worth[i] = (float)(longer.Occurs[i] * Math.Abs(Math.Log(whole / part)));
        }
        return worth;
    }

    IEnumerable<ulong> Histories(int n, bool[] keep)
    {
        var last = ulong.MaxValue;
        for (var i = 0; i < keep.Length; i++)
        {
            var history = counts[n].Keys[i] / CharVocabulary.Size;
            if (keep[i] && history != last)
                yield return last = history;
        }
    }

    /// <summary>How often an n-gram occurs; 0 for several edges before a line's begin.</summary>
    sealed class OccurrenceIndex(NgramCounts of)
    {
        ulong last = ulong.MaxValue;
        int occurs;

        public int this[ulong key]
        {
            get
            {
                if (key == last)
                    return occurs;
                var place = Array.BinarySearch(of.Keys, key);
                (last, occurs) = (key, place < 0 ? 0 : of.Occurs[place]);
                return occurs;
            }
        }
    }
}
