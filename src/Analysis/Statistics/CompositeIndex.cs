using MediaWatch.Core.Accounts;

namespace MediaWatch.Analysis.Statistics;

/// <summary>The composite index (综合指数) of accounts over a period, 0 to 100, by one version of the tenant's formula. A component that is unknown for an account is left out,
/// and the remaining weights are taken in proportion: an account is not punished for what its platform does not say.</summary>
public static class CompositeIndex
{
    /// <param name="days">Of the period, as far as it is over.</param>
    /// <param name="peers">Whose places count, for instance the platform; used by <see cref="IndexScale.Peers"/> only.</param>
    /// <returns>By account, in the given order.</returns>
    public static IReadOnlyList<IndexScore> Of(IndexFormula formula, IReadOnlyList<(PeriodFigures Figures, string Peers)> accounts, int days)
    {
        var weights = formula.Weights.Where(w => w.Weight > 0).ToList();
        var raw = accounts.Select(a => weights.Select(w => Raw(w.Component, a.Figures, days)).ToArray()).ToList();
        var places = formula.Scale == IndexScale.Peers ? Places(accounts, raw, weights.Count) : null;
        return [.. accounts.Select((_, i) => Score(weights, raw[i], w => places is null ? Marks(weights[w], raw[i][w]) : places[i][w]))];
    }

    /// <summary>The component in its own unit (see <see cref="IndexComponent"/>); null: unknown.</summary>
    public static double? Raw(IndexComponent component, PeriodFigures figures, int days) => component switch
    {
        IndexComponent.Reach => figures.Reads.PerPost,
        IndexComponent.Response => figures is { Interactions: { } given, Reads.Sum: > 0 } ? 1_000.0 * given / figures.Reads.Sum : null,
        IndexComponent.Activity => days > 0 && figures.Accounts > 0 ? 100.0 * figures.ActiveDays / (days * figures.Accounts) : null,
        IndexComponent.Originality => figures.Originals + figures.Reposts is > 0 and var told ? 100.0 * figures.Originals / told : null,
        IndexComponent.Growth => figures is { Growth: { } growth, GrowthFrom: > 0 } ? 100.0 * growth / figures.GrowthFrom : null,
        _ => null,
    };

    /// <summary>Reads and reactions by their logarithm: the hundredth thousand weighs less than the first.</summary>
    static double? Marks(IndexWeight weight, double? value) => value is not { } v || weight.FullMark <= 0 ? null
        : 100 * Math.Clamp(weight.Component is IndexComponent.Reach or IndexComponent.Response ? Math.Log(1 + Math.Max(0, v)) / Math.Log(1 + weight.FullMark) : v / weight.FullMark, 0, 1);

    static IndexScore Score(List<IndexWeight> weights, double?[] raw, Func<int, double?> marks)
    {
        var parts = weights.Select((w, i) => new IndexPart(w.Component, w.Weight, raw[i], marks(i))).ToList();
        var known = parts.Where(p => p.Marks is not null).ToList();
        var total = known.Sum(p => p.Weight);
        return new IndexScore(total == 0 ? null : known.Sum(p => p.Weight * p.Marks!.Value) / total, parts); // filtered
    }

    /// <summary>Share of the peers, in percent, that do no better; equals share a place.</summary>
    static double?[][] Places(IReadOnlyList<(PeriodFigures Figures, string Peers)> accounts, List<double?[]> raw, int components)
    {
        var places = raw.Select(r => new double?[r.Length]).ToArray();
        foreach (var group in accounts.Index().GroupBy(a => a.Item.Peers, StringComparer.Ordinal))
        {
            for (var c = 0; c < components; c++)
            {
                var values = group.Select(a => raw[a.Index][c]).OfType<double>().Order().ToArray();
                foreach (var (index, _) in group)
                {
                    if (raw[index][c] is { } value)
                        places[index][c] = values.Length == 1 ? 100 : 100.0 * (NotAbove(values, value) - 1) / (values.Length - 1);
                }
            }
        }
        return places;
    }

    static int NotAbove(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}

/// <param name="Value">0 to 100; null: no component is known.</param>
public sealed record IndexScore(double? Value, IReadOnlyList<IndexPart> Parts);

/// <param name="Raw">In the component's own unit; null: unknown.</param>
/// <param name="Marks">0 to 100; null: left out.</param>
public sealed record IndexPart(IndexComponent Component, int Weight, double? Raw, double? Marks);
