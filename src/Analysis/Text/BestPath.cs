using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MediaWatch.Analysis.Text;

/// <summary>The most probable way to cut one block into words of the dictionary, found from its end to its beginning; and the room for it, which a thread uses again and again.</summary>
sealed class BestPath
{
    // A block longer than this is rare: its room is given back.
    const int LongestKept = 1 << 16;

    [ThreadStatic]
    static BestPath? kept;

    ushort[] codes = new ushort[512];
    double[] best = new double[512];
    Step[] steps = new Step[512];

    /// <summary>The word to take at a place. <see cref="Slot"/>: of the dictionary's trie; 0: not in it.</summary>
    public readonly record struct Step(int Length, int Slot);

    /// <summary>By place in the block.</summary>
    public ReadOnlySpan<Step> Steps => steps;

    public static BestPath Take()
    {
        var path = kept ?? new();
        kept = null; // a sink that cuts another text meanwhile gets room of its own
        return path;
    }

    public void GiveBack() => kept = steps.Length <= LongestKept ? this : null;

    // Of equally probable ways the one with the longer word wins, as in jieba; sums are made in jieba's order too, so that equals stay equals.
    public void Find(ReadOnlySpan<char> block, WordTrie trie, double[] weights, double single)
    {
        Fit(block.Length);
        Encode(block, trie);
        ref var slots = ref MemoryMarshal.GetReference(trie.Slots);
        ref var weightOf = ref MemoryMarshal.GetArrayDataReference(weights);
        ref var codeAt = ref MemoryMarshal.GetArrayDataReference(codes);
        ref var bestAt = ref MemoryMarshal.GetArrayDataReference(best);
        var root = slots;
        for (var i = block.Length - 1; i >= 0; i--)
        {
            var (weight, length, word) = (double.MinValue, 1, 0);
            var slot = root;
            var j = i;
            // The code after the block is 0, which leads nowhere.
            for (var code = Unsafe.Add(ref codeAt, j); ; code = Unsafe.Add(ref codeAt, j))
            {
                var child = WordTrie.Child(slot, code);
                slot = Unsafe.Add(ref slots, child);
                if (!WordTrie.Leads(slot, code))
                    break;
                j++;
                var sum = Unsafe.Add(ref weightOf, WordList.PlaceOf(slot)) + Unsafe.Add(ref bestAt, j);
                if (sum >= weight)
                    (weight, length, word) = (sum, j - i, child);
            }
            Unsafe.Add(ref bestAt, i) = word == 0 ? single + Unsafe.Add(ref bestAt, i + 1) : weight;
            steps[i] = new(length, word);
        }
    }

    /// <summary>The same with a tenant's words laid over.</summary>
    public void Find(ReadOnlySpan<char> block, WordTrie trie, double[] weights, double single, UserWords own)
    {
        Fit(block.Length);
        for (var i = block.Length - 1; i >= 0; i--)
        {
            var step = default(Step);
            var weight = double.MinValue;
            var (slot, node) = (0, 0);
            var (inTrie, inOwn) = (true, own.MayBegin(block[i]));
            for (var j = i; j < block.Length && (inTrie || inOwn); j++)
            {
                inTrie = inTrie && (slot = trie.Next(slot, block[j])) != 0;
                inOwn = inOwn && (node = own.Next(node, block[j])) != 0;
                var known = inTrie ? weights[WordList.PlaceOf(trie.Slots[slot])] : double.NegativeInfinity;
                var ownWeight = inOwn ? own.WeightAt(node) : null;
                var sum = (ownWeight ?? known) + best[j + 1];
                if (sum >= weight)
                    (weight, step) = (sum, new(j + 1 - i, ownWeight is null ? slot : 0));
            }
            best[i] = step.Length == 0 ? single + best[i + 1] : weight;
            steps[i] = step.Length == 0 ? new(1, 0) : step;
        }
    }

    void Encode(ReadOnlySpan<char> block, WordTrie trie)
    {
        ref var codeOf = ref MemoryMarshal.GetReference(trie.Codes); // one for each character there is
        for (var i = 0; i < block.Length; i++)
            codes[i] = Unsafe.Add(ref codeOf, block[i]);
        codes[block.Length] = 0;
    }

    void Fit(int length)
    {
        if (length >= steps.Length)
            (codes, best, steps) = (new ushort[length * 2], new double[length * 2], new Step[length * 2]);
        best[length] = 0;
    }
}
