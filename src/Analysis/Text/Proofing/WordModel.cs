using System.Globalization;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>How well a run of characters falls into words: jieba's words by frequency, pairs of words by SmartChineseAnalyzer's counts. Immutable; any thread may use it.</summary>
sealed class WordModel
{
    const int LongestWord = 8;
    const float UnknownHan = -17f, NoHan = -4f;

    /// <summary>Pairs counted in all, and what is added to each count: a pair never seen is not impossible.</summary>
    const double PairsCounted = 6.1e6, Smoothing = 0.4;

    readonly CharTrie trie = new(600_000); // over numbers of the vocabulary, not characters
    readonly float[] logs;
    readonly System.Collections.BitArray persons;
    readonly WordPairTable pairs;
    readonly Dictionary<int, List<uint>> bySound = [];
    readonly int[][] soundNumbers;
    readonly float[] nameShares;

    WordModel(IEnumerable<string> jieba, WordPairTable pairs, HanForms forms)
    {
        this.pairs = pairs;
        var entries = new List<(int Node, long Frequency, bool Person)>();
        var sounds = new Dictionary<string, int>(StringComparer.Ordinal);
        var (inNames, inWords) = (new int[CharVocabulary.Size], new int[CharVocabulary.Size]);
        Span<char> ids = stackalloc char[LongestWord];
        foreach (var line in jieba)
        {
            var gap = line.IndexOf(' ');
            if (gap is < 1 or > LongestWord || !Number(line.AsSpan(0, gap), ids))
                continue;
            var rest = line.AsSpan(gap + 1);
            var end = rest.IndexOf(' ');
            var frequency = long.Parse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture);
            var person = end >= 0 && rest[(end + 1)..].StartsWith("nr");
            entries.Add((trie.Add(ids[..gap]), frequency, person));
            for (var i = person ? 1 : 0; i < gap; i++)
                (person ? inNames : inWords)[ids[i]]++;
            if (gap == 2 && frequency >= 5 && !person)
                AddSound(ids[0], ids[1], forms, sounds);
        }
        var total = Math.Log(entries.Sum(e => (double)e.Frequency));
        (logs, persons) = (new float[trie.Count], new(trie.Count));
        Array.Fill(logs, float.NegativeInfinity);
        foreach (var (node, frequency, person) in entries)
        {
            logs[node] = (float)(Math.Log(Math.Max(frequency, 0.5)) - total);
            persons[node] = person;
        }
        nameShares = [.. inNames.Zip(inWords, (names, all) => names / (names + all + 5f))];
        soundNumbers = [.. Enumerable.Range(0, CharVocabulary.Size).Select(id => forms.SoundClasses((ushort)id).Select(s => sounds.GetValueOrDefault(s, -1)).Where(s => s >= 0).ToArray())];
    }

    public static WordModel Load(string jieba, string pairs, HanForms forms) => new(File.ReadLines(jieba), WordPairTable.Load(pairs), forms);

    /// <summary>Two-character words that sound like these two characters, or nearly so; each as <c>first &lt;&lt; 16 | second</c>.</summary>
    public IEnumerable<uint> Homophones(ushort first, ushort second)
    {
        foreach (var a in soundNumbers[first])
        {
            foreach (var b in soundNumbers[second])
            {
                foreach (var word in bySound.GetValueOrDefault(a << 10 | b) ?? [])
                    yield return word;
            }
        }
    }

    /// <summary>The longest word of two or more characters over the token; length 0 where there is none.</summary>
    public Cover Longest(ReadOnlySpan<ushort> ids, int at)
    {
        var best = default(Cover);
        for (var start = Math.Max(0, at - LongestWord + 1); start <= at; start++)
        {
            var node = 0;
            for (var i = start; i < ids.Length && i - start < LongestWord; i++)
            {
                node = trie.Next(node, (char)ids[i]);
                if (node == 0)
                    break;
                if (i >= at && i > start && logs[node] > float.NegativeInfinity && i + 1 - start > best.Length)
                    best = new(start, i + 1 - start, logs[node], persons[node]);
            }
        }
        return best;
    }

    /// <summary>Which share of the words that hold the character are persons' names with it behind the surname.</summary>
    public float NameShare(ushort id) => nameShares[id];

    /// <summary>Log frequency of the character as a word of its own.</summary>
    public float Single(ushort id) => trie.Next(0, (char)id) is > 0 and var node && logs[node] > float.NegativeInfinity ? logs[node] : UnknownHan;

    /// <summary>Log probability of the likeliest division into words.</summary>
    public float BestPath(ReadOnlySpan<ushort> ids, Scratch scratch)
    {
        scratch.Begin(ids.Length);
        for (var start = 0; start < ids.Length; start++)
        {
            if (!CharVocabulary.IsHan(ids[start]))
            {
                scratch.Add(start, start + 1, 0, scratch.BestAt(start) + NoHan);
                continue;
            }
            var node = 0;
            for (var end = start + 1; end <= ids.Length && end - start <= LongestWord; end++)
            {
                node = trie.Next(node, (char)ids[end - 1]);
                var known = node > 0 && logs[node] > float.NegativeInfinity;
                if (known || end == start + 1)
                    Extend(ids, start, end, known ? logs[node] : UnknownHan, scratch);
                if (node == 0)
                    break;
            }
        }
        return scratch.BestAt(ids.Length);
    }

    void Extend(ReadOnlySpan<ushort> ids, int start, int end, float log, Scratch scratch)
    {
        var best = start == 0 ? log : float.NegativeInfinity;
        foreach (var before in scratch.EndingAt(start))
            best = Math.Max(best, before.Score + log + (before.Start < 0 ? 0 : Attraction(ids[before.Start..start], before.Log, ids[start..end], log)));
        scratch.Add(start, end, log, best);
    }

    /// <summary>Logarithm of how much more often the two stand side by side than chance would have it.</summary>
    float Attraction(ReadOnlySpan<ushort> first, float firstLog, ReadOnlySpan<ushort> second, float secondLog)
    {
        var key = WordPairTable.KeyStart;
        foreach (var id in first)
            key = WordPairTable.Extend(key, CharVocabulary.CharOf(id));
        key = WordPairTable.Extend(key, '@');
        foreach (var id in second)
            key = WordPairTable.Extend(key, CharVocabulary.CharOf(id));
        var expected = Math.Exp(firstLog + secondLog) * PairsCounted;
        return (float)Math.Log((pairs.Count(key) + Smoothing) / (expected + Smoothing));
    }

    void AddSound(char first, char second, HanForms forms, Dictionary<string, int> sounds)
    {
        foreach (var a in forms.SoundClasses(first))
        {
            foreach (var b in forms.SoundClasses(second))
            {
                var key = NumberOf(a, sounds) << 10 | NumberOf(b, sounds);
                if (!bySound.TryGetValue(key, out var words))
                    bySound[key] = words = [];
                words.Add((uint)first << 16 | second);
            }
        }
    }

    static int NumberOf(string sound, Dictionary<string, int> sounds)
    {
        if (!sounds.TryGetValue(sound, out var number))
            sounds[sound] = number = sounds.Count;
        return number;
    }

    static bool Number(ReadOnlySpan<char> word, Span<char> ids)
    {
        for (var i = 0; i < word.Length; i++)
        {
            ids[i] = (char)CharVocabulary.Of(word[i]);
            if (!CharVocabulary.IsHan((ushort)ids[i]))
                return false;
        }
        return true;
    }

    /// <param name="Log">Log frequency.</param>
    public readonly record struct Cover(int Start, int Length, float Log, bool Person);

    /// <summary>Working memory of one thread.</summary>
    public sealed class Scratch
    {
        const int MostAtOnePlace = LongestWord;
        Step[] steps = [];
        int[] counts = [];

        public void Begin(int length)
        {
            if (counts.Length <= length)
                (steps, counts) = (new Step[(length + 1) * MostAtOnePlace * 2], new int[(length + 1) * 2]);
            Array.Clear(counts, 0, length + 1);
        }

        public ReadOnlySpan<Step> EndingAt(int place) => steps.AsSpan(place * MostAtOnePlace, counts[place]);

        public void Add(int start, int end, float log, float score) => steps[end * MostAtOnePlace + counts[end]++] = new(log == 0 ? -1 : start, log, score);

        public float BestAt(int place)
        {
            var best = place == 0 ? 0 : float.NegativeInfinity;
            foreach (var step in EndingAt(place))
                best = Math.Max(best, step.Score);
            return best;
        }
    }

    /// <param name="Start">-1: no word.</param>
    public readonly record struct Step(int Start, float Log, float Score);
}
