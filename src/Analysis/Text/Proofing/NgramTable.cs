using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>N-grams of one length, looked up by key. They lie in lines of 64 bytes, as the processor fetches them: nearly every question, and most are answered with no, costs one of them.
/// A key that was never put in is found by mistake about once in 16,000 times.</summary>
sealed class NgramTable
{
    /// <summary>Numbers in a line: the first tells of each of the others which of its buckets it belongs to.</summary>
    const int Line = 16, Slots = Line - 1;
    /// <summary>Entries a line holds on average: fuller lines overflow into the next one too often.</summary>
    const double Fill = 10.5;
    /// <summary>Of a line's first number: entries of it, or of a line before, stand in the next one.</summary>
    const uint Overflows = 1u << 30;

    readonly int bits, first;
    readonly ulong lines;
    /// <summary>Of each n-gram fingerprint, score and back-off, from the high bits down. Never moved, so that lines stay where fetches begin.</summary>
    readonly uint[] numbers;
    readonly PackedNgrams? packed;

    NgramTable(PackedNgrams packed, bool keep)
    {
        (Count, bits, lines) = (packed.Count, packed.Bits, (ulong)Math.Max(1, Math.Ceiling(packed.Count / Fill)));
        // What the last lines cannot hold goes on behind them.
        var spill = packed.Count / 1000 + 4;
        numbers = GC.AllocateArray<uint>((int)(lines + (ulong)spill + 1) * Line, pinned: true);
        first = (int)((64 - Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0) % 64) % 64 / sizeof(uint));
        this.packed = keep ? packed : null;
        Put(packed);
    }

    public int Count { get; }

    public byte Score(int place) => (byte)(numbers[place] >> 8);

    public byte Backoff(int place) => (byte)numbers[place];

    /// <param name="backoffs">Empty where no n-gram goes on.</param>
    public static NgramTable Of(ulong[] keys, byte[] scores, byte[] backoffs) => new(PackedNgrams.Of(keys, scores, backoffs), keep: true);

    public static NgramTable Read(BinaryReader reader) => new(PackedNgrams.Read(reader), keep: false);

    /// <exception cref="InvalidOperationException">It was read from a file: only what was counted anew is written.</exception>
    public void Write(BinaryWriter writer) => (packed ?? throw new InvalidOperationException("Only n-grams that were counted anew are written.")).Write(writer);

    /// <summary>Place of the n-gram, or -1.</summary>
    public int Find(ulong key)
    {
        var hash = PackedNgrams.Mix(key);
        var bucket = hash >> (64 - bits);
        var owner = (uint)bucket & 3;
        var print = Vector256.Create((uint)(ushort)hash);
        for (var line = first + (int)((bucket * lines) >> bits) * Line; ; line += Line)
        {
            ref var begin = ref numbers[line];
            var alike = (Vector256.Equals(Vector256.LoadUnsafe(ref begin) >>> 16, print).ExtractMostSignificantBits()
                | Vector256.Equals(Vector256.LoadUnsafe(ref begin, Line / 2) >>> 16, print).ExtractMostSignificantBits() << (Line / 2)) & ~1u;
            for (; alike != 0; alike &= alike - 1)
            {
                var slot = BitOperations.TrailingZeroCount(alike);
                if ((begin >> (2 * (slot - 1)) & 3) == owner && numbers[line + slot] != 0)
                    return line + slot;
            }
            if ((begin & Overflows) == 0)
                return -1;
        }
    }

    /// <summary>Buckets one after the other, each from its own line on.</summary>
    void Put(PackedNgrams packed)
    {
        var (line, used, entry) = (0, 0, 0);
        for (var bucket = 0; bucket < packed.Sizes.Length; bucket++)
        {
            var home = (int)(((ulong)bucket * lines) >> bits);
            if (home > line)
                (line, used) = (home, 0);
            for (var end = entry + packed.Sizes[bucket]; entry < end; entry++)
            {
                if (used == Slots)
                {
                    numbers[first + line * Line] |= Overflows;
                    (line, used) = (line + 1, 0);
                }
                numbers[first + line * Line] |= ((uint)bucket & 3) << (2 * used);
                numbers[first + line * Line + ++used] = (uint)(packed.Prints[entry] << 16 | packed.Scores[entry] << 8 | (packed.Backoffs.Length > 0 ? packed.Backoffs[entry] : 0));
            }
        }
    }
}
