using System.Numerics;
using System.Runtime.InteropServices;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>N-grams of one length as a file holds them: by bucket, which is the high <paramref name="Bits"/> bits of the hash, a 16-bit fingerprint, its low ones, and one or two quantised numbers.
/// The n-grams themselves cannot be read back.</summary>
/// <param name="Sizes">Of each bucket.</param>
/// <param name="Backoffs">Empty where no n-gram goes on.</param>
sealed record PackedNgrams(int Bits, byte[] Sizes, ushort[] Prints, byte[] Scores, byte[] Backoffs)
{
    /// <summary>Entries to a bucket, about.</summary>
    const int Crowd = 3;

    public int Count => Prints.Length;

    public static PackedNgrams Of(ulong[] keys, byte[] scores, byte[] backoffs)
    {
        var bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(2, keys.Length / Crowd)));
        var hashes = Array.ConvertAll(keys, Mix);
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(hashes, order);
        var sizes = new byte[1 << bits];
        foreach (var hash in hashes)
            sizes[hash >> (64 - bits)] = checked((byte)(sizes[hash >> (64 - bits)] + 1));
        return new(bits, sizes, Array.ConvertAll(hashes, h => (ushort)h), Array.ConvertAll(order, i => scores[i]), backoffs.Length == 0 ? [] : Array.ConvertAll(order, i => backoffs[i]));
    }

    public static PackedNgrams Read(BinaryReader reader)
    {
        var (bits, count, withBackoffs) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
        var sizes = reader.ReadBytes(1 << bits);
        var prints = new ushort[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(prints.AsSpan()));
        return new(bits, sizes, prints, reader.ReadBytes(count), withBackoffs ? reader.ReadBytes(count) : []);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Bits);
        writer.Write(Count);
        writer.Write(Backoffs.Length > 0);
        writer.Write(Sizes);
        writer.Write(MemoryMarshal.AsBytes(Prints.AsSpan()));
        writer.Write(Scores);
        writer.Write(Backoffs);
    }

    /// <summary>splitmix64's finaliser: every bit of the key moves every bit of the answer.</summary>
    public static ulong Mix(ulong key)
    {
        key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9;
        key = (key ^ (key >> 27)) * 0x94D049BB133111EB;
        return key ^ (key >> 31);
    }
}
