using System.Globalization;
using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Analysis.Text.Expressions;

/// <summary>At which places a fixed expression can lose its character so that what is left stands nowhere in 68 million characters of official text (全国人民代表大会 without its second): <c>dictionaries/proofing/losses.tsv</c>.
/// Without the file none is known.</summary>
static class UnseenLosses
{
    static readonly Lazy<Dictionary<string, ulong>> FromDictionaries = new(Read);

    public static bool Has(string words, int place) => FromDictionaries.Value.TryGetValue(words, out var places) && (places >> place & 1) != 0;

    static Dictionary<string, ulong> Read()
    {
        var path = Path.Combine(DictionaryFolder.Path, "proofing", "losses.tsv");
        return !File.Exists(path) ? [] : TableFile.Rows(path).ToDictionary(
            f => f[0], f => f[1].Split(',').Aggregate(0ul, (places, place) => places | 1ul << int.Parse(place, CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }
}
