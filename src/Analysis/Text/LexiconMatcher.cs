using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text;

/// <summary>Finds a lexicon's rows in a text, precision first: white list and “unless” strings cover, of overlapping hits the longest wins,
/// a short term that only arises where two words meet is no hit, and a row that needs company is a hit only in it.</summary>
sealed class LexiconMatcher
{
    /// <summary>So many symbols may stand between two characters of a disguised term.</summary>
    const int MostNoise = 3;

    /// <summary>Shorter terms are not looked for in disguise: chance makes them too often.</summary>
    const int ShortestDisguised = 3;

    readonly bool disguises;
    readonly PhraseFinder finder;
    readonly string[] phrases;
    readonly LexiconRow?[] rows;
    readonly bool[] covers;
    readonly (string Right, int Offset)[]?[] unless;

    public LexiconMatcher(IReadOnlyList<LexiconRow> rows, IReadOnlyList<string> whitelist, bool disguises)
    {
        this.disguises = disguises;
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var byPhrase = new List<(LexiconRow? Row, bool Covers)>();
        int IndexOf(string written)
        {
            var phrase = Normal(written);
            if (!index.TryGetValue(phrase, out var at))
            {
                index[phrase] = at = byPhrase.Count;
                byPhrase.Add(default);
            }
            return at;
        }
        foreach (var row in rows.Where(r => Normal(r.Term).Length > 0))
        {
            var at = IndexOf(row.Term);
            byPhrase[at] = byPhrase[at] with { Row = row };
        }
        foreach (var white in whitelist.Where(w => Normal(w).Length > 0))
        {
            var at = IndexOf(white);
            byPhrase[at] = byPhrase[at] with { Covers = true };
        }
        phrases = [.. index.OrderBy(p => p.Value).Select(p => p.Key)];
        (this.rows, covers) = ([.. byPhrase.Select(p => p.Row)], [.. byPhrase.Select(p => p.Covers)]);
        unless = [.. phrases.Zip(this.rows, (phrase, row) => row is { Unless.Count: > 0 } ? RightStringsOf(phrase, row) : null)];
        finder = new(phrases);
    }

    /// <summary>Whether symbols are part of the term itself, which would lose them where symbols are left out.</summary>
    public static bool HoldsNoise(string term)
    {
        using var bare = new BareText(FoldedText.FoldTerm(term));
        return bare.LeavesOut;
    }

    public IEnumerable<LexiconHit> Search(ArticleText article)
    {
        if (rows.Length == 0)
            return [];
        using var bare = disguises ? new BareText(article.Folded.Text) : null;
        var text = bare is null ? article.Folded.Text : bare.Text;
        var matches = new List<PhraseMatch>();
        finder.Find(text, matches);
        if (matches.Count == 0)
            return [];
        var found = new List<Found>();
        var covered = new List<(int Start, int End)>();
        foreach (var match in matches)
        {
            if (bare?.IsTornApart(match.Start, match.End, MostNoise) is true)
                continue;
            if (covers[match.Phrase])
                covered.Add((match.Start, match.End));
            else if (rows[match.Phrase] is { } row && !StandsInRightString(unless[match.Phrase], text, match.Start))
                found.Add(new(row, match.Start, match.End));
        }
        var hits = new List<LexiconHit>();
        foreach (var hit in LongestFirst(NotCovered(found, covered), text.Length))
        {
            var (first, last) = bare is null ? (hit.Start, hit.End - 1) : (bare.PlaceOf(hit.Start), bare.PlaceOf(hit.End - 1));
            if (HitOf(article, hit.Row, first, last + 1) is { } made)
                hits.Add(made);
        }
        hits.Sort((a, b) => a.Start - b.Start);
        return hits;
    }

