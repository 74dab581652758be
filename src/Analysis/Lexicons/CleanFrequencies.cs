using System.Collections.Frozen;
using System.Globalization;
using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Lexicons;

/// <summary>How often strings stand in clean official text: counts of all strings of two to eight characters that stand there at least once in 100,000,
/// from <c>dictionaries/frequencies.tsv</c>, whose head says what was counted. Two and three characters are counted only where they do not cut through words, as they are matched.</summary>
sealed class CleanFrequencies
{
    const int Longest = 8;

    static readonly Lazy<CleanFrequencies> FromDictionaries = new(() => new(File.ReadLines(Path.Combine(DictionaryFolder.Path, "frequencies.tsv"))));

    readonly FrozenDictionary<string, int> counts;
    readonly double total;

    /// <param name="lines">"total TAB characters", then "string TAB count"; '#' begins a remark.</param>
    public CleanFrequencies(IEnumerable<string> lines)
    {
        var read = lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToDictionary(f => f[0], f => int.Parse(f[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        total = read["total"];
        read.Remove("total");
        counts = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static CleanFrequencies Default => FromDictionaries.Value;

    /// <summary>Expected hits in 10,000 characters; for a longer term at most so many, by its rarest part. 0: fewer than the table counts.</summary>
    public double PerTenThousand(string term)
    {
        var folded = FoldedText.FoldTerm(term);
        if (folded.Length <= Longest)
            return counts.GetValueOrDefault(folded) / total * 10_000;
        return Enumerable.Range(0, folded.Length - Longest + 1).Min(i => counts.GetValueOrDefault(folded.Substring(i, Longest))) / total * 10_000;
    }
}
