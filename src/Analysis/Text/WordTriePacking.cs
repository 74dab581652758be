using System.Numerics;
using System.Runtime.CompilerServices;

namespace MediaWatch.Analysis.Text;

/// <summary>Finds each node of a trie its slot in a double array: families (the children of one node) from the largest to the smallest, each into the first gap that takes it.</summary>
sealed class WordTriePacking
{
    const int RootBase = 1;

    // After so many windows of 64 places that did not fit, families of this size are no longer tried before the place that did.
    const int PatientTries = 8;

    readonly int[] childStart;
    readonly int[] children;
    ulong[] used = new ulong[1 << 12];
    ulong[] usedBases = new ulong[1 << 12];
    int highest;

    public WordTriePacking(SortedTrie trie)
    {
        (Slots, Bases) = (new int[trie.Count], new int[trie.Count]);
        Codes = CodesOf(trie.Characters[1..]);
        NodeCodes = new ushort[trie.Count];
        (childStart, children) = (new int[trie.Count + 1], new int[trie.Count - 1]);
        for (var node = 1; node < trie.Count; node++)
        {
            childStart[trie.Parents[node] + 1]++;
            NodeCodes[node] = Codes[trie.Characters[node]];
        }
        for (var node = 0; node < trie.Count; node++)
            childStart[node + 1] += childStart[node];
        var filled = childStart.AsSpan(0, trie.Count).ToArray();
        for (var node = 1; node < trie.Count; node++)
            children[filled[trie.Parents[node]]++] = node;
        Mark(ref used, 0);
        Place(0, RootBase);
        PlaceAll();
        Length = highest + Codes.Max() + 2;
    }

    /// <summary>By character; the more words hold it the smaller, from 1; 0: none does.</summary>
    public ushort[] Codes { get; }

    /// <summary>By node: its slot, its base (0: no children), the code that leads to it.</summary>
    public int[] Slots { get; }
    public int[] Bases { get; }
    public ushort[] NodeCodes { get; }

    /// <summary>Of the array; the highest base and the highest code stay within.</summary>
    public int Length { get; }

    static ushort[] CodesOf(ReadOnlySpan<char> characters)
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var c in characters)
            counts[c]++;
        var codes = new ushort[counts.Length];
        ushort code = 0;
        foreach (var c in Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).ThenBy(c => c))
            codes[c] = ++code;
        return codes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void PlaceAll()
    {
        var parents = Enumerable.Range(1, Slots.Length - 1).Where(node => childStart[node + 1] > childStart[node]).ToArray();
        Array.Sort(Array.ConvertAll(parents, node => childStart[node] - childStart[node + 1]), parents);
        var (size, start) = (int.MaxValue, 0);
        foreach (var node in parents)
        {
            var family = children.AsSpan(childStart[node], childStart[node + 1] - childStart[node]);
            // What a family could not use, one of half its size may.
            if (family.Length <= size / 2)
                (size, start) = (family.Length, 0);
            while (start >> 6 < used.Length && used[start >> 6] == ulong.MaxValue)
                start = (start | 63) + 1;
            var smallest = SmallestCode(family);
            var at = Math.Max(1, start - smallest);
            var tries = 0;
            ulong fits;
            for (; (fits = Fits(family, at)) == 0; tries++)
                at += 64;
            at += BitOperations.TrailingZeroCount(fits);
            Place(node, at);
            if (tries > PatientTries)
                start = at + smallest;
        }
    }

    int SmallestCode(ReadOnlySpan<int> family)
    {
        var smallest = int.MaxValue;
        foreach (var child in family)
            smallest = Math.Min(smallest, NodeCodes[child]);
        return smallest;
    }

    /// <summary>One bit for each of 64 bases from <paramref name="at"/> on: set where the base is unused and all children would stand in gaps.</summary>
    ulong Fits(ReadOnlySpan<int> family, int at)
    {
        var fits = ~Window(usedBases, at);
        foreach (var child in family)
        {
            fits &= ~Window(used, at + NodeCodes[child]);
            if (fits == 0)
                break;
        }
        return fits;
    }

    static ulong Window(ulong[] bits, int at)
    {
        var (word, shift) = (at >> 6, at & 63);
        var low = word < bits.Length ? bits[word] >> shift : 0;
        return shift == 0 || word + 1 >= bits.Length ? low : low | bits[word + 1] << 64 - shift;
    }

    void Place(int node, int at)
    {
        Bases[node] = at;
        Mark(ref usedBases, at);
        foreach (var child in children.AsSpan(childStart[node], childStart[node + 1] - childStart[node]))
        {
            Slots[child] = at + NodeCodes[child];
            Mark(ref used, Slots[child]);
            highest = Math.Max(highest, Slots[child]);
        }
    }

    static void Mark(ref ulong[] bits, int at)
    {
        if (at >> 6 >= bits.Length)
            Array.Resize(ref bits, Math.Max(bits.Length * 2, (at >> 6) + 1));
        bits[at >> 6] |= 1UL << (at & 63);
    }
}
