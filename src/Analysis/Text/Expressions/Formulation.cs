using System.Buffers;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>A set formulation of which one word is easily taken for another: 两个确立的决定性{意义}. In braces stand the words that are right there, the rule first; round them everything is as written.
/// Quotation marks do not count, and one pause is as good as another.</summary>
sealed class Formulation
{
    /// <summary>A stranger in the middle is no longer than the longest right words and so much.</summary>
    const int Longer = 2;

    static readonly SearchValues<char> Quotes = SearchValues.Create("“”‘’\"'「」『』");
    const string Little = "的地得和与及或等是在了也都又更、";

    Formulation(string before, string[] right, string after, string source) => (Before, Right, After, Source) = (before, right, after, source);

    public string Before { get; }
    public IReadOnlyList<string> Right { get; }
    public string After { get; }
    public string Source { get; }

    /// <summary>What is looked for: the longer of the two sides.</summary>
    public string Sign => Before.Length >= After.Length ? Before : After;

    public string Whole => $"{Before}{Right[0]}{After}";

    /// <summary>One for each pair of braces; the others hold what is right first.</summary>
    public static IEnumerable<Formulation> Of(string template, string source)
    {
        var parts = template.Split('{', '}');
        for (var slot = 1; slot < parts.Length; slot += 2)
                yield return new(Bare(Joined(parts[..slot])), [.. LexiconFile.Parts(parts[slot]).Select(Bare)], Bare(Joined(parts[(slot + 1)..], slot + 1)), source);

        static string Joined(string[] parts, int from = 0) => string.Concat(parts.Select((part, i) => (from + i) % 2 == 0 ? part : LexiconFile.Parts(part)[0]));
    }

    /// <summary>Without quotation marks, every pause a 、; one character for one but for those.</summary>
    public static (string Text, int[] Places) WithoutMarks(string text)
    {
        var (bare, places) = Unmarked.Of(text, Quotes);
        return (bare.Replace('，', '、').Replace('；', '、').Replace(',', '、').Replace(';', '、'), places);
    }

    static string Bare(string words) => WithoutMarks(words).Text;

    /// <summary>Where other words stand, or the whole where none do, and what should; null: it is right, or not this formulation.</summary>
    /// <param name="sign">Where <see cref="Sign"/> stands in the bare text.</param>
    public (WordSpan Span, string Right)? StrangerAt(string bare, int sign)
    {
        if (Before.Length == 0)
            return Right.Any(r => IsAt(bare, sign - r.Length, r)) ? null : Plain(bare, sign - Right[0].Length, Right[0].Length, last: true);
        if (After.Length == 0)
            return Right.Any(r => IsAt(bare, sign + Before.Length, r)) ? null : Plain(bare, sign + Before.Length, Right[0].Length, last: false);
        var longest = Right.Max(r => r.Length) + Longer;
        for (var length = 0; length <= longest; length++)
        {
            var from = Before.Length >= After.Length ? sign + Before.Length : sign - length;
            if (!IsAt(bare, from - Before.Length, Before) || !IsAt(bare, from + length, After))
                continue;
            if (length == 0)
                return Right[0].Length == 1 ? (new(from - Before.Length, Before.Length + After.Length), Whole) : null;
            // What is right with more round it is not wrong (正确的政绩观).
            var words = bare.Substring(from, length);
            return Right.Any(r => words.Contains(r, StringComparison.Ordinal)) || words.AsSpan().ContainsAnyExceptInRange('\u4e00', '\u9fff') ? null : (new(from, length), Right[0]);
        }
        return null;
    }

    /// <summary>As many characters as the right words have, or to the end of a run that ends soon, where they make words: a little word there begins what is said else.</summary>
    (WordSpan, string)? Plain(string bare, int start, int length, bool last)
    {
        if (start < 0 || start + length > bare.Length || bare.AsSpan(start, length).ContainsAnyExceptInRange('\u4e00', '\u9fff') || Little.Contains(bare[last ? start + length - 1 : start], StringComparison.Ordinal))
            return null;
        var rest = bare.AsSpan(start).IndexOfAnyExceptInRange('\u4e00', '\u9fff');
        return (new(start, last || rest < 0 || rest > length + Longer ? length : rest), Right[0]);
    }

    static bool IsAt(string text, int start, string words) => start >= 0 && start + words.Length <= text.Length && string.CompareOrdinal(text, start, words, 0, words.Length) == 0;
}
