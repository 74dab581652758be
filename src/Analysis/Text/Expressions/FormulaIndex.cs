using System.Buffers;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>Expressions that were laid down word by word (<c>dictionaries/lexicons/formulas.tsv</c>), and where a text has one of them with another character, one too few or too many, two that have changed places, two neighbouring parts that have (区域民族自治制度), or two lost.
/// Quotation marks do not count: “五位一体”总体布局. That what is written makes words too is no excuse here; what official texts say besides stands in the table.</summary>
sealed class FormulaIndex
{
    /// <summary>In the table's variants: any character.</summary>
    const char Any = '＊';

    /// <summary>Two characters that a shorter one loses may leave other words (实现统一).</summary>
    const int LongEnoughToLoseTwo = 10;
    const int LongestExchanged = 12;

    /// <summary>Words have so many characters.</summary>
    const int ShortestPart = 2, LongestPart = 4;

    static readonly SearchValues<char> Marks = SearchValues.Create("“”‘’\"'《》〈〉「」『』");
    const string Joints = "的地得和与及或、";
    const string Little = Joints + "了着过等在之于以为把被对向从到个们这那其各每是也都还就而且并再又更最很上中下内外前后将已会要有";
    const string Inserted = Little + "副新好各最大党一分支总";
    const string Hinges = "省市县区乡镇村州国会局部院厅委军者性化和";

    static readonly Lazy<FormulaIndex> FromDictionaries = new(() => new([.. TableFile.Rows(Path.Combine(DictionaryFolder.Path, "lexicons", "formulas.tsv"))
        .Select(f => new FixedExpression(f[0], f[1], true, LexiconFile.Parts(f[2]).ToHashSet(StringComparer.Ordinal), f[3]))], ExpressionIndex.Default.Expressions.Select(e => e.Words)));

    readonly FixedExpression[] formulas;
    readonly HashSet<string> right;
    readonly ExpressionKeys keys;
    readonly ILookup<char, FixedExpression> byFirst;
    readonly (string Written, int Place, FixedExpression Formula)[] scrambled;
    readonly PhraseFinder finder;

    FormulaIndex(FixedExpression[] formulas, IEnumerable<string> otherExpressions)
    {
        this.formulas = formulas;
        right = [.. formulas.Select(f => f.Words), .. otherExpressions];
        keys = new([.. formulas.Select(f => f.Words)]);
        byFirst = formulas.ToLookup(f => f.Words[0]);
        scrambled = [.. formulas.SelectMany(f => Scrambled(f.Words).Where(w => !f.Variants.Contains(w.Written) && !right.Contains(w.Written)).Select(w => (w.Written, w.Place, f))).DistinctBy(s => s.Written, StringComparer.Ordinal)];
        finder = new([.. scrambled.Select(s => s.Written)]);
    }

    public static FormulaIndex Default => FromDictionaries.Value;

    /// <summary>Slips by place in the folded text, never overlapping; the length counts quotation marks inside.</summary>
    public IReadOnlyList<Slip> Search(ArticleText article)
    {
        var (bare, places) = Unmarked.Of(article.Folded.Text, Marks);
        var (hashes, near, found) = (ExpressionKeys.HashesOf(bare), new List<NearPhrase>(), new List<Slip>());
        for (var start = 0; start < bare.Length;)
        {
            var end = start;
            while (end < bare.Length && bare[end] is >= '\u4E00' and <= '\u9FFF')
                end++;
            if (end - start >= ExpressionKeys.Shortest)
            {
                keys.Nearly(bare, hashes, start, end, near);
                found.AddRange(WithOneMore(bare, start, end));
            }
            start = end + 1;
        }
        found.AddRange(near.Select(n => new Slip(formulas[n.Phrase], n.Start, n.Length, n.Kind, n.Place)));
        found = [.. found.Where(s => IsSlip(s, bare, places, article))];
        var matches = new List<PhraseMatch>();
        finder.Find(bare, matches);
        found.AddRange(matches.Select(m => new Slip(scrambled[m.Phrase].Formula, m.Start, m.Length, m.Length < scrambled[m.Phrase].Formula.Words.Length ? SlipKind.Dropped : SlipKind.Swapped, m.Start + scrambled[m.Phrase].Place)));
        if (found.Count == 0)
            return [];
        List<WordSpan> exact = [.. keys.Exact(bare, hashes, 0, bare.Length).Select(e => new WordSpan(e.Start, formulas[e.Phrase].Words.Length))];
        var kept = new List<Slip>();
        // Of slips that overlap the longest formula knows best.
        foreach (var slip in found.OrderByDescending(s => s.Expression.Words.Length).ThenBy(s => s.Kind == SlipKind.Dropped).ThenBy(s => s.Start).ThenBy(s => s.Kind == SlipKind.Doubled))
        {
            if (!kept.Exists(k => slip.Start < k.End && k.Start < slip.End) && !exact.Exists(e => e.Start <= slip.Place && slip.Place < e.End))
                kept.Add(slip);
        }
        return [.. kept.OrderBy(s => s.Start).Select(s => s with { Start = places[s.Start], Length = places[s.End - 1] + 1 - places[s.Start], Place = places[s.Place] })];
    }

