using System.Globalization;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text;

/// <summary>Finds a lexicon's rows in a text, precision first: white list and “unless” strings cover, of overlapping hits the longest wins,
/// a short term that only arises where two words meet is no hit, and a row that needs company is a hit only in it.</summary>
sealed class LexiconMatcher
{
    /// <summary>So many symbols may stand between two characters of a disguised term.</summary>
    const int MostNoise = 2;

    /// <summary>Shorter terms are not looked for in disguise: chance makes them too often.</summary>
    const int ShortestDisguised = 3;

    readonly bool disguises;
    readonly PhraseAutomaton automaton;
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
        automaton = new(phrases);
    }

    public static bool HoldsNoise(string term) => FoldedText.FoldTerm(term).Any(IsNoise);

    public IEnumerable<LexiconHit> Search(ArticleText article)
    {
        if (rows.Length == 0)
            return [];
        var folded = article.Folded;
        var (text, places) = disguises ? WithoutNoise(folded.Text) : (folded.Text, null);
        var found = new List<(LexiconRow Row, int Start, int End)>();
        var covered = new List<(int Start, int End)>();
        foreach (var (phrase, end) in automaton.Search(text))
        {
            var start = end - phrases[phrase].Length;
            if (places is not null && IsTornApart(places, start, end))
                continue;
            if (covers[phrase])
                covered.Add((start, end));
            else if (rows[phrase] is { } row && !StandsInRightString(unless[phrase], text, start))
                found.Add((row, start, end));
        }
        if (found.Count == 0)
            return [];
        var hits = new List<LexiconHit>();
        foreach (var (row, start, end) in LongestFirst(NotCovered(found, covered), text.Length))
        {
            var (first, last) = places is null ? (start, end - 1) : (places[start], places[end - 1]);
            var span = folded.Original(first, last + 1 - first);
            var term = FoldedText.FoldTerm(row.Term);
            var strewn = last + 1 - first > term.Length;
            if (!(strewn && term.Length < ShortestDisguised)
                && HasCompany(row, folded.Text, first, last + 1)
                && !OnlyWhereWordsMeet(article, term.Length, first, last + 1))
                hits.Add(new(row, span.Start, span.Length, span.Length > term.Length || !folded.Text.AsSpan(first, last + 1 - first).SequenceEqual(term)));
        }
        return hits.OrderBy(h => h.Start);
    }

    string Normal(string term)
    {
        var folded = FoldedText.FoldTerm(term);
        return disguises ? WithoutNoise(folded).Text : folded;
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

    static bool StandsInRightString((string Right, int Offset)[]? rights, string text, int start)
    {
        foreach (var (right, offset) in rights ?? [])
        {
            if (start >= offset && string.CompareOrdinal(text, start - offset, right, 0, right.Length) == 0)
                return true;
        }
        return false;
    }

    /// <summary>Leaves out hits that lie within a string of the white list.</summary>
    static List<(LexiconRow Row, int Start, int End)> NotCovered(List<(LexiconRow Row, int Start, int End)> found, List<(int Start, int End)> covered)
    {
        if (covered.Count == 0)
            return found;
        covered.Sort();
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        var kept = new List<(LexiconRow Row, int Start, int End)>();
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

    static List<(LexiconRow Row, int Start, int End)> LongestFirst(IEnumerable<(LexiconRow Row, int Start, int End)> found, int length)
    {
        var kept = new List<(LexiconRow Row, int Start, int End)>();
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

    static bool HasCompany(LexiconRow row, string text, int start, int end)
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

    static bool IsTornApart(int[] places, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (places[i] - places[i - 1] > MostNoise + 1)
                return true;
        }
        return false;
    }

    /// <summary>The text without what may be strewn into a word, in simplified characters, and where each character stood.
    /// Marks that end or part sentences stay: words on both sides of them are not one.</summary>
    static (string Text, int[] Places) WithoutNoise(string folded)
    {
        var text = new char[folded.Length];
        var places = new int[folded.Length];
        var count = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (IsNoise(folded[i]))
                continue;
            (text[count], places[count]) = (TraditionalCharacters.Simplify(folded[i]), i);
            count++;
        }
        return (new string(text, 0, count), places);
    }

    static bool IsNoise(char c) => c switch
    {
        '\n' or '\r' or ',' or '!' or '?' or ':' or ';' or '(' or ')' or '。' or '、' or '“' or '”' or '‘' or '’' or '《' or '》' or '〈' or '〉' or '【' or '】' or '—' or '…' => false,
        < '\u3400' => char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c),
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.PrivateUse,
    };
}
