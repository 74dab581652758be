using System.Globalization;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>At which places a fixed expression can lose its character so that what is left stands nowhere in 70 million characters of official text (全国人民代表大会 without its second): <c>dictionaries/proofing/losses.tsv</c>.
/// Without the file none is known.</summary>
static class UnseenLosses
{
    /// <summary>What is left of shorter ones is too short to show what was meant, the more so where its first or last is lost.</summary>
    const int Shortest = 5, ShortestAtEdge = 6;

    static readonly Lazy<Dictionary<string, ulong>> FromDictionaries = new(Read);

    public static bool Has(string words, int place) => FromDictionaries.Value.TryGetValue(words, out var places) && (places >> place & 1) != 0;

    /// <summary>Whether so much is left that it shows what was meant.</summary>
    public static bool IsTold(string words, int place) => words.Length >= (place == 0 || place == words.Length - 1 ? ShortestAtEdge : Shortest);

    static Dictionary<string, ulong> Read()
    {
        var path = Path.Combine(DictionaryFolder.Path, "proofing", "losses.tsv");
        return !File.Exists(path) ? [] : TableFile.Rows(path).ToDictionary(
            f => f[0], f => f[1].Split(',').Aggregate(0ul, (places, place) => places | 1ul << int.Parse(place, CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }
}
