using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Runs of eight characters that many official texts of different weeks have in common (套话): to share them is no copying. Kept as hashes alone.
/// <c>dictionaries/reposts/formulas.bin</c> was counted by <c>./mediawatch train formulas</c> from the corpora that docs/performance.md names.</summary>
public sealed class Formulas(uint[] sorted)
{
    static readonly Lazy<Formulas> FromDictionaries = new(() =>
    {
        using var file = File.OpenRead(Path.Combine(DictionaryFolder.Path, "reposts", "formulas.bin"));
        return Load(file);
    });

    /// <summary>Read once for the process.</summary>
    public static Formulas Shipped => FromDictionaries.Value;

    public static Formulas None { get; } = new([]);

    public int Count => sorted.Length;

    public bool Contain(uint hash) => Array.BinarySearch(sorted, hash) >= 0;

    /// <summary>Ascending hashes, each as what it is more than the one before, seven bits a byte.</summary>
    public static Formulas Load(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var hashes = new uint[reader.ReadInt32()];
        for (var (i, last) = (0, 0u); i < hashes.Length; i++)
            hashes[i] = last += (uint)reader.Read7BitEncodedInt();
        return new(hashes);
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(sorted.Length);
        for (var (i, last) = (0, 0u); i < sorted.Length; last = sorted[i++])
            writer.Write7BitEncodedInt((int)(sorted[i] - last));
    }
}
