using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>The fixed expressions of <c>dictionaries/lexicons/expressions.tsv</c> and the idioms and set phrases (tags i and l) of jieba's dictionary, and where a text gets one of them wrong.</summary>
sealed class ExpressionIndex
{
    /// <summary>Words of this frequency in jieba's dictionary are everybody's; two of them side by side may be said in any other way too.</summary>
    const int CommonWord = 100;
    const int WellKnown = 50;
    const int LongestIdiom = 8;
    const string Grammar = "的地得了着过";

    /// <summary>中比关系 is no set phrase: relations are with every country.</summary>
    const string Relations = "关系";
    const string IdiomSource = "通行成语词形（jieba 词典，MIT）";

    static readonly Lazy<ExpressionIndex> FromDictionaries = new(() => new(Read(DictionaryFolder.Path), CharacterTable.Default));

    readonly FixedExpression[] expressions;
    readonly ExpressionKeys keys;
    readonly SlipJudge judge;

    public ExpressionIndex(IReadOnlyList<FixedExpression> expressions, CharacterTable characters)
    {
        this.expressions = [.. expressions.DistinctBy(e => e.Words, StringComparer.Ordinal)];
        keys = new([.. this.expressions.Select(e => e.Words)]);
        judge = new(characters);
    }

    /// <summary>Loaded once for the process.</summary>
    public static ExpressionIndex Default => FromDictionaries.Value;

    public IReadOnlyList<FixedExpression> Expressions => expressions;

    /// <summary>Slips in the folded text, by place, never overlapping.</summary>
    public IEnumerable<Slip> Search(ArticleText article)
    {
        var text = article.Folded.Text;
        var (hashes, found) = (ExpressionKeys.HashesOf(text), new List<NearPhrase>());
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && text[end] is >= '\u4E00' and <= '\u9FFF')
                end++;
            found.Clear();
            if (end - start >= ExpressionKeys.Shortest - 1)
                keys.Nearly(text, hashes, start, end, found);
            if (found.Count > 0)
            {
                foreach (var slip in SlipsOf(article, hashes, start, end, found))
                    yield return slip;
            }
            start = end + 1;
        }
    }

    IEnumerable<Slip> SlipsOf(ArticleText article, ulong[] hashes, int from, int to, List<NearPhrase> found)
    {
        var right = keys.Exact(article.Folded.Text, hashes, from, to).Select(e => new WordSpan(e.Start, expressions[e.Phrase].Words.Length)).ToList();
        var kept = new List<Slip>();
        // Of slips that overlap the longest expression knows best; of the same length what changes least.
        foreach (var slip in found.Select(n => new Slip(expressions[n.Phrase], n.Start, n.Length, n.Kind, n.Place)).OrderByDescending(s => s.Expression.Words.Length).ThenBy(s => s.Kind == SlipKind.Dropped).ThenBy(s => s.Start).ThenBy(s => s.Kind == SlipKind.Doubled))
        {
            if (!kept.Exists(k => slip.Start < k.End && k.Start < slip.End) && judge.IsSlip(slip, article, right))
                kept.Add(slip);
        }
        return kept.OrderBy(s => s.Start);
    }

    static IReadOnlyList<FixedExpression> Read(string folder)
    {
        var official = LexiconFile.Read(Path.Combine(folder, "lexicons", "expressions.tsv"))
            .Select(r => new FixedExpression(r.Term, r.Kind, r.Correction == "loose", r.Unless.ToHashSet(StringComparer.Ordinal), r.Source));
        var words = JiebaWords(Path.Combine(folder, "segmentation", "jieba.dict.utf8")).ToDictionary(w => w.Word, w => (w.Frequency, w.IsIdiom), StringComparer.Ordinal);
        bool IsCommonWord(string half) => words.TryGetValue(half, out var known) && known.Frequency >= CommonWord;
        // The dictionary counts how people write, wrong ways too (再接再励).
        var wrong = LexiconFile.Read(Path.Combine(folder, "lexicons", "terms.tsv")).Where(r => r.Needs.Count == 0).Select(r => r.Term).ToHashSet(StringComparer.Ordinal);
        var none = new HashSet<string>(StringComparer.Ordinal);
        var idioms = (from word in words
                     where word.Value.IsIdiom && !wrong.Contains(word.Key) && word.Key.Length is >= ExpressionKeys.Shortest and <= LongestIdiom && !(word.Key[1] == '不' && word.Key[0] == word.Key[2]) && !word.Key.Any(c => Grammar.Contains(c, StringComparison.Ordinal))
                        && !(word.Key[0] == '中' && word.Key.EndsWith(Relations, StringComparison.Ordinal)) && !(IsCommonWord(word.Key[..2]) && IsCommonWord(word.Key[2..]))
                     select new FixedExpression(word.Key, FixedExpression.Idiom, word.Value.Frequency >= WellKnown, none, IdiomSource)).ToDictionary(i => i.Words, StringComparer.Ordinal);
        // An idiom that reports use often is an idiom still.
        return [.. official.Select(e => e.IsCommon && idioms.TryGetValue(e.Words, out var idiom) ? idiom with { Variants = e.Variants, Source = e.Source } : e).Concat(idioms.Values).Where(e => e.Words.Length is >= ExpressionKeys.Shortest and <= ExpressionKeys.Longest)];
    }

    static IEnumerable<(string Word, int Frequency, bool IsIdiom)> JiebaWords(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split(' ');
            if (parts.Length == 3 && parts[0].Length >= 2)
                yield return (parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), (parts[2] == "i" || parts[2] == "l" && parts[0].Length == ExpressionKeys.Shortest) && parts[0].All(c => c is >= '\u4E00' and <= '\u9FFF'));
        }
    }
}
