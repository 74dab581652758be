using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MediaWatch.Analysis.Text;

/// <summary>Finds every occurrence of many phrases, overlapping ones too. At most places the first three characters already show that nothing begins there:
/// a table small enough for the processor's cache tells so, and only the rest is looked up in a trie. Immutable.</summary>
sealed class PhraseFinder
{
    const int FewestBits = 10, MostBits = 19;

    readonly WordTrie trie;

    /// <summary>By hash of two characters: for each of sixteen kinds of third characters whether a phrase may begin with the three.</summary>
    readonly ushort[] beginnings;
    readonly int shift;
    readonly bool[]? singles;

    /// <param name="phrases">Distinct and not empty; a match names its index here.</param>
    public PhraseFinder(IReadOnlyList<string> phrases)
    {
        var order = Enumerable.Range(0, phrases.Count).ToArray();
        Array.Sort([.. phrases], order, StringComparer.Ordinal);
        var sorted = new SortedTrie(phrases.Count * 4 + 16);
        var bits = Math.Clamp(BitOperations.Log2((uint)phrases.Count + 1) + 3, FewestBits, MostBits);
        (beginnings, shift) = (new ushort[1 << bits], 32 - bits);
        foreach (var i in order)
        {
            var phrase = phrases[i];
            sorted.Add(phrase, i + 1);
            if (phrase.Length == 1)
                (singles ??= new bool[char.MaxValue + 1])[phrase[0]] = true;
            else
                beginnings[Hash(phrase[0] | (uint)phrase[1] << 16, shift)] |= phrase.Length == 2 ? ushort.MaxValue : (ushort)(1 << Kind(phrase[2]));
        }
        trie = WordTrie.Pack(sorted);
    }

    /// <summary>Adds phrase, start and length of each occurrence, by start, the shortest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ReadOnlySpan<char> text, List<PhraseMatch> found)
    {
        if (singles is not null)
            FindSingles(text, found);
        ref var table = ref MemoryMarshal.GetArrayDataReference(beginnings);
        ref var first = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        var by = shift;
        // Four characters are read at once, of which three are looked at; a hash has no more bits than the table has places.
        var i = 0;
        for (var end = text.Length - 3; i < end; i++)
        {
            var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, i * sizeof(char)));
            var kinds = (uint)Unsafe.Add(ref table, Hash((uint)four, by));
            if ((kinds >> Kind((uint)(four >> 32)) & 1) != 0)
                Look(text, i, found);
        }
        for (; i < text.Length - 1; i++)
            Look(text, i, found);
    }

    void Look(ReadOnlySpan<char> text, int start, List<PhraseMatch> found)
    {
        var slot = 0;
        for (var i = start; i < text.Length; i++)
        {
            slot = trie.Next(slot, text[i]);
            if (slot == 0)
                return;
            if (i > start && trie.ValueAt(slot) is > 0 and var value)
                found.Add(new(value - 1, start, i + 1 - start));
        }
    }

    void FindSingles(ReadOnlySpan<char> text, List<PhraseMatch> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (singles![text[i]]) // not null: asked before
                found.Add(new(trie.ValueAt(trie.Next(0, text[i])) - 1, i, 1));
        }
    }

    static int Hash(uint two, int shift) => (int)(two * 0x9E3779B1u >> shift);

    static int Kind(uint third) => (int)((third ^ third >> 4) & 15);
}

/// <summary>Phrase number <see cref="Phrase"/> stands at <see cref="Start"/>.</summary>
readonly record struct PhraseMatch(int Phrase, int Start, int Length)
{
    public int End => Start + Length;
}
