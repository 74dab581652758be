namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Which characters the model has seen side by side, a bit each: thousands of characters are asked about at one place, and a row fits the processor's nearest memory.
/// Rows are made when they are first asked for (0.1 ms each); any thread may use it.</summary>
sealed class SeenPairs(CharModel model)
{
    readonly ulong[]?[] after = new ulong[]?[CharVocabulary.Size];
    readonly ulong[]?[] before = new ulong[]?[CharVocabulary.Size];

    /// <summary>What was seen behind the character.</summary>
    public ulong[] After(ushort first) => after[first] ??= Row(second => model.HasPair(first, second));

    /// <summary>What was seen before the character.</summary>
    public ulong[] Before(ushort second) => before[second] ??= Row(first => model.HasPair(first, second));

    public static bool Has(ulong[] row, ushort id) => (row[id >> 6] >> id & 1) != 0;

    public static ulong[] RowOf(IEnumerable<ushort> ids)
    {
        var row = new ulong[CharVocabulary.Size + 63 >> 6];
        foreach (var id in ids)
            row[id >> 6] |= 1ul << id;
        return row;
    }

    static ulong[] Row(Func<ushort, bool> seen) => RowOf(Enumerable.Range(0, CharVocabulary.Size).Select(id => (ushort)id).Where(seen));
}
