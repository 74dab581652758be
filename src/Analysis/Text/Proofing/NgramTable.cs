using System.Numerics;
using System.Runtime.InteropServices;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>N-grams of one length as 16-bit fingerprints in buckets of about four, each with one or two quantised numbers. The n-grams themselves cannot be read back.
/// A key that was never put in is found by mistake about once in 16,000 times.</summary>
sealed class NgramTable
{
    readonly int shift;
    readonly int[] begins;
    /// <summary>Of each n-gram fingerprint, score and back-off, from the high bits down: what is read together lies together.</summary>
    readonly uint[] entries;
    readonly bool goesOn;

    NgramTable(int shift, int[] begins, uint[] entries, bool goesOn) => (this.shift, this.begins, this.entries, this.goesOn) = (shift, begins, entries, goesOn);

    public int Count => entries.Length;

    public byte Score(int place) => (byte)(entries[place] >> 8);

    public byte Backoff(int place) => (byte)entries[place];

    /// <param name="backoffs">Empty where no n-gram goes on.</param>
    public static NgramTable Of(ulong[] keys, byte[] scores, byte[] backoffs)
    {
        var bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(2, keys.Length / 3)));
        var shift = 64 - bits;
        var hashes = Array.ConvertAll(keys, Mix);
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(hashes, order);
        var sizes = new byte[1 << bits];
        foreach (var hash in hashes)
            sizes[hash >> shift] = checked((byte)(sizes[hash >> shift] + 1));
        var entries = new uint[keys.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = Entry((ushort)hashes[i], scores[order[i]], backoffs.Length == 0 ? (byte)0 : backoffs[order[i]]);
        return new(shift, Begins(sizes), entries, backoffs.Length > 0);
    }

    /// <summary>Place of the n-gram, or -1.</summary>
    public int Find(ulong key)
    {
        var hash = Mix(key);
        var bucket = hash >> shift;
        var print = (uint)(ushort)hash;
        for (var (i, end) = (begins[bucket], begins[bucket + 1]); i < end; i++)
        {
            if (entries[i] >> 16 == print)
                return i;
        }
        return -1;
    }

    public static NgramTable Read(BinaryReader reader)
    {
        var (bits, count, withBackoffs) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
        var begins = Begins(reader.ReadBytes(1 << bits));
        var prints = new ushort[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(prints.AsSpan()));
        var (scores, backoffs) = (reader.ReadBytes(count), withBackoffs ? reader.ReadBytes(count) : new byte[count]);
        var entries = new uint[count];
        for (var i = 0; i < count; i++)
            entries[i] = Entry(prints[i], scores[i], backoffs[i]);
        return new(64 - bits, begins, entries, withBackoffs);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(64 - shift);
        writer.Write(Count);
        writer.Write(goesOn);
        for (var i = 0; i + 1 < begins.Length; i++)
            writer.Write((byte)(begins[i + 1] - begins[i]));
        writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(entries, e => (ushort)(e >> 16)).AsSpan()));
        writer.Write(Array.ConvertAll(entries, e => (byte)(e >> 8)));
        if (goesOn)
            writer.Write(Array.ConvertAll(entries, e => (byte)e));
    }

    static uint Entry(ushort print, byte score, byte backoff) => (uint)(print << 16 | score << 8 | backoff);

    static int[] Begins(byte[] sizes)
    {
        var begins = new int[sizes.Length + 1];
        for (var i = 0; i < sizes.Length; i++)
            begins[i + 1] = begins[i] + sizes[i];
        return begins;
    }

    /// <summary>splitmix64's finaliser: every bit of the key moves every bit of the answer.</summary>
    static ulong Mix(ulong key)
    {
        key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9;
        key = (key ^ (key >> 27)) * 0x94D049BB133111EB;
        return key ^ (key >> 31);
    }
}
