using System.Text.RegularExpressions;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>How much of a text was found, and how much else: single characters of Chinese, words and numbers, in runs of four as in the public article extraction benchmark.</summary>
static partial class TextScore
{
    /// <summary>1: the same text, or none on both sides.</summary>
    public static double F1(string expected, string found)
    {
        var (wanted, got) = (Runs(expected), Runs(found));
        double all = wanted.Values.Sum() + got.Values.Sum();
        return all == 0 ? 1 : 2 * wanted.Sum(e => Math.Min(e.Value, got.GetValueOrDefault(e.Key))) / all;
    }

    static Dictionary<string, int> Runs(string text)
    {
        var tokens = Token().Matches(text).Select(m => m.Value).ToList();
        return tokens.Count == 0 ? [] : Enumerable.Range(0, Math.Max(1, tokens.Count - 3)).Select(i => string.Join(' ', tokens.Skip(i).Take(4))).GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
    }

    [GeneratedRegex(@"[\u3400-\u9FFF]|[A-Za-z0-9]+")]
    private static partial Regex Token();
}
