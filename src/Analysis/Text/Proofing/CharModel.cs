using System.IO.Compression;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>Character 5-grams with interpolated, modified Kneser-Ney probabilities (Chen and Goodman 1998), natural logarithms in 8 bits. Immutable; any thread may use it.
/// Made by <c>./mediawatch train proofing</c>.</summary>
sealed class CharModel
{
    public const int Order = 5;

    /// <summary>Logarithms are stored in steps of this; 255 steps reach e^-15.9.</summary>
    public const float Step = 1 / 16f;

    const uint Magic = 0x31474E43; // "CNG1"
    const ulong Base = CharVocabulary.Size;

    readonly float[] single;
    readonly float[] singleBackoff;
    readonly NgramTable[] tables; // of lengths 2 to 5

    public CharModel(float[] single, float[] singleBackoff, NgramTable[] tables) =>
        (this.single, this.singleBackoff, this.tables) = (single, singleBackoff, tables);

    /// <summary>Number of stored n-grams by length, 2 to 5.</summary>
    public IEnumerable<int> Counts => tables.Select(t => t.Count);

    /// <summary>Log probability of the character alone.</summary>
    public float Single(ushort id) => single[id];

    public bool HasPair(ushort first, ushort second) => tables[0].Find(first * Base + second) >= 0;

    /// <summary>What <see cref="Pair"/> gives for two that were never seen side by side.</summary>
    public float StrangePair(ushort first, ushort second) => singleBackoff[first] + single[second];

    /// <summary>Log probability of <paramref name="second"/> after <paramref name="first"/> alone.</summary>
    public float Pair(ushort first, ushort second) =>
        tables[0].Find(first * Base + second) is >= 0 and var place ? -tables[0].Score(place) * Step : StrangePair(first, second);

    /// <summary>Log probability of the token at <paramref name="at"/> after the four before it.</summary>
    /// <param name="length">Length of the n-gram that gave it, 1 to 5: how well the model knows the place.</param>
    public float Score(ReadOnlySpan<ushort> ids, int at, out int length)
    {
        ulong word = ids[at];
        ulong h1 = ids[at - 1];
        var h2 = ids[at - 2] * Base + h1;
        var h3 = ids[at - 3] * (Base * Base) + h2;
        var h4 = ids[at - 4] * (Base * Base * Base) + h3;
        // A stored n-gram's history is stored too: the longest known history says where to begin.
        var sum = 0f;
        if (tables[1].Find(h3) is >= 0 and var place3)
        {
            if (tables[2].Find(h4) is >= 0 and var place4)
            {
                if (tables[3].Find(h4 * Base + word) is >= 0 and var five)
                    return Found(5, five, 0, out length);
                sum = -tables[2].Backoff(place4) * Step;
            }
            if (tables[2].Find(h3 * Base + word) is >= 0 and var four)
                return Found(4, four, sum, out length);
            sum -= tables[1].Backoff(place3) * Step;
        }
        if (tables[0].Find(h2) is >= 0 and var place2)
        {
            if (tables[1].Find(h2 * Base + word) is >= 0 and var three)
                return Found(3, three, sum, out length);
            sum -= tables[0].Backoff(place2) * Step;
        }
        if (tables[0].Find(h1 * Base + word) is >= 0 and var two)
            return Found(2, two, sum, out length);
        length = 1;
        return sum + singleBackoff[h1] + single[word];
    }

    float Found(int order, int place, float sum, out int length)
    {
        length = order;
        return sum - tables[order - 2].Score(place) * Step;
    }

    /// <exception cref="IOException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It is no such model.</exception>
    public static CharModel Load(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(file, CompressionMode.Decompress), 1 << 16));
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != CharVocabulary.Size)
            throw new InvalidDataException($"{path} is no character model of this version.");
        var (single, backoff) = (Floats(reader), Floats(reader));
        return new(single, backoff, [.. Enumerable.Range(2, Order - 1).Select(_ => NgramTable.Read(reader))]);
    }

    public void Save(string path)
    {
        using var file = File.Create(path);
        using var writer = new BinaryWriter(new BrotliStream(file, CompressionLevel.Optimal));
        writer.Write(Magic);
        writer.Write(CharVocabulary.Size);
        foreach (var value in single.Concat(singleBackoff))
            writer.Write(value);
        foreach (var table in tables)
            table.Write(writer);
    }

    static float[] Floats(BinaryReader reader)
    {
        var values = new float[CharVocabulary.Size];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.ReadSingle();
        return values;
    }
}
