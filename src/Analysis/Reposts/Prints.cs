using System.Buffers.Binary;

namespace MediaWatch.Analysis.Reposts;

/// <summary>The fingerprints kept of an article (<see cref="Core.Reposts.ArticlePrints"/>): of every twenty hashes in a row the smallest (winnowing), so that any 27 characters in common with an original leave one in common.
/// A short article keeps more of them. Measured against keeping hashes below a bound: at 50 a row that loses one excerpt in forty, this none (decision 0016).</summary>
public static class Prints
{
    const int Window = 20;
    const int Least = 32;

    /// <summary>A bound for hostile bodies: a novel's worth.</summary>
    const int Most = 4096;

    public const int Bytes = sizeof(uint);

    /// <summary>Little-endian, ascending, each once.</summary>
    public static byte[] Of(RepostText text)
    {
        var (prints, most) = (Winnowed(text.Hashes), Most);
        if (prints.Count < Least)
            (prints, most) = ([.. text.Hashes], Least);
        prints.Sort();
        var (bytes, count) = (new byte[Math.Min(prints.Count, most) * Bytes], 0);
        for (var i = 0; i < prints.Count && count < most; i++)
        {
            if (i == 0 || prints[i] != prints[i - 1])
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(count++ * Bytes), prints[i]);
        }
        return bytes.AsSpan(0, count * Bytes).ToArray();
    }

    static List<uint> Winnowed(ReadOnlySpan<uint> hashes)
    {
        var (kept, smallest) = (new List<uint>(hashes.Length / 8), -1);
        for (var end = Math.Min(Window, hashes.Length); end <= hashes.Length && end > 0; end++)
        {
            var last = smallest;
            if (smallest < end - Window || smallest < 0)
                smallest = IndexOfSmallest(hashes, Math.Max(0, end - Window), end);
            else if (hashes[end - 1] <= hashes[smallest])
                smallest = end - 1;
            if (smallest != last)
                kept.Add(hashes[smallest]);
        }
        return kept;
    }

    static int IndexOfSmallest(ReadOnlySpan<uint> hashes, int from, int to)
    {
        var smallest = from;
        for (var i = from + 1; i < to; i++)
            smallest = hashes[i] <= hashes[smallest] ? i : smallest;
        return smallest;
    }
}
