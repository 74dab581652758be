using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text;

/// <summary>Parts Chinese text into words: jieba's algorithm (0.42.1) over jieba's dictionary, so that its words are those of python's jieba.
/// The most probable path by word frequency, then a hidden Markov model for what the dictionary does not know. Immutable; any thread may use it.</summary>
public sealed class Segmenter
{
    static readonly Lazy<Segmenter> FromDictionaries = new(() => Load(Path.Combine(DictionaryFolder.Path, "segmentation")));

    readonly WordList list;
    readonly UnknownWords unknown;
    readonly Lazy<ClassModel> classes;
    readonly Lazy<IndexTerms> terms;
    readonly UserWords? own;
    double[] weights;
    double single;

    Segmenter(WordList list, UnknownWords unknown, Lazy<ClassModel> classes, UserWords? own)
    {
        (this.list, this.unknown, this.classes, this.own) = (list, unknown, classes, own);
        terms = new(() => new IndexTerms(this, own is null ? list.Trie : null));
        weights = [];
        Weigh();
    }

    /// <summary>Over the shipped dictionary, loaded once for the process.</summary>
    public static Segmenter Default => FromDictionaries.Value;

    /// <param name="folder">Holds <c>jieba.dict.utf8</c>, <c>hmm_model.utf8</c> and the folder <c>classes</c>, which is read when first needed.</param>
    /// <exception cref="IOException">One of them is missing.</exception>
    public static Segmenter Load(string folder) =>
        new(WordList.Load(Path.Combine(folder, "jieba.dict.utf8")), UnknownWords.Load(Path.Combine(folder, "hmm_model.utf8")),
            new(() => new ClassModel(Path.Combine(folder, "classes"))), null);

    /// <summary>The same dictionary, shared and not loaded again, with a tenant's words laid over it in the given order (jieba's <c>add_word</c>); this one stays as it is.
    /// Empty words are passed over.</summary>
    public Segmenter With(IEnumerable<UserWord> words)
    {
        var laid = new UserWords();
        var with = new Segmenter(list, unknown, classes, laid);
        foreach (var word in words.Where(w => w.Word.Length > 0))
        {
            laid.Add(word, word.Count ?? with.CountThatCuts(word.Word));
            with.Weigh();
        }
        return with;
    }

    /// <summary>Whether the dictionary itself holds the word.</summary>
    public bool Knows(ReadOnlySpan<char> word) => CountOf(word) > 0;

    /// <summary>Whether the dictionary holds the word as something else than a person's name.</summary>
    public bool IsOrdinaryWord(ReadOnlySpan<char> word) => Knows(word) && ClassOf(word)?.StartsWith("nr", StringComparison.Ordinal) is not true;

    /// <summary>The class (n, v, nr…) under which the dictionary holds the word; null where it does not, or under none.</summary>
    public string? ClassOf(ReadOnlySpan<char> word) =>
        own?.Find(word) is { Class: { } named } ? named : list.Trie.Find(word) is > 0 and var slot ? list.ClassAt(slot) : null;

    /// <summary>All of the text in words, punctuation and spaces included (jieba's <c>cut</c>).</summary>
    public IReadOnlyList<WordSpan> Cut(string text)
    {
        var words = new List<WordSpan>(text.Length / 2 + 1);
        Cut(text, words);
        return words;
    }

    /// <summary>As <see cref="Cut(string)"/>, added to a list of the caller's: nothing is allocated but what the list needs to grow.</summary>
    public void Cut(ReadOnlySpan<char> text, List<WordSpan> words)
    {
        var sink = new SpanSink(words);
        Cut(text, ref sink);
    }

