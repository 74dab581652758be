using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text;

/// <summary>Finds rows in the disguises they ask for (<see cref="Folds"/>): at each place where one may begin, character by character. Never what stands there undisguised, which <see cref="LexiconMatcher"/> finds.</summary>
sealed class DisguiseMatcher
{
    const int MostNoise = 3;
    const int MostRepeats = 8;

    readonly HanSounds sounds;
    readonly (LexiconRow Row, string Term, string[] Unless)[] rows;
    readonly Dictionary<char, List<int>> byBeginning = [];
    readonly PhraseFinder? whitelist;

    public DisguiseMatcher(IEnumerable<LexiconRow> rows, IReadOnlyList<string> whitelist, HanSounds sounds)
    {
        this.sounds = sounds;
        this.rows = [.. from row in rows
                        where row.Folds != Folds.None
                        let term = Normal(row.Term)
                        where term.Length > 1
                        select (row, term, row.Unless.Select(Normal).ToArray())];
        for (var i = 0; i < this.rows.Length; i++)
        {
            foreach (var c in Beginnings(this.rows[i].Term[0], this.rows[i].Row.Folds).Distinct())
            {
                if (!byBeginning.TryGetValue(c, out var beginning))
                    byBeginning[c] = beginning = [];
                beginning.Add(i);
            }
        }
        string[] white = [.. whitelist.Select(Normal).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)];
        this.whitelist = this.rows.Length > 0 && white.Length > 0 ? new(white) : null;
    }

    /// <summary>In order of place, never overlapping: of two that overlap the longer one.</summary>
    public IReadOnlyList<LexiconHit> Search(ArticleText article)
    {
        if (rows.Length == 0)
            return [];
        using var bare = new BareText(article.Folded.Text);
        var text = bare.Text;
        var found = new List<LexiconMatcher.Found>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!byBeginning.TryGetValue(text[i], out var candidates))
                continue;
            foreach (var row in candidates)
            {
                if (Fit(text, i, rows[row].Term, 0, rows[row].Row.Folds, default) is >= 0 and var end && Counts(article, bare, row, i, end))
                    found.Add(new(rows[row].Row, i, end));
            }
        }
        var hits = new List<LexiconHit>();
        foreach (var (row, start, end) in LexiconMatcher.LongestFirst(LexiconMatcher.NotCovered(found, White(found, text)), text.Length))
        {
            var first = bare.PlaceOf(start);
            var span = article.Folded.Original(first, bare.PlaceOf(end - 1) + 1 - first);
            hits.Add(new(row, span.Start, span.Length, Disguised: true));
        }
        hits.Sort((a, b) => a.Start - b.Start);
        return hits;
    }

    static string Normal(string term) => BareText.Of(FoldedText.FoldTerm(term));

    IEnumerable<char> Beginnings(char c, Folds folds)
    {
        yield return c;
        foreach (var part in folds.HasFlag(Folds.Split) ? sounds.PartsOf(c) : [])
            yield return part[0];
        foreach (var syllable in folds.HasFlag(Folds.Pinyin) ? sounds.SyllablesOf(c) : [])
            yield return syllable[0];
        foreach (var homophone in folds.HasFlag(Folds.Sound) ? sounds.Homophones(c) : [])
            yield return homophone;
    }

    /// <summary>Where the term's rest ends if it stands at <paramref name="at"/> in one of the disguises; -1 if it does not.</summary>
    int Fit(ReadOnlySpan<char> text, int at, string term, int unit, Folds folds, Written written)
    {
        if (unit == term.Length)
            return written.Passes(term.Length) ? at : -1;
        if (at >= text.Length)
            return -1;
        var c = term[unit];
        if (text[at] == c)
        {
            var most = folds.HasFlag(Folds.Repeat) ? Math.Min(MostRepeats, text.Length - at) : 1;
            for (var times = 1; times <= most && text[at + times - 1] == c; times++)
            {
                if (Fit(text, at + times, term, unit + 1, folds, written with { Same = written.Same + 1, Repeated = written.Repeated || times > 1 }) is >= 0 and var end)
                    return end;
            }
        }
        else if (folds.HasFlag(Folds.Sound) && sounds.SoundAlike(text[at], c)
            && Fit(text, at + 1, term, unit + 1, folds, written with { Sounded = written.Sounded + 1 }) is >= 0 and var end)
            return end;
        foreach (var part in folds.HasFlag(Folds.Split) ? sounds.PartsOf(c) : [])
        {
            if (text[at..].StartsWith(part) && Fit(text, at + part.Length, term, unit + 1, folds, written with { Split = written.Split + 1 }) is >= 0 and var end)
                return end;
        }
        return folds.HasFlag(Folds.Pinyin) && char.IsAsciiLetterLower(text[at]) ? FitSpelt(text, at, term, unit, folds, written) : -1;
    }

    int FitSpelt(ReadOnlySpan<char> text, int at, string term, int unit, Folds folds, Written written)
    {
        foreach (var syllable in sounds.SyllablesOf(term[unit]))
        {
            foreach (var spelling in HanSounds.Spellings(syllable).Append(syllable[..1]))
            {
                if (text[at..].StartsWith(spelling) && Fit(text, at + spelling.Length, term, unit + 1, folds, written with { Spelt = written.Spelt + 1 }) is >= 0 and var end)
                    return end;
            }
        }
        return -1;
    }

    /// <summary>A word of the dictionary is no disguise, letters that go on are none of this term's, and “unless”, “needs” and the day hold as ever.</summary>
    bool Counts(ArticleText article, BareText bare, int row, int start, int end)
    {
        var text = bare.Text;
        if (start > 0 && IsLetter(text[start]) && IsLetter(text[start - 1]) || end < text.Length && IsLetter(text[end - 1]) && IsLetter(text[end])
            || bare.IsTornApart(start, end, MostNoise) || article.Segmenter.Knows(text[start..end]))
            return false;
        foreach (var right in rows[row].Unless)
        {
            var from = Math.Max(0, start - right.Length);
            if (right.Length > 0 && text[from..Math.Min(text.Length, end + right.Length)].Contains(right, StringComparison.Ordinal))
                return false;
        }
        return LexiconMatcher.HasCompany(rows[row].Row, article.Folded.Text, bare.PlaceOf(start), bare.PlaceOf(end - 1) + 1);
    }

    static bool IsLetter(char c) => char.IsAsciiLetter(c);

    List<(int Start, int End)> White(List<LexiconMatcher.Found> found, ReadOnlySpan<char> text)
    {
        var white = new List<PhraseMatch>();
        if (found.Count > 0)
            whitelist?.Find(text, white);
        return [.. white.Select(w => (w.Start, w.End))];
    }

    /// <summary>How the characters of a term were written.</summary>
    readonly record struct Written(int Same, int Sounded, int Spelt, int Split, bool Repeated)
    {
        public bool Passes(int length) =>
            (Same < length || Repeated)
            && (Sounded == 0 || Same * 2 >= length)
            && (Spelt == 0 || Same > 0);
    }
}
