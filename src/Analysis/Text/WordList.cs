using System.Text;

namespace MediaWatch.Analysis.Text;

/// <summary>jieba's dictionary: its words with how often each was counted and its class (n, v, nr…).</summary>
sealed class WordList
{
    // A value of the trie: place of the count (16 bits), place of the class (8).
    const int ClassBits = 8;

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

    /// <param name="path">Lines: word, space, count, space, class.</param>
    public static WordList Load(string path)
    {
        var trie = new CharTrie(600_000);
        var values = new List<int>(600_000);
        var (countAt, classAt) = (new Dictionary<int, int> { [0] = 0 }, new Dictionary<string, int>(StringComparer.Ordinal));
        var classLookup = classAt.GetAlternateLookup<ReadOnlySpan<char>>();
        long total = 0;
        foreach (var line in File.ReadAllText(path, Encoding.UTF8).AsSpan().EnumerateLines())
        {
            var gap = line.IndexOf(' ');
            if (gap < 1)
                continue;
            var rest = line[(gap + 1)..];
            var end = rest.IndexOf(' ');
            var count = int.Parse(end < 0 ? rest : rest[..end]);
            var @class = end < 0 ? [] : rest[(end + 1)..];
            total += count;
            if (!classLookup.TryGetValue(@class, out var of))
                classLookup[@class] = of = classAt.Count;
            if (!countAt.TryGetValue(count, out var place))
                countAt[count] = place = countAt.Count;
            var node = trie.Add(line[..gap]);
            while (values.Count <= node)
                values.Add(0);
            values[node] = place == 0 ? 0 : place << ClassBits | of;
        }
        if (countAt.Count > ushort.MaxValue || classAt.Count > 1 << ClassBits)
            throw new InvalidDataException($"{path} holds {countAt.Count} different counts and {classAt.Count} classes: more than a word's value can tell apart.");
        return new(WordTrie.Pack(trie, values), [.. countAt.Keys], [.. classAt.Keys], total);
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