    /// <summary>As <see cref="Cut(string)"/> by the dictionary alone (jieba's <c>cut</c> with <c>HMM=False</c>): what it does not know is cut in characters, letters and digits stay together.</summary>
    public void CutByDictionary(ReadOnlySpan<char> text, List<WordSpan> words)
    {
        var path = BestPath.Take();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsOfBlock(text[i]))
                i++;
            if (i == start)
            {
                i += IsPair(text, i) ? 2 : 1;
                words.Add(new(start, i - start));
                continue;
            }
            FindBest(text[start..i], path);
            for (int at = start, pending = start; at < i;)
            {
                var length = path.Steps[at - start].Length;
                at += length;
                var joins = length == 1 && char.IsAsciiLetterOrDigit(text[at - 1]);
                if (!joins && at - length > pending)
                    words.Add(new(pending, at - length - pending));
                if (!joins)
                    words.Add(new(at - length, length));
                else if (at == i)
                    words.Add(new(pending, at - pending));
                if (!joins)
                    pending = at;
            }
        }
        path.GiveBack();
    }

    /// <summary>As <see cref="Cut(string)"/>, each long word preceded by the two- and three-character words within it (jieba's <c>cut_for_search</c>).</summary>
    public IReadOnlyList<WordSpan> CutForSearch(string text)
    {
        var words = new List<WordSpan>(text.Length);
        CutForSearch(text, words);
        return words;
    }

    public void CutForSearch(ReadOnlySpan<char> text, List<WordSpan> words)
    {
        var sink = new SubWordSink(words, text, this);
        Cut(text, ref sink);
    }

    /// <summary>All of the text in words with their classes (jieba.posseg's <c>cut</c>). Unknown words may be cut otherwise than by <see cref="Cut(string)"/>: in jieba too their classes come from a model of its own.</summary>
    public IReadOnlyList<ClassedWord> CutWithClasses(string text)
    {
        var words = new List<ClassedWord>(text.Length / 2 + 1);
        var path = BestPath.Take();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsOfBlock(text[i]) && text[i] is not ('%' or '-'))
                i++;
            if (i == start)
            {
                i += IsPair(text, i) ? 2 : 1;
                words.Add(new(start, i - start, "x"));
                continue;
            }
            FindBest(text.AsSpan(start, i - start), path);
            var pending = start;
            for (var at = start; at < i;)
            {
                var length = path.Steps[at - start].Length;
                if (length > 1)
                {
                    ClassSingles(text, pending, at, words);
                    words.Add(new(at, length, ClassOf(text.AsSpan(at, length)) ?? "x"));
                    pending = at + length;
                }
                at += length;
            }
            ClassSingles(text, pending, i, words);
        }
        path.GiveBack();
        return words;
    }

    /// <summary>The word of <see cref="Cut(string)"/> that has characters on both sides of a place, null where words meet. Only the run of characters round it is cut.</summary>
    /// <returns>False where that run is longer than <paramref name="longest"/>: nothing was cut.</returns>
    internal bool WordRound(ReadOnlySpan<char> text, int place, int longest, out WordSpan? word)
    {
        var (from, to) = (place, place);
        while (from > 0 && place - from <= longest && IsOfBlock(text[from - 1]))
            from--;
        while (to < text.Length && to - from <= longest && IsOfBlock(text[to]))
            to++;
        word = null;
        if (from == place || to == place)
            return true;
        if (to - from > longest)
            return false;
        var sink = new WordRoundSink(place - from);
        Cut(text[from..to], ref sink);
        word = sink.Found is { } found ? new(from + found.Start, found.Length) : null;
        return true;
    }

    /// <summary>A document's words for the index: folded to one writing, sub-words included, without punctuation.</summary>
    public IReadOnlyList<string> SearchWords(string text) => terms.Value.OfDocument(text);

    /// <summary>A query's words, each once; a document must have them all. Cut as documents are, without sub-words.</summary>
    public IReadOnlyList<string> QueryWords(string query) => terms.Value.OfQuery(query);

    /// <summary>The core: every word to the sink.</summary>
    internal void Cut<TSink>(ReadOnlySpan<char> text, ref TSink words) where TSink : struct, IWordSink, allows ref struct
    {
        var path = BestPath.Take();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsOfBlock(text[i]))
                i++;
            if (i > start)
                CutBlock(text, start, i, path, ref words);
            else
            {
                i += IsPair(text, i) ? 2 : 1;
                words.Add(start, i - start, 0);
            }
        }
        path.GiveBack();
    }

    /// <summary>How often the dictionary or the tenant counts the word; 0: unknown.</summary>
    internal int CountOf(ReadOnlySpan<char> word) =>
        own?.Find(word)?.Count ?? (list.Trie.Find(word) is > 0 and var slot ? list.CountAt(slot) : 0);

    // jieba's re_han_default.
    static bool IsOfBlock(char c) => c is >= '\u4E00' and <= '\u9FD5' || char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    /// <summary>A line break of two characters, or one character in two code units.</summary>
    static bool IsPair(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && (text[i] == '\r' && text[i + 1] == '\n' || char.IsSurrogatePair(text[i], text[i + 1]));

    void CutBlock<TSink>(ReadOnlySpan<char> text, int from, int to, BestPath path, ref TSink words) where TSink : struct, IWordSink, allows ref struct
    {
        FindBest(text[from..to], path);
        var steps = path.Steps;
        var pending = from;
        for (var i = from; i < to;)
        {
            var step = steps[i - from];
            if (step.Length > 1)
            {
                if (i > pending)
                    CutSingles(text, pending, i, steps[(pending - from)..], ref words);
                words.Add(i, step.Length, step.Slot);
                pending = i + step.Length;
            }
            i += step.Length;
        }
        if (to > pending)
            CutSingles(text, pending, to, steps[(pending - from)..], ref words);
    }

    void FindBest(ReadOnlySpan<char> block, BestPath path)
    {
        if (own is null)
            path.Find(block, list.Trie, weights, single);
        else
            path.Find(block, list.Trie, weights, single, own);
    }

    /// <summary>A run of single characters: one is a word, more are given to the model unless the dictionary knows them (jieba does it so).</summary>
    void CutSingles<TSink>(ReadOnlySpan<char> text, int from, int to, ReadOnlySpan<BestPath.Step> steps, ref TSink words) where TSink : struct, IWordSink, allows ref struct
    {
        if (to - from > 1 && !Knows(text[from..to]))
        {
            unknown.Cut(text, from, to, ref words, own);
            return;
        }
        for (var i = from; i < to; i++)
            words.Add(i, 1, steps[i - from].Slot);
    }

    void ClassSingles(string text, int from, int to, List<ClassedWord> words)
    {
        if (to - from > 1 && !Knows(text.AsSpan(from, to - from)))
        {
            classes.Value.Cut(text, from, to, words);
            return;
        }
        for (; from < to; from++)
            words.Add(new(from, 1, ClassOf(text.AsSpan(from, 1)) ?? "x"));
    }

    void Weigh()
    {
        var total = list.Total + (own?.Total ?? 0);
        weights = list.Weights(total);
        single = -Math.Log(total);
        own?.Weigh(total);
    }

    /// <summary>jieba's <c>suggest_freq</c>: so often that the word is as probable as its parts together, and a little more.</summary>
    int CountThatCuts(string word)
    {
        double total = list.Total + (own?.Total ?? 0);
        var parts = new List<WordSpan>();
        CutByDictionary(word, parts);
        var share = 1.0;
        foreach (var part in parts)
            share *= CountOfPart(word.AsSpan(part.Start, part.Length)) / total;
        return Math.Max((int)(share * total) + 1, CountOfPart(word));
    }

    /// <summary>As jieba counts here: what begins a word and is none counts 0, what no word begins with counts 1.</summary>
    int CountOfPart(ReadOnlySpan<char> part) =>
        own?.Find(part)?.Count ?? (list.Trie.Find(part) is > 0 and var slot ? list.CountAt(slot) : own?.Begins(part) is true ? 0 : 1);
}
