using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text;

/// <summary>Official English names (<c>dictionaries/lexicons/english.tsv</c>) of which one word is a letter off: one too many, missing, another, or two in the wrong order.</summary>
static class EnglishNames
{
    /// <summary>A word that stands alone, or with only one other, needs so many letters; in longer names four show it.</summary>
    const int LongWord = 6, ShortWord = 4, LongName = 3;

    static readonly Lazy<Table> Names = new(Read);

    public static IEnumerable<MisspeltEnglish> In(ArticleText article)
    {
        var text = article.Text;
        var words = EnglishWords.Of(text);
        if (words.Count == 0)
            yield break;
        var (found, right) = (new List<MisspeltEnglish>(), new HashSet<int>());
        for (var i = 0; i < words.Count; i++)
        {
            if (Names.Value.Places.TryGetValue(words[i].Folded, out var places))
            {
                foreach (var (row, position) in places)
                    Compare(article, words, i - position, row, position, found, right);
            }
            else if (AloneAt(text, words[i]) is { } row)
                found.Add(new(i, words[i].Start, words[i].Length, Written(text.AsSpan(words[i].Start, words[i].Length), row.Spelt[0]), row));
        }
        foreach (var slip in found.Where(s => !right.Contains(s.Word)).GroupBy(s => s.Word).Select(g => g.MaxBy(s => s.Row.Words.Length)!))
            yield return slip;
    }

    /// <summary>A name whose word at <paramref name="position"/> is the one found, laid over the words round it.</summary>
    static void Compare(ArticleText article, List<EnglishWord> words, int start, Row row, int position, List<MisspeltEnglish> found, HashSet<int> right)
    {
        if (start < 0 || start + row.Words.Length > words.Count)
            return;
        var slip = -1;
        for (var k = 0; k < row.Words.Length; k++)
        {
            if (k > 0 && !words[start + k].FollowsDirectly)
                return;
            if (words[start + k].Folded == row.Words[k])
            {
                if (k < position && Names.Value.Places.ContainsKey(row.Words[k]))
                    return; // seen from there
                continue;
            }
            if (slip >= 0)
                return;
            slip = k;
        }
        if (slip < 0)
        {
            right.UnionWith(Enumerable.Range(start, row.Words.Length));
            return;
        }
        var (word, meant) = (words[start + slip], row.Words[slip]);
        if (meant.Length < (row.Words.Length < LongName ? LongWord : ShortWord) || !IsSlipOf(word.Folded, meant, row) || row.Needs?.IsMatch(article.LineAt(word.Start)) is false)
            return;
        found.Add(new(start + slip, word.Start, word.Length, Written(article.Text.AsSpan(word.Start, word.Length), row.Spelt[slip]), row));
    }

    /// <summary>One word alone is taken for a place's name only when it is written as a name and could be no other: 苏州 is not 福州. Its first or its last letter is right.</summary>
    static Row? AloneAt(string text, EnglishWord word)
    {
        if (word.Folded.Length < LongWord - 1 || !char.IsAsciiLetterUpper(text[word.Start]))
            return null;
        var alone = Names.Value.Alone;
        foreach (var row in alone.GetValueOrDefault((word.Folded[0], true), []))
        {
            if (IsSlipOf(word.Folded, row.Words[0], row))
                return IsPinyin(word.Folded) ? null : row;
        }
        return alone.GetValueOrDefault((word.Folded[^1], false), []).FirstOrDefault(r => IsSlipOf(word.Folded, r.Words[0], r)) is { } other && !IsPinyin(word.Folded) ? other : null;
    }

    /// <summary>Not its plural or genitive, no other word of the table, no English word.</summary>
    static bool IsSlipOf(string written, string meant, Row row) =>
        Math.Abs(written.Length - meant.Length) <= 1 && IsOneOff(written, meant) && written != meant + "s" && (meant != written + "s" || meant.EndsWith("ss", StringComparison.Ordinal))
        && !Names.Value.Known.Contains(written) && !row.Unless.Contains(written);

    /// <summary>One letter too many, missing or another, or two neighbours exchanged.</summary>
    static bool IsOneOff(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var head = a.CommonPrefixLength(b);
        var x = a[head..];
        var y = b[head..];
        if (x.Length == y.Length)
            return x.Length > 0 && (x[1..].SequenceEqual(y[1..]) || x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..]));
        return x.Length == y.Length + 1 ? x[1..].SequenceEqual(y) : y.Length == x.Length + 1 && y[1..].SequenceEqual(x);
    }

    static bool IsPinyin(ReadOnlySpan<char> letters)
    {
        var syllables = Names.Value.Syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<bool> reached = stackalloc bool[letters.Length + 1];
        reached[0] = true;
        for (var i = 0; i < letters.Length; i++)
        {
            for (var length = 1; reached[i] && length <= Math.Min(6, letters.Length - i); length++)
                reached[i + length] |= syllables.Contains(letters.Slice(i, length));
        }
        return reached[letters.Length];
    }

    static string Written(ReadOnlySpan<char> as_, string right) =>
        as_.ContainsAnyInRange('a', 'z') ? char.IsAsciiLetterUpper(as_[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right.ToLowerInvariant() : right.ToUpperInvariant();

    static Table Read()
    {
        var rows = TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "english.tsv"))
            .Select(f => (Fields: f, Spelt: f[0].Split(' ', '-')))
            .Select(r => new Row(r.Fields[0], r.Spelt, [.. r.Spelt.Select(w => w.Replace("'", "", StringComparison.Ordinal).ToLowerInvariant())], r.Fields[2].Split('|').ToFrozenSet(StringComparer.Ordinal),
                r.Fields[3].Length > 0 ? new Regex(r.Fields[3], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTime.Span) : null, r.Fields[4])).ToList();
        // "of the" begins nothing.
        var places = rows.SelectMany(r => r.Words.Select((word, position) => (word, place: (r, position)))).Where(p => p.word.Length >= ShortWord || p.word is "xi" or "mao" or "cpc" or "two")
            .GroupBy(p => p.word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.place).ToArray(), StringComparer.Ordinal);
        var alone = rows.Where(r => r.Words.Length == 1).SelectMany(r => new[] { (Key: (r.Words[0][0], true), Row: r), (Key: (r.Words[0][^1], false), Row: r) }).GroupBy(p => p.Key).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Row).ToArray());
        return new(places, alone, rows.SelectMany(r => r.Words).ToFrozenSet(StringComparer.Ordinal), HanCharacter.All.SelectMany(c => c.Syllables).Where(s => s.Any(c => "aeiouv".Contains(c, StringComparison.Ordinal))).Select(s => s.Replace('v', 'u')).ToFrozenSet(StringComparer.Ordinal));
    }

    sealed record Table(FrozenDictionary<string, (Row Row, int Position)[]> Places, FrozenDictionary<(char, bool), Row[]> Alone, FrozenSet<string> Known, FrozenSet<string> Syllables);

    /// <param name="Words">Small, without apostrophes.</param>
    /// <param name="Unless">English words a letter off.</param>
    /// <param name="Needs">What must stand in the same line; null: nothing.</param>
    public sealed record Row(string Name, string[] Spelt, string[] Words, FrozenSet<string> Unless, Regex? Needs, string Source);
}

/// <param name="Word">Its number in the text.</param>
sealed record MisspeltEnglish(int Word, int Start, int Length, string Right, EnglishNames.Row Row);
