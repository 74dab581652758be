using System.IO.Compression;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>How often two words stood side by side in the text behind Apache Lucene's SmartChineseAnalyzer. Immutable; any thread may use it.</summary>
sealed class WordPairTable
{
    /// <summary>Counts are stored as logarithms in steps of this.</summary>
    const double Step = 0.05;

    readonly NgramTable table;

    WordPairTable(NgramTable table) => this.table = table;

    public static WordPairTable Load(string path)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(File.OpenRead(path), CompressionMode.Decompress), 1 << 16));
        return new(NgramTable.Read(reader));
    }

    public static void Save(string path, NgramTable table)
    {
        using var writer = new BinaryWriter(new BrotliStream(File.Create(path), CompressionLevel.Optimal));
        table.Write(writer);
    }

    public static byte Packed(int count) => (byte)Math.Clamp(Math.Round(Math.Log(count) / Step), 0, 255);

    /// <summary>0 where they never did.</summary>
    public double Count(ulong key) => table.Find(key) is >= 0 and var place ? Math.Exp(table.Score(place) * Step) : 0;

    public const ulong KeyStart = 0xCBF29CE484222325;

    /// <summary>FNV-1a over the low and the high byte of each UTF-16 unit, as SmartChineseAnalyzer makes its keys of <c>word@word</c>.</summary>
    public static ulong Extend(ulong key, char c)
    {
        key = (key ^ (byte)c) * 0x100000001B3;
        return (key ^ (byte)(c >> 8)) * 0x100000001B3;
    }

    public static ulong Extend(ulong key, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            key = Extend(key, c);
        return key;
    }
}
