namespace MediaWatch.Analysis.Text;

/// <summary>Aho and Corasick's automaton: finds every occurrence of many phrases, overlapping ones too, in one pass over the text.</summary>
sealed class PhraseAutomaton
{
    readonly CharTrie trie;
    readonly int[] fallback;
    readonly int[] phraseAt;
    readonly int[] nextEnding;

    /// <param name="phrases">Distinct and not empty; a match names its index here.</param>
    public PhraseAutomaton(IReadOnlyList<string> phrases)
    {
        trie = new(phrases.Sum(p => p.Length) + 1);
        var ends = new int[phrases.Count];
        var edges = new List<(int From, char By, int To)>();
        for (var i = 0; i < phrases.Count; i++)
            ends[i] = Add(phrases[i], edges);
        (fallback, phraseAt, nextEnding) = (new int[trie.Count], new int[trie.Count], new int[trie.Count]);
        Array.Fill(phraseAt, -1);
        for (var i = 0; i < ends.Length; i++)
            phraseAt[ends[i]] = i;
        Link(edges);
    }

    /// <summary>Phrase and exclusive end of each occurrence, by end, the longest first.</summary>
    public IEnumerable<(int Phrase, int End)> Search(string text)
    {
        var node = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var next = trie.Next(node, text[i]);
            while (next == 0 && node != 0)
            {
                node = fallback[node];
                next = trie.Next(node, text[i]);
            }
            node = next;
            for (var at = phraseAt[node] >= 0 ? node : nextEnding[node]; at != 0; at = nextEnding[at])
                yield return (phraseAt[at], i + 1);
        }
    }

    int Add(string phrase, List<(int, char, int)> edges)
    {
        var node = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            var known = trie.Count;
            var next = trie.Add(phrase.AsSpan(0, i + 1));
            if (next == known)
                edges.Add((node, phrase[i], next));
            node = next;
        }
        return node;
    }

    /// <summary>From the shortest prefixes to the longest: each falls back to its longest proper suffix that is a prefix too.</summary>
    void Link(List<(int From, char By, int To)> edges)
    {
        var depth = new int[trie.Count];
        foreach (var (from, _, to) in edges)
            depth[to] = depth[from] + 1;
        foreach (var (from, by, to) in edges.OrderBy(e => depth[e.To]))
        {
            if (from != 0)
            {
                var node = fallback[from];
                while (node != 0 && trie.Next(node, by) == 0)
                    node = fallback[node];
                fallback[to] = trie.Next(node, by);
            }
            nextEnding[to] = phraseAt[fallback[to]] >= 0 ? fallback[to] : nextEnding[fallback[to]];
        }
    }
}
