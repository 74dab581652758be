using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text;

/// <summary>Parts Chinese text into words: jieba's algorithm (0.42.1) over jieba's dictionary, so that its words are those of python's jieba.
/// The most probable path by word frequency, then a hidden Markov model for what the dictionary does not know. Immutable; any thread may use it.</summary>
public sealed class Segmenter
{
    static readonly Lazy<Segmenter> FromDictionaries = new(() => Load(Path.Combine(DictionaryFolder.Path, "segmentation")));

    readonly CharTrie trie = new(600_000);
    readonly UnknownWords unknown;
    readonly double[] weights;
    readonly System.Collections.BitArray persons;
    readonly double single;

    Segmenter(string words, UnknownWords unknown)
    {
        this.unknown = unknown;
        var frequencies = new int[1 << 20];
        var names = new List<int>();
        long total = 0;
        foreach (var line in words.AsSpan().EnumerateLines())
        {
            var gap = line.IndexOf(' ');
            if (gap < 1)
                continue;
            var rest = line[(gap + 1)..];
            var end = rest.IndexOf(' ');
            var frequency = int.Parse(end < 0 ? rest : rest[..end]);
            total += frequency;
            var node = trie.Add(line[..gap]);
            if (node >= frequencies.Length)
                Array.Resize(ref frequencies, frequencies.Length * 2);
            frequencies[node] = frequency;
            if (end >= 0 && rest[(end + 1)..].StartsWith("nr"))
                names.Add(node);
        }
        var logTotal = Math.Log(total);
        single = -logTotal;
        (weights, persons) = (new double[trie.Count], new(trie.Count));
        foreach (var name in names)
            persons[name] = true;
        for (var node = 0; node < weights.Length; node++)
            weights[node] = frequencies[node] > 0 ? Math.Log(frequencies[node]) - logTotal : double.NegativeInfinity;
    }

    /// <summary>Over the shipped dictionary, loaded once for the process.</summary>
    public static Segmenter Default => FromDictionaries.Value;

    /// <param name="folder">Holds <c>jieba.dict.utf8</c> and <c>hmm_model.utf8</c>.</param>
    /// <exception cref="IOException">One of them is missing.</exception>
    public static Segmenter Load(string folder) =>
        new(File.ReadAllText(Path.Combine(folder, "jieba.dict.utf8")), UnknownWords.Load(Path.Combine(folder, "hmm_model.utf8")));

    /// <summary>Whether the dictionary itself holds the word.</summary>
    public bool Knows(ReadOnlySpan<char> word) => trie.Find(word) is > 0 and var node && IsWord(node);

    /// <summary>Whether the dictionary holds the word as something else than a person's name.</summary>
    public bool IsOrdinaryWord(ReadOnlySpan<char> word) => trie.Find(word) is > 0 and var node && IsWord(node) && !persons[node];

    /// <summary>All of the text in words, punctuation and spaces included (jieba's <c>cut</c>).</summary>
    public IReadOnlyList<WordSpan> Cut(string text)
    {
        var words = new List<WordSpan>(text.Length / 2 + 1);
        var scratch = new Scratch();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsOfBlock(text[i]))
                i++;
            if (i > start)
                CutBlock(text, start, i, words, scratch);
            else
            {
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' || char.IsSurrogatePair(text, i) ? 2 : 1;
                words.Add(new(start, i - start));
            }
        }
        return words;
    }

    /// <summary>As <see cref="Cut"/>, each long word preceded by the two- and three-character words within it (jieba's <c>cut_for_search</c>).</summary>
    public IReadOnlyList<WordSpan> CutForSearch(string text)
    {
        var words = new List<WordSpan>(text.Length);
        foreach (var word in Cut(text))
        {
            for (var length = 2; length <= 3; length++)
            {
                for (var i = word.Start; word.Length > length && i <= word.End - length; i++)
                {
                    if (Knows(text.AsSpan(i, length)))
                        words.Add(new(i, length));
                }
            }
            words.Add(word);
        }
        return words;
    }

    /// <summary>A document's words for the index: folded to one writing, sub-words included, without punctuation.</summary>
    public IReadOnlyList<string> SearchWords(string text)
    {
        var folded = FoldedText.Of(text).Text;
        return WordsOf(folded, CutForSearch(folded));
    }

    /// <summary>A query's words, each once; a document must have them all. Cut as documents are, without sub-words.</summary>
    public IReadOnlyList<string> QueryWords(string query)
    {
        var folded = FoldedText.Of(query).Text;
        return [.. WordsOf(folded, Cut(folded)).Distinct(StringComparer.Ordinal)];
    }

    const int LongestIndexedWord = 100;

    static List<string> WordsOf(string text, IReadOnlyList<WordSpan> spans)
    {
        var words = new List<string>(spans.Count);
        foreach (var span in spans)
        {
            if (span.Length <= LongestIndexedWord && HasLetterOrDigit(text.AsSpan(span.Start, span.Length)))
                words.Add(text.Substring(span.Start, span.Length));
        }
        return words;
    }

    static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }

    // jieba's re_han_default.
    static bool IsOfBlock(char c) => c is >= '\u4E00' and <= '\u9FD5' || char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    bool IsWord(int node) => weights[node] > double.NegativeInfinity;

    void CutBlock(string text, int from, int to, List<WordSpan> words, Scratch scratch)
    {
        FindBestPath(text.AsSpan(from, to - from), scratch);
        var pending = from;
        for (var i = from; i < to;)
        {
            var end = from + scratch.Ends[i - from];
            if (end - i > 1)
            {
                CutSingles(text, pending, i, words);
                words.Add(new(i, end - i));
                pending = end;
            }
            i = end;
        }
        CutSingles(text, pending, to, words);
    }

    /// <summary>A run of single characters: one is a word, more are given to the model unless the dictionary knows them (jieba does it so).</summary>
    void CutSingles(string text, int from, int to, List<WordSpan> words)
    {
        if (to - from > 1 && !Knows(text.AsSpan(from, to - from)))
        {
            unknown.Cut(text, from, to, words);
            return;
        }
        for (var i = from; i < to; i++)
            words.Add(new(i, 1));
    }

    void FindBestPath(ReadOnlySpan<char> block, Scratch scratch)
    {
        scratch.Fit(block.Length);
        var (best, ends) = (scratch.Best, scratch.Ends);
        best[block.Length] = 0;
        for (var i = block.Length - 1; i >= 0; i--)
        {
            var (weight, end) = (double.NegativeInfinity, i + 1);
            var node = 0;
            for (var j = i; j < block.Length; j++)
            {
                node = trie.Next(node, block[j]);
                if (node == 0)
                    break;
                if (IsWord(node) && weights[node] + best[j + 1] >= weight)
                    (weight, end) = (weights[node] + best[j + 1], j + 1);
            }
            (best[i], ends[i]) = (double.IsNegativeInfinity(weight) ? single + best[i + 1] : weight, end);
        }
    }

    sealed class Scratch
    {
        public double[] Best { get; private set; } = new double[256];
        public int[] Ends { get; private set; } = new int[256];

        public void Fit(int length)
        {
            if (length >= Best.Length)
                (Best, Ends) = (new double[length * 2], new int[length * 2]);
        }
    }
}
