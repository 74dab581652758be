using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MediaWatch.Analysis.Text;

/// <summary>Finds every occurrence of many phrases, overlapping ones too. At most places the first three characters already show that nothing begins there:
/// a table small enough for the processor's cache tells so, and only the rest is looked up in a trie. Immutable.</summary>
sealed class PhraseFinder
{
    const int FewestBits = 10, MostBits = 18;

    readonly WordTrie trie;

    /// <summary>By hash of two characters: for each of eight kinds of third characters whether a phrase may begin with the three.</summary>
    readonly byte[] beginnings;
    readonly int shift;
    readonly bool[]? singles;

    /// <param name="phrases">Distinct and not empty; a match names its index here.</param>
    public PhraseFinder(IReadOnlyList<string> phrases)
    {
        var order = Enumerable.Range(0, phrases.Count).ToArray();
        Array.Sort([.. phrases], order, StringComparer.Ordinal);
        var sorted = new SortedTrie(phrases.Count * 4 + 16);
        var bits = Math.Clamp(BitOperations.Log2((uint)phrases.Count + 1) + 2, FewestBits, MostBits);
        (beginnings, shift) = (new byte[1 << bits], 32 - bits);
        foreach (var i in order)
        {
            var phrase = phrases[i];
            sorted.Add(phrase, i + 1);
            if (phrase.Length == 1)
                (singles ??= new bool[char.MaxValue + 1])[phrase[0]] = true;
            else
                beginnings[Hash(phrase[0], phrase[1], shift)] |= phrase.Length == 2 ? byte.MaxValue : (byte)(1 << Kind(phrase[2]));
        }
        trie = WordTrie.Pack(sorted);
    }

    /// <summary>Adds phrase, start and length of each occurrence, by start, the shortest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ReadOnlySpan<char> text, List<PhraseMatch> found)
    {
        if (singles is not null)
            FindSingles(text, found);
        ref var first = ref MemoryMarshal.GetReference(text);
        ref var table = ref MemoryMarshal.GetArrayDataReference(beginnings);
        var by = shift;
        var end = text.Length - 2;
        for (var i = 0; i < end; i++)
        {
            // A hash has no more bits than the table has places.
            var kinds = Unsafe.Add(ref table, Hash(Unsafe.Add(ref first, i), Unsafe.Add(ref first, i + 1), by));
            if ((kinds >> Kind(Unsafe.Add(ref first, i + 2)) & 1) != 0)
                Look(text, i, found);
        }
        if (end >= 0)
            Look(text, end, found);
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

    static int Hash(char first, char second, int shift) => (int)((first * 0x9E3779B1u ^ second * 0x85EBCA77u) >> shift);

    static int Kind(char third) => (third ^ third >> 3 ^ third >> 6) & 7;
}

/// <summary>Phrase number <see cref="Phrase"/> stands at <see cref="Start"/>.</summary>
readonly record struct PhraseMatch(int Phrase, int Start, int Length)
{
    public int End => Start + Length;
}
