namespace MediaWatch.Analysis.Text;

/// <summary>A trie over UTF-16 code units that can grow: one open-addressing table, node and character in, next node out. Node 0 is the root; 0 as an answer means none.
/// <see cref="WordTrie"/> is the faster form for what does not change.</summary>
sealed class CharTrie
{
    // A slot holds node (24 bits), character (16) and next node (24); an empty slot is 0, for no edge leads to the root.
    const int NodeBits = 24;

    ulong[] slots;
    int shift;
    int edges;

    public CharTrie(int expectedNodes = 64)
    {
        var bits = Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)expectedNodes * 2));
        (slots, shift) = (new ulong[1 << bits], 64 - bits);
    }

    /// <summary>Number of nodes, the root included; nodes are numbered from 0 in the order they were added.</summary>
    public int Count { get; private set; } = 1;

    public int Next(int node, char c)
    {
        var key = Key(node, c);
        for (var i = Slot(key); ; i = (i + 1) & (slots.Length - 1))
        {
            var slot = slots[i];
            if (slot == 0)
                return 0;
            if (slot >> NodeBits == key)
                return (int)(slot & ((1 << NodeBits) - 1));
        }
    }

    /// <summary>The node at the end of <paramref name="word"/>; 0 if no added word begins so.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var c in word)
        {
            node = Next(node, c);
            if (node == 0)
                return 0;
        }
        return node;
    }

    /// <summary>Adds what is missing and returns the node at the end of <paramref name="word"/>.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var c in word)
        {
            var next = Next(node, c);
            if (next == 0)
                Put(node, c, next = Count++);
            node = next;
        }
        return node;
    }

    void Put(int node, char c, int next)
    {
        if (next >> NodeBits != 0)
            throw new InvalidOperationException($"A trie holds at most {1 << NodeBits} nodes.");
        if (++edges * 2 > slots.Length)
            Grow();
        Insert(Key(node, c) << NodeBits | (uint)next);
    }

    void Grow()
    {
        var old = slots;
        (slots, shift) = (new ulong[old.Length * 2], shift - 1);
        foreach (var slot in old)
        {
            if (slot != 0)
                Insert(slot);
        }
    }

    void Insert(ulong slot)
    {
        var i = Slot(slot >> NodeBits);
        while (slots[i] != 0)
            i = (i + 1) & (slots.Length - 1);
        slots[i] = slot;
    }

    static ulong Key(int node, char c) => (ulong)(uint)node << 16 | c;

    int Slot(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> shift);
}
