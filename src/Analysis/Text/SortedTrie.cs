using System.Runtime.CompilerServices;

namespace MediaWatch.Analysis.Text;

/// <summary>A trie in the making out of words in ordinal order: so nothing has to be looked up. <see cref="WordTrie.Pack"/> makes it searchable.</summary>
sealed class SortedTrie(int expectedNodes = 64)
{
    int[] parents = new int[expectedNodes];
    int[] values = new int[expectedNodes];
    char[] characters = new char[expectedNodes];
    int[] path = new int[64];
    char[] last = new char[64];
    int lastLength;

    /// <summary>Number of nodes, the root (0) included; a node comes after its parent.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>By node: the node it hangs on, by which character, and the value of the word that ends there (0: none does).</summary>
    public ReadOnlySpan<int> Parents => parents.AsSpan(0, Count);
    public ReadOnlySpan<char> Characters => characters.AsSpan(0, Count);
    public ReadOnlySpan<int> Values => values.AsSpan(0, Count);

    /// <param name="value">Stands instead of that of the same word added before.</param>
    /// <exception cref="InvalidDataException">The word stands before the last one in ordinal order.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> word, int value)
    {
        if (word.Length > last.Length)
            Array.Resize(ref path, word.Length * 2);
        if (word.Length > last.Length)
            Array.Resize(ref last, word.Length * 2);
        var common = word.CommonPrefixLength(last.AsSpan(0, lastLength));
        if (common < lastLength && (common == word.Length || word[common] < last[common]))
            throw new InvalidDataException($"“{word}” does not come after “{last.AsSpan(0, lastLength)}”: the words must be in ordinal order.");
        var node = common == 0 ? 0 : path[common - 1];
        for (var i = common; i < word.Length; i++)
        {
            last[i] = word[i];
            path[i] = node = Put(node, word[i]);
        }
        lastLength = word.Length;
        values[node] = value;
    }

    int Put(int parent, char c)
    {
        if (Count == parents.Length)
        {
            Array.Resize(ref parents, Count * 2);
            Array.Resize(ref values, Count * 2);
            Array.Resize(ref characters, Count * 2);
        }
        (parents[Count], characters[Count]) = (parent, c);
        return Count++;
    }
}
