using System.Buffers.Binary;

namespace MediaWatch.Analysis.Reposts;

/// <summary>The fingerprints kept of an article (<see cref="Core.Reposts.ArticlePrints"/>): the smallest of its hashes, so that which are kept depends on the text itself and not on what stands around it.
/// A short article keeps them all; of a longer one 1 in 12 is enough for an excerpt of 120 characters to leave nine.</summary>
public static class Prints
{
    const uint Kept = uint.MaxValue / 12;
    const int Least = 48;

    /// <summary>A bound for hostile bodies: a novel's worth.</summary>
    const int Most = 4096;

    public const int Bytes = sizeof(uint);

    /// <summary>Little-endian, ascending, each once.</summary>
    public static byte[] Of(RepostText text)
    {
        var hashes = text.Hashes.AsSpan();
        var low = new uint[hashes.Length];
        var count = 0;
        foreach (var hash in hashes)
        {
            low[count] = hash;
            count += hash <= Kept ? 1 : 0;
        }
        if (count < Least)
        {
            hashes.CopyTo(low);
            count = hashes.Length;
        }
        var sorted = low.AsSpan(0, count);
        sorted.Sort();
        return Packed(sorted);
    }

    static byte[] Packed(ReadOnlySpan<uint> sorted)
    {
        var (bytes, count) = (new byte[Math.Min(sorted.Length, Most) * Bytes], 0);
        for (var i = 0; i < sorted.Length && count < Most && (count < Least || sorted[i] <= Kept); i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(count++ * Bytes), sorted[i]);
        }
        return bytes.AsSpan(0, count * Bytes).ToArray();
    }
}