    /// <summary>A stranger among the characters (全国人大常委员会).</summary>
    IEnumerable<Slip> WithOneMore(string bare, int from, int to)
    {
        for (var start = from; start + ExpressionKeys.Shortest < to; start++)
        {
            if (!keys.Begins(bare[start], bare[start + 1]) && !keys.Begins(bare[start], bare[start + 2]))
                continue;
            foreach (var formula in byFirst[bare[start]])
            {
                var words = formula.Words;
                if (start + words.Length + 1 > to)
                    continue;
                var head = bare.AsSpan(start, words.Length).CommonPrefixLength(words);
                if (head < words.Length && bare[start + head] != words[head - 1] && !Inserted.Contains(bare[start + head], StringComparison.Ordinal) && !SlipJudge.IsCount(bare[start + head]) && bare.AsSpan(start + head + 1, words.Length - head).SequenceEqual(words.AsSpan(head)))
                    yield return new(formula, start, words.Length + 1, SlipKind.Doubled, start + head);
            }
        }
    }

    bool IsSlip(Slip slip, string bare, int[] places, ArticleText article)
    {
        var words = slip.Expression.Words;
        var written = bare.Substring(slip.Start, slip.Length);
        var variants = slip.Expression.Variants;
        if (variants.Contains(written) || right.Contains(written) || article.Segmenter.Knows(written))
            return false;
        var at = slip.Place - slip.Start;
        var leadsOut = article.CutsWord(places[slip.Start]) || article.CutsWord(places[slip.End - 1] + 1);
        return slip.Kind switch
        {
            SlipKind.Substituted => !variants.Contains($"{words[..at]}{Any}{words[(at + 1)..]}") && !(SlipJudge.IsCount(written[at]) && SlipJudge.IsCount(words[at]))
                && !(Joints.Contains(written[at], StringComparison.Ordinal) && Joints.Contains(words[at], StringComparison.Ordinal))
                && (at > 0 && at < words.Length - 1 || !leadsOut && !Little.Contains(written[at], StringComparison.Ordinal)),
            SlipKind.Dropped => at > 0 && at < words.Length - 1 && (!Joints.Contains(words[at], StringComparison.Ordinal) || SlipJudge.TearsWord(words, at, article.Segmenter)),
            SlipKind.Doubled => !leadsOut && !(at == 1 && Joins(bare, slip.Start - 1, article)) && !(at == slip.Length - 1 && Joins(bare, slip.End - 1, article)),
            _ => !SlipJudge.ExchangesCounts(words, written),
        };
    }

    /// <summary>The doubled character at an edge may belong to the word outside (委员会|会议).</summary>
    static bool Joins(string bare, int first, ArticleText article) =>
        first >= 0 && first + 1 < bare.Length && bare[first] is >= '\u4E00' and <= '\u9FFF' && bare[first + 1] is >= '\u4E00' and <= '\u9FFF'
        && (article.Segmenter.Knows(bare.AsSpan(first, 2)) || Hinges.Contains(bare[first], StringComparison.Ordinal) || Hinges.Contains(bare[first + 1], StringComparison.Ordinal));

    static IEnumerable<(string Written, int Place)> Scrambled(string words)
    {
        for (var i = 0; words.Length <= LongestExchanged && i < words.Length; i++)
        {
            for (var j = i + 2; j < words.Length; j++)
            {
                if (words[i] != words[j] && !(SlipJudge.IsCount(words[i]) && SlipJudge.IsCount(words[j])))
                    yield return ($"{words[..i]}{words[j]}{words[(i + 1)..j]}{words[i]}{words[(j + 1)..]}", j);
            }
        }
        foreach (var (at, first, second) in Parts(words.Length))
        {
            if (words.AsSpan(at, first) is var head && words.AsSpan(at + first, second) is var tail && !head.SequenceEqual(tail))
                yield return ($"{words[..at]}{tail}{head}{words[(at + first + second)..]}", at);
        }
        for (var i = 1; words.Length >= LongEnoughToLoseTwo && i + 2 < words.Length; i++)
            yield return (words.Remove(i, 2), i);
    }

    /// <summary>Neighbouring parts; of both halves of the whole the exchange is good Chinese (四个意识不断增强).</summary>
    static IEnumerable<(int At, int First, int Second)> Parts(int length) =>
        from first in Enumerable.Range(ShortestPart, LongestPart - ShortestPart + 1)
        from second in Enumerable.Range(ShortestPart, LongestPart - ShortestPart + 1)
        where first + second < length
        from at in Enumerable.Range(0, length - first - second + 1)
        select (at, first, second);
}
