using System.Numerics;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Which hashes cannot be among some: one bit is looked at, and one hash in sixteen finds it set by another.</summary>
sealed class HashFilter
{
    const int BitsEach = 16, Least = 64;
    readonly ulong[] bits;
    readonly int shift;

    public HashFilter(IReadOnlyCollection<uint> hashes)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(Least, hashes.Count * BitsEach));
        (bits, shift) = (new ulong[size / 64], 32 - BitOperations.Log2(size));
        foreach (var hash in hashes)
            bits[Spread(hash) >> shift >> 6] |= 1ul << (int)(Spread(hash) >> shift);
    }

    public bool MayContain(uint hash)
    {
        var bit = Spread(hash) >> shift;
        return (bits[bit >> 6] >> (int)bit & 1) != 0;
    }

    /// <summary>Fingerprints are the smallest hashes: only multiplied do they fill a table evenly.</summary>
    static uint Spread(uint hash) => hash * 0x9E3779B1;
}
