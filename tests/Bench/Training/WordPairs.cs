using System.Buffers.Binary;
using System.IO.Compression;
using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary><c>train pairs</c>: how often two words stand side by side, from the table of Apache Lucene's SmartChineseAnalyzer (Apache-2.0; Debian's <c>liblucene4.10-java</c>).
/// The file holds two serialised Java arrays: 64-bit FNV-1a keys of <c>word@word</c>, then counts.</summary>
static class WordPairs
{
    const string Entry = "org/apache/lucene/analysis/cn/smart/hhmm/bigramdict.mem";

    public static object Run(TrainOptions options)
    {
        using var jar = ZipFile.OpenRead(options.Inputs[0]);
        using var stream = (jar.GetEntry(Entry) ?? throw new InvalidDataException($"{options.Inputs[0]} holds no {Entry}.")).Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        var longs = ArrayOf(bytes, "[J"u8, 8, out var end);
        var ints = ArrayOf(bytes[end..], "[I"u8, 4, out _);
        var (keys, counts) = (new List<ulong>(), new List<byte>());
        for (var i = 0; i < longs.Length / 8; i++)
        {
            var key = BinaryPrimitives.ReadUInt64BigEndian(longs[(i * 8)..]);
            var count = BinaryPrimitives.ReadInt32BigEndian(ints[(i * 4)..]);
            if (key == 0 || count <= 0)
                continue;
            keys.Add(key);
            counts.Add(WordPairTable.Packed(count));
        }
        WordPairTable.Save(options.Out, NgramTable.Of([.. keys], [.. counts], []));
        return new { trained = "pairs", pairs = keys.Count, bytes = new FileInfo(options.Out).Length };
    }

    /// <summary>Elements of the next serialised array of that class: class description, end marks, 32-bit length, elements.</summary>
    static ReadOnlySpan<byte> ArrayOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name, int width, out int end)
    {
        var at = bytes.IndexOf(name);
        at += bytes[at..].IndexOf("\u0078\u0070"u8) + 2; // TC_ENDBLOCKDATA, TC_NULL
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
        end = at + 4 + length * width;
        return bytes[(at + 4)..end];
    }
}
