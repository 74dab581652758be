using MediaWatch.Analysis.Lexicons;

namespace MediaWatch.Bench.Scores;

/// <summary>How large the shipped lexicons are, and that each row says where it comes from.</summary>
static class LexiconScore
{
    public static Task<object> RunAsync(string? file, CancellationToken ct)
    {
        var shipped = ShippedLexicons.Default;
        return Task.FromResult<object>(new { score = "lexicons", terms = Sizes(shipped.Terms), sensitive = Sizes(shipped.Sensitive), whitelist = Sizes(shipped.Whitelist), tables = Tables() });
    }

    /// <summary>What checks read for themselves.</summary>
    static SortedDictionary<string, object> Tables() =>
        new(ReferenceTables.All.GroupBy(r => r.Table, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (object)new { rows = g.Count(), withoutSource = g.Count(r => r.Source.Length == 0) }, StringComparer.Ordinal), StringComparer.Ordinal);

    static object Sizes(IReadOnlyList<LexiconRow> rows) => new
    {
        rows = rows.Count,
        withoutSource = rows.Count(r => r.Source.Length == 0),
        byTier = Count(rows, r => r.Tier.ToString().ToLowerInvariant()),
        byKind = Count(rows, r => r.Kind),
    };

    static SortedDictionary<string, int> Count(IReadOnlyList<LexiconRow> rows, Func<LexiconRow, string> key) =>
        new(rows.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal);
}
