namespace MediaWatch.Analysis.Text;

/// <summary>A trie that no longer changes, as a double array: the child of a slot by a character stands at the slot's base plus the character's code, if that slot names the same code.
/// One load a step, the frequent characters close together. Slot 0 is the root; 0 as an answer means none.</summary>
sealed class WordTrie
{
    // A slot: base (24 bits), code of the character that leads here (16), value (24). No child has code 0, which stands for characters that no word holds.
    const int CodeShift = 24, BaseShift = 40;
    const ulong Free = 0xFFFFUL << CodeShift;

    readonly ushort[] codes;
    readonly ulong[] slots;

    WordTrie(ushort[] codes, ulong[] slots) => (this.codes, this.slots) = (codes, slots);

    public const int MaxValue = (1 << CodeShift) - 1;

    /// <summary>One more than the highest slot.</summary>
    public int Length => slots.Length;

    /// <summary>For loops that must not pay for a call: <see cref="Child"/> and <see cref="Leads"/> over these.</summary>
    public ReadOnlySpan<ulong> Slots => slots;

    /// <summary>By character.</summary>
    public ReadOnlySpan<ushort> Codes => codes;

    /// <summary>Where the child by a character of this code would stand.</summary>
    public static int Child(ulong slot, int code) => (int)(slot >> BaseShift) + code;

    /// <summary>Whether a character of this code does lead to the slot.</summary>
    public static bool Leads(ulong slot, int code) => (ushort)(slot >> CodeShift) == code;

    /// <summary>0 where no word ends.</summary>
    public static int ValueOf(ulong slot) => (int)slot & MaxValue;

    public int ValueAt(int slot) => ValueOf(slots[slot]);

    public int Next(int slot, char c)
    {
        var code = codes[c];
        var child = Child(slots[slot], code);
        return Leads(slots[child], code) ? child : 0;
    }

    /// <summary>The slot at the end of <paramref name="word"/>; 0 if no word begins so.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var slot = 0;
        foreach (var c in word)
        {
            slot = Next(slot, c);
            if (slot == 0)
                return 0;
        }
        return slot;
    }

    /// <exception cref="ArgumentOutOfRangeException">A value is negative or above <see cref="MaxValue"/>.</exception>
    public static WordTrie Pack(SortedTrie trie)
    {
        var packing = new WordTriePacking(trie);
        var slots = new ulong[packing.Length];
        Array.Fill(slots, Free);
        for (var node = 0; node < trie.Count; node++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)trie.Values[node], (uint)MaxValue);
            slots[packing.Slots[node]] = (ulong)(uint)packing.Bases[node] << BaseShift | (node == 0 ? Free : (ulong)packing.NodeCodes[node] << CodeShift) | (uint)trie.Values[node];
        }
        return new(packing.Codes, slots);
    }
}
