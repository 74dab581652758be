using System.Numerics;

namespace MediaWatch.Analysis.Text;

/// <summary>Finds each node of a trie its slot in a double array: families (the children of one node) from the largest to the smallest, each into the first gap that takes it.</summary>
sealed class WordTriePacking
{
    const int RootBase = 1;

    // After so many gaps that did not fit, families of this size are no longer tried before the place that did.
    const int PatientTries = 24;

    readonly int[] childStart;
    readonly int[] children;
    ulong[] used = new ulong[1 << 12];
    ulong[] usedBases = new ulong[1 << 12];
    int highest;

    public WordTriePacking(CharTrie trie)
    {
        var edges = trie.Edges.ToArray();
        (Slots, Bases, NodeCodes) = (new int[trie.Count], new int[trie.Count], new ushort[trie.Count]);
        Codes = CodesOf(edges);
        (childStart, children) = (new int[trie.Count + 1], new int[edges.Length]);
        foreach (var (from, by, to) in edges)
        {
            childStart[from + 1]++;
            NodeCodes[to] = Codes[by];
        }
        for (var node = 0; node < trie.Count; node++)
            childStart[node + 1] += childStart[node];
        var filled = childStart.AsSpan(0, trie.Count).ToArray();
        foreach (var (from, _, to) in edges)
            children[filled[from]++] = to;
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

    static ushort[] CodesOf((int From, char By, int To)[] edges)
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var (_, by, _) in edges)
            counts[by]++;
        var codes = new ushort[counts.Length];
        ushort code = 0;
        foreach (var c in Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).ThenBy(c => c))
            codes[c] = ++code;
        return codes;
    }

    void PlaceAll()
    {
        var parents = Enumerable.Range(1, Slots.Length - 1).Where(node => childStart[node + 1] > childStart[node]).ToArray();
        Array.Sort(Array.ConvertAll(parents, node => childStart[node] - childStart[node + 1]), parents);
        var (size, start) = (0, 0);
        foreach (var node in parents)
        {
            var family = children.AsSpan(childStart[node], childStart[node + 1] - childStart[node]);
            if (family.Length > 1)
                family.Sort((a, b) => NodeCodes[a] - NodeCodes[b]);
            if (family.Length != size)
                (size, start) = (family.Length, 0);
            var first = NodeCodes[family[0]];
            var tries = 0;
            for (var gap = NextFree(Math.Max(start, first + 1)); ; gap = NextFree(gap + 1), tries++)
            {
                if (!Fits(family, gap - first))
                    continue;
                Place(node, gap - first);
                if (tries > PatientTries || family.Length == 1)
                    start = gap;
                break;
            }
        }
    }

    bool Fits(ReadOnlySpan<int> family, int at)
    {
        if (IsMarked(usedBases, at))
            return false;
        foreach (var child in family[1..])
        {
            if (IsMarked(used, at + NodeCodes[child]))
                return false;
        }
        return true;
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

    int NextFree(int from)
    {
        var word = from >> 6;
        if (word >= used.Length)
            return from;
        var free = ~used[word] >> (from & 63) << (from & 63);
        while (free == 0)
        {
            if (++word == used.Length)
                return word << 6;
            free = ~used[word];
        }
        return (word << 6) + BitOperations.TrailingZeroCount(free);
    }

    static bool IsMarked(ulong[] bits, int at) => at >> 6 < bits.Length && (bits[at >> 6] >> (at & 63) & 1) != 0;

    static void Mark(ref ulong[] bits, int at)
    {
        if (at >> 6 >= bits.Length)
            Array.Resize(ref bits, Math.Max(bits.Length * 2, (at >> 6) + 1));
        bits[at >> 6] |= 1UL << (at & 63);
    }
}
