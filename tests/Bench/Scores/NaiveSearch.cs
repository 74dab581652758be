using MediaWatch.Analysis.Text;

namespace MediaWatch.Bench.Scores;

/// <summary>Every place of every word, by trying each word at each place of the text as it was written, symbol by symbol.</summary>
sealed class NaiveSearch(string[] words, int mostNoise)
{
    readonly Dictionary<char, List<int>> byFirst = Enumerable.Range(0, words.Length).GroupBy(i => words[i][0]).ToDictionary(g => g.Key, g => g.ToList());
    readonly Dictionary<string, string> forms = new(StringComparer.Ordinal);

    public HashSet<(int Text, int Word, int Start, int End)> FindAll(IReadOnlyList<string> texts) => [.. texts.SelectMany(Find)];

    IEnumerable<(int Text, int Word, int Start, int End)> Find(string text, int number)
    {
        var symbols = new List<(string Form, bool IsDropped, int Start, int End)>();
        for (var i = 0; i < text.Length; i += symbols[^1].End - symbols[^1].Start)
        {
            var symbol = text.Substring(i, char.IsSurrogatePair(text, i) ? 2 : 1);
            symbols.Add((FormOf(symbol), FoldedText.Of(symbol).Text.Length == 0, i, i + symbol.Length));
        }
        for (var i = 0; i < symbols.Count; i++)
        {
            if (symbols[i].Form.Length != 1 || !byFirst.TryGetValue(symbols[i].Form[0], out var candidates))
                continue;
            foreach (var word in candidates)
            {
                if (EndOf(words[word], symbols, i) is >= 0 and var end)
                    yield return (number, word, symbols[i].Start, end);
            }
        }
    }

    /// <summary>-1 where the word does not stand there.</summary>
    int EndOf(string word, List<(string Form, bool IsDropped, int Start, int End)> symbols, int from)
    {
        var at = from;
        for (var i = 1; i < word.Length; i++)
        {
            at++;
            for (var noise = 0; at < symbols.Count && symbols[at].Form.Length == 0; at++)
            {
                if (!symbols[at].IsDropped && (++noise > mostNoise || !IsHan(word[i - 1]) || !IsHan(word[i])))
                    return -1;
            }
            if (at == symbols.Count || symbols[at].Form.Length != 1 || symbols[at].Form[0] != word[i])
                return -1;
        }
        return symbols[at].End;
    }

    static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    string FormOf(string symbol) => forms.TryGetValue(symbol, out var form) ? form : forms[symbol] = BareText.Of(FoldedText.Of(symbol).Text);
}