    /// <summary>Null where the row does not count here.</summary>
    /// <param name="start">In the folded text, as <paramref name="end"/>.</param>
    static LexiconHit? HitOf(ArticleText article, LexiconRow row, int start, int end)
    {
        var folded = article.Folded;
        var term = FoldedText.FoldTerm(row.Term);
        var strewn = end - start > term.Length;
        if (strewn && term.Length < ShortestDisguised || !HasCompany(row, folded.Text, start, end) || OnlyWhereWordsMeet(article, term.Length, start, end))
            return null;
        var span = folded.Original(start, end - start);
        return new(row, span.Start, span.Length, span.Length > term.Length || !folded.Text.AsSpan(start, end - start).SequenceEqual(term));
    }

    string Normal(string term)
    {
        var folded = FoldedText.FoldTerm(term);
        return disguises ? BareText.Of(folded) : folded;
    }

    /// <summary>The row's “unless” strings, each with every place at which it holds the term.</summary>
    (string Right, int Offset)[] RightStringsOf(string phrase, LexiconRow row) =>
    [
        .. from written in row.Unless
           let right = Normal(written)
           from offset in Enumerable.Range(0, Math.Max(0, right.Length - phrase.Length + 1))
           where string.CompareOrdinal(right, offset, phrase, 0, phrase.Length) == 0
           select (right, offset),
    ];

    static bool StandsInRightString((string Right, int Offset)[]? rights, ReadOnlySpan<char> text, int start)
    {
        foreach (var (right, offset) in rights ?? [])
        {
            if (start >= offset && text[(start - offset)..].StartsWith(right))
                return true;
        }
        return false;
    }

    /// <summary>Leaves out hits that lie within a string of the white list.</summary>
    public static List<Found> NotCovered(List<Found> found, List<(int Start, int End)> covered)
    {
        if (covered.Count == 0)
            return found;
        covered.Sort();
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        var kept = new List<Found>();
        var (next, reach) = (0, 0);
        foreach (var hit in found)
        {
            for (; next < covered.Count && covered[next].Start <= hit.Start; next++)
                reach = Math.Max(reach, covered[next].End);
            if (hit.End > reach)
                kept.Add(hit);
        }
        return kept;
    }

    /// <summary>Of hits that overlap the longer one, of equals the first.</summary>
    public static List<Found> LongestFirst(IEnumerable<Found> found, int length)
    {
        var kept = new List<Found>();
        var taken = new System.Collections.BitArray(length);
        foreach (var hit in found.OrderByDescending(f => f.End - f.Start).ThenBy(f => f.Start))
        {
            // Longer hits are in already: one that overlaps covers an edge of this one.
            if (taken[hit.Start] || taken[hit.End - 1])
                continue;
            for (var i = hit.Start; i < hit.End; i++)
                taken[i] = true;
            kept.Add(hit);
        }
        return kept;
    }

    /// <summary>Whether a word that the row needs stands near; true where it needs none.</summary>
    /// <param name="text">Folded.</param>
    public static bool HasCompany(LexiconRow row, string text, int start, int end)
    {
        if (row.Needs.Count == 0)
            return true;
        var from = Math.Max(0, start - Lexicon.NeedReach);
        var near = text.AsSpan(from, Math.Min(text.Length, end + Lexicon.NeedReach) - from);
        foreach (var word in row.Needs)
        {
            if (near.Contains(FoldedText.FoldTerm(word), StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>路口交通 does not hold 口交: an edge of the hit that cuts through a word of the dictionary shows that the term is none.
    /// One such edge is enough against two characters, both are needed against three; longer terms do not arise by chance.</summary>
    static bool OnlyWhereWordsMeet(ArticleText article, int length, int start, int end) => length switch
    {
        <= 2 => article.CutsWord(start) || article.CutsWord(end),
        3 => article.CutsWord(start) && article.CutsWord(end),
        _ => false,
    };

    /// <summary>A row's term in the text that is looked through.</summary>
    public readonly record struct Found(LexiconRow Row, int Start, int End);
}
