namespace MediaWatch.Analysis.Text;

/// <summary>The words under which a text is found: without punctuation, in one writing, the same string again for the same word of the dictionary.</summary>
sealed class IndexTerms(Segmenter segmenter, WordTrie? dictionary)
{
    // Nobody looks for longer ones, and an index refuses them.
    const int Longest = 100;

    // By slot of the dictionary: the word's sub-words and itself, made when first met. Two threads may make one twice: either will do.
    readonly string[]?[] known = new string[dictionary?.Length ?? 0][];

    public List<string> OfDocument(string text)
    {
        var folded = FoldedText.Of(text).Text;
        var terms = new List<string>(folded.Length);
        var sink = new Sink(this, folded, terms, subWords: true);
        segmenter.Cut(folded, ref sink);
        return terms;
    }

    public IReadOnlyList<string> OfQuery(string query)
    {
        var folded = FoldedText.Of(query).Text;
        var terms = new List<string>();
        var sink = new Sink(this, folded, terms, subWords: false);
        segmenter.Cut(folded, ref sink);
        return [.. terms.Distinct(StringComparer.Ordinal)];
    }

    void AddParts(ReadOnlySpan<char> word, List<string> terms)
    {
        for (var part = 2; part <= 3 && part < word.Length; part++)
        {
            for (var i = 0; i <= word.Length - part; i++)
            {
                var sub = word.Slice(i, part);
                if (segmenter.Knows(sub) && HasLetterOrDigit(sub))
                    terms.Add(sub.ToString());
            }
        }
        if (word.Length <= Longest && HasLetterOrDigit(word))
            terms.Add(word.ToString());
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

    readonly struct Sink(IndexTerms index, string text, List<string> terms, bool subWords) : IWordSink
    {
        public void Add(int start, int length, int slot)
        {
            var word = text.AsSpan(start, length);
            if (!subWords)
            {
                if (length <= Longest && HasLetterOrDigit(word))
                    terms.Add(word.ToString());
            }
            else if (slot > 0 && slot < index.known.Length)
            {
                if (index.known[slot] is not { } parts)
                {
                    var made = new List<string>();
                    index.AddParts(word, made);
                    index.known[slot] = parts = [.. made];
                }
                if (parts.Length == 1)
                    terms.Add(parts[0]);
                else
                    terms.AddRange(parts);
            }
            else if (length > 1 || HasLetterOrDigit(word))
                index.AddParts(word, terms);
        }
    }
}
