using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Quotations;

/// <summary>Well-known sayings (<c>dictionaries/lexicons/quotations.tsv</c>), and where a text without its marks has one of them but for one region of a few characters.
/// Three or four neighbouring characters of a saying, of which one group survives any small slip, tell where to look.</summary>
sealed class QuotationIndex
{
    /// <summary>In the table's variants: any character.</summary>
    const char Any = '＊';

    /// <summary>From this length on a slip of two characters leaves four neighbours untouched.</summary>
    const int LongEnoughForFour = 10;

    /// <summary>So many characters at one end must be as they were said.</summary>
    const int LeastKept = 3;

    /// <summary>Words that changed places within the region are no longer than this together.</summary>
    const int LongestTurned = 6;

    /// <summary>What a slip does to a saying, the likeliest first: so many characters lost, so many put.</summary>
    static readonly (int Lost, int Put)[] Regions = [(1, 1), (0, 1), (1, 0), (2, 2), (1, 2), (2, 1), .. Enumerable.Range(3, LongestTurned - 2).Select(n => (n, n))];

    static readonly Lazy<QuotationIndex> FromDictionaries = new(() => new([.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "quotations.tsv"))
        .Select(f => (new Saying(f[0], Saying.BareOf(f[0]), f[1], f[2]), LexiconFile.Parts(f[3])))]));

    readonly PhraseFinder finder;
    readonly List<(Saying Saying, int At)>[] anchored;
    readonly Saying?[] crossed;
    readonly ILookup<Saying, string> variants;

    QuotationIndex((Saying Saying, IReadOnlyList<string> Variants)[] rows)
    {
        variants = rows.SelectMany(r => r.Variants.Select(v => (r.Saying, v))).ToLookup(r => r.Saying, r => r.v);
        var right = rows.Select(r => r.Saying.Bare).Concat(rows.SelectMany(r => r.Variants)).ToHashSet(StringComparer.Ordinal);
        var phrases = new Dictionary<string, (List<(Saying, int)> Anchored, Saying? Crossed)>(StringComparer.Ordinal);
        foreach (var (saying, _) in rows)
        {
            var length = saying.Bare.Length < LongEnoughForFour ? 3 : 4;
            for (var at = 0; at + length <= saying.Bare.Length; at++)
            {
                var anchor = saying.Bare.Substring(at, length);
                if (!phrases.TryGetValue(anchor, out var held))
                    phrases[anchor] = held = ([], null);
                held.Anchored.Add((saying, at));
            }
        }
        foreach (var (saying, _) in rows)
        {
            foreach (var words in Crossed(saying).Where(w => !right.Contains(w)))
                phrases.TryAdd(words, ([], saying));
        }
        (finder, anchored, crossed) = (new([.. phrases.Keys]), [.. phrases.Values.Select(p => p.Anchored)], [.. phrases.Values.Select(p => p.Crossed)]);
    }

    public static QuotationIndex Default => FromDictionaries.Value;

    /// <summary>Every region that may be a slip, the longest saying first; none that overlaps a place where a saying, or one of its variants, stands as it should.</summary>
    public IReadOnlyList<QuotationSlip> Search(string bare)
    {
        var matches = new List<PhraseMatch>();
        finder.Find(bare, matches);
        var found = new HashSet<QuotationSlip>();
        var exact = new HashSet<(int Start, int End)>();
        foreach (var match in matches)
        {
            if (crossed[match.Phrase] is { } turned)
                found.Add(new(turned, match.Start, 0, turned.Bare.Length, match.Length));
            foreach (var (saying, at) in anchored[match.Phrase])
                Compare(bare, saying, match.Start - at, at, at + match.Length, found, exact);
        }
        if (found.Count == 0)
            return [];
        return [.. found.Where(s => !exact.Any(e => e.Start <= s.Place && Math.Max(s.Place + s.Put, s.Place + 1) <= e.End) && !IsVariant(s, bare))
            .OrderByDescending(s => s.Saying.Bare.Length).ThenBy(s => s.Lost + s.Put).ThenBy(s => s.Start)];
    }

    /// <param name="start">Where in the text the saying's first character would stand, were nothing changed before the anchor.</param>
    static void Compare(string bare, Saying saying, int start, int from, int to, HashSet<QuotationSlip> found, HashSet<(int, int)> exact)
    {
        var words = saying.Bare;
        while (from > 0 && start + from > 0 && bare[start + from - 1] == words[from - 1])
            from--;
        while (to < words.Length && start + to < bare.Length && bare[start + to] == words[to])
            to++;
        if (from == 0 && to == words.Length)
            exact.Add((start, start + to));
        else if (from == 0 && to >= LeastKept && SlipAfter(bare, saying, start, to) is { } after)
            found.Add(after);
        else if (to == words.Length && to - from >= LeastKept && SlipBefore(bare, saying, start, from) is { } before)
            found.Add(before);
    }

    static QuotationSlip? SlipAfter(string bare, Saying saying, int start, int at)
    {
        var words = saying.Bare;
        foreach (var (lost, put) in Regions)
        {
            var tail = words.Length - at - lost;
            if (tail < 0 || start + at + put + tail > bare.Length || tail == 0 && lost != put || string.CompareOrdinal(words, at + lost, bare, start + at + put, tail) != 0 || lost > 2 && !AreExchanged(words.AsSpan(at, lost), bare.AsSpan(start + at, put)))
                continue;
            return bare.AsSpan(start, at + put + tail).Contains('\n') ? null : new(saying, start, at, lost, put);
        }
        return null;
    }

    /// <param name="at">From here to its end the saying is as it should be.</param>
    static QuotationSlip? SlipBefore(string bare, Saying saying, int start, int at)
    {
        foreach (var (lost, put) in Regions)
        {
            var head = at - lost;
            var begin = start + at - put - head;
            if (head < 0 || begin < 0 || head == 0 && lost != put || string.CompareOrdinal(saying.Bare, 0, bare, begin, head) != 0 || lost > 2 && !AreExchanged(saying.Bare.AsSpan(head, lost), bare.AsSpan(begin + head, put)))
                continue;
            return bare.AsSpan(begin, start + saying.Bare.Length - begin).Contains('\n') ? null : new(saying, begin, head, lost, put);
        }
        return null;
    }

    /// <summary>The same characters in another order (青山绿水), or one of them by the same other one each time (喜而喜).</summary>
    static bool AreExchanged(ReadOnlySpan<char> words, ReadOnlySpan<char> written)
    {
        var isOneForOne = true;
        for (var i = 1; i < words.Length; i++)
            isOneForOne &= words[i] == written[i] || words[i] == words[0] && written[i] == written[0];
        if (isOneForOne)
            return true;
        var (a, b) = (words.ToArray(), written.ToArray());
        Array.Sort(a);
        Array.Sort(b);
        return a.AsSpan().SequenceEqual(b);
    }

    /// <summary>What two clauses of one length have in the same place, exchanged (为中国人民谋复兴，为中华民族谋幸福), and two clauses that changed places.</summary>
    static IEnumerable<string> Crossed(Saying saying)
    {
        string[] clauses = [.. saying.Clauses];
        for (var i = 0; i + 1 < clauses.Length; i++)
        {
            var (a, b) = (clauses[i], clauses[i + 1]);
            var (before, after) = (string.Concat(clauses[..i]), string.Concat(clauses[(i + 2)..]));
            if (clauses.Length > 1 && a != b)
                yield return before + b + a + after;
            for (var from = 0; a.Length == b.Length && from < a.Length; from++)
            {
                for (var to = from + 1; to <= a.Length; to++)
                {
                    if (a[from] != b[from] && a[to - 1] != b[to - 1] && to - from < a.Length)
                        yield return $"{before}{a[..from]}{b[from..to]}{a[to..]}{b[..from]}{a[from..to]}{b[to..]}{after}";
                }
            }
        }
    }

    bool IsVariant(QuotationSlip slip, string bare)
    {
        foreach (var variant in variants[slip.Saying])
        {
            for (var start = Math.Max(0, slip.Start - variant.Length + 1); start < Math.Min(slip.End, bare.Length - variant.Length + 1); start++)
            {
                if (start <= slip.Place && slip.Place < start + variant.Length && variant.Index().All(v => v.Item == Any || v.Item == bare[start + v.Index]))
                    return true;
            }
        }
        return false;
    }
}
