using System.Runtime.CompilerServices;
using System.Text;

namespace MediaWatch.Analysis.Text;

/// <summary>jieba's dictionary: its words with how often each was counted and its class (n, v, nr…).</summary>
sealed class WordList
{
    // A value of the trie: place of the count (16 bits), place of the class (8).
    const int ClassBits = 8;

    const int LongestLine = 512;

    readonly int[] counts;
    readonly double[] logs;
    readonly string[] classes;

    WordList(WordTrie trie, int[] counts, string[] classes, long total)
    {
        (Trie, this.counts, this.classes, Total) = (trie, counts, classes, total);
        logs = Array.ConvertAll(counts, count => Math.Log(count)); // place 0 is no word: minus infinity
    }

    public WordTrie Trie { get; }

    /// <summary>Of all counts, as jieba adds them up.</summary>
    public long Total { get; }

    /// <param name="path">Lines in order of their words: word, space, count, space, class.</param>
    /// <exception cref="InvalidDataException">The file is not in order.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WordList Load(string path)
    {
        var trie = new SortedTrie(500_000);
        var (countAt, classAt) = (new Dictionary<int, int> { [0] = 0 }, new Dictionary<string, int>(StringComparer.Ordinal));
        var classes = classAt.GetAlternateLookup<ReadOnlySpan<char>>();
        long total = 0;
        Span<char> text = stackalloc char[LongestLine];
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        for (var next = 0; !bytes.IsEmpty; bytes = bytes[Math.Min(next + 1, bytes.Length)..])
        {
            next = bytes.IndexOf((byte)'\n') is >= 0 and var found ? found : bytes.Length;
            if (next > LongestLine)
                throw new InvalidDataException($"{path} holds a line of {next} bytes.");
            var line = text[..Encoding.UTF8.GetChars(bytes[..next].TrimEnd((byte)'\r'), text)];
            var gap = line.IndexOf(' ');
            if (gap < 1)
                continue;
            var rest = line[(gap + 1)..];
            var end = rest.IndexOf(' ') is >= 0 and var at ? at : rest.Length;
            var count = int.Parse(rest[..end]);
            total += count;
            var @class = rest[Math.Min(end + 1, rest.Length)..];
            if (!classes.TryGetValue(@class, out var of))
                classes[@class] = of = classAt.Count;
            if (!countAt.TryGetValue(count, out var place))
                countAt[count] = place = countAt.Count;
            trie.Add(line[..gap], place == 0 ? 0 : place << ClassBits | of);
        }
        if (countAt.Count > ushort.MaxValue || classAt.Count > 1 << ClassBits)
            throw new InvalidDataException($"{path} holds {countAt.Count} different counts and {classAt.Count} classes: more than a word's value can tell apart.");
        return new(WordTrie.Pack(trie), [.. countAt.Keys], [.. classAt.Keys], total);
    }

    /// <summary>Logarithm of each count's share in <paramref name="total"/>, by <see cref="PlaceOf"/>; minus infinity at 0.</summary>
    public double[] Weights(long total)
    {
        var logTotal = Math.Log(total);
        return Array.ConvertAll(logs, log => log - logTotal);
    }

    /// <summary>Where a slot's weight stands.</summary>
    public static int PlaceOf(ulong slot) => WordTrie.ValueOf(slot) >> ClassBits;

    /// <summary>0 where no word ends.</summary>
    public int CountAt(int slot) => counts[Trie.ValueAt(slot) >> ClassBits];

    /// <summary>Null where no word ends.</summary>
    public string? ClassAt(int slot) => Trie.ValueAt(slot) is > 0 and var value ? classes[value & ((1 << ClassBits) - 1)] : null;
}
