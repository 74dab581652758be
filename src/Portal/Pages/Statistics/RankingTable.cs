using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Accounts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>Accounts or units by the composite index, and how their places moved; any period under any version of the formula.</summary>
public sealed class RankingTable(FiguresQuery figures, FormulaQuery formulas, PortalTime time) : IExportedList
{
    public string Key => "ranking";
    public string Title => "综合指数排行";
    public string? Policy => null;

    public async Task<RankingView> ReadAsync(ListState state, CancellationToken ct)
    {
        var selection = StatisticsSelection.Of(state, time.Today);
        var versions = await formulas.ReadAsync(ct);
        return await ReadAsync(selection, versions, FormulaQuery.Choose(versions, state["version"], selection.Now.To), ct);
    }

    /// <summary>Under a formula that need not be stored.</summary>
    public async Task<RankingView> ReadAsync(StatisticsSelection selection, IReadOnlyList<IndexFormula> versions, IndexFormula formula, CancellationToken ct)
    {
        var before = StatisticsSelection.Of(selection.State, selection.Before, time.Today);
        var earlier = figures.ReadAsync(before, ct);
        var (now, then) = (await figures.ReadAsync(selection, ct), await earlier);
        var byUnit = selection.State["by"] == "unit";
        var ranks = Ranked(Entries(formula, then, before.Now.Days, byUnit)).ToDictionary(r => r.Id, r => r.Rank);
        return new RankingView(selection, versions, formula, byUnit, [.. Ranked(Entries(formula, now, selection.Now.Days, byUnit)).Select(r => r with { RankBefore = ranks.GetValueOrDefault(r.Id) })]);
    }

    async Task<ExportedTable> IExportedList.TableAsync(ListState state, CancellationToken ct)
    {
        var view = await ReadAsync(state, ct);
        string[] titles = ["名次", "上期名次", view.ByUnit ? "单位" : "账号", view.ByUnit ? "账号数" : "单位", "指数", .. view.Components.SelectMany(c => new[] { c.Name, $"{c.Name}（{c.Meaning}）" }), "公式"];
        return new ExportedTable(titles, view.Rows.Select(r => (object?[])
        [
            r.Rank, r.RankBefore, r.Name, view.ByUnit ? r.Accounts : r.Unit, Rounded(r.Value),
            .. view.Components.SelectMany(c => r.Parts.FirstOrDefault(p => p.Component == c) is var part ? new object?[] { Rounded(part?.Marks), Rounded(part?.Raw) } : []), view.Formula.Name,
        ]), false);

        static object? Rounded(double? value) => value is { } v ? Math.Round(v, 2) : null;
    }

    static List<RankingRow> Entries(IndexFormula formula, IReadOnlyList<AccountFigures> accounts, int days, bool byUnit)
    {
        var scores = CompositeIndex.Of(formula, [.. accounts.Select(a => (a.Now, a.PlatformKey))], days);
        var rows = accounts.Select((a, i) => new RankingRow(a.Id, a.Name, a.Unit, a.PlatformKey, 1, scores[i].Value, scores[i].Parts));
        return byUnit
            ? [.. accounts.Zip(rows).GroupBy(p => p.First.UnitId).Select(g => new RankingRow(g.Key, g.First().First.Unit, "", null, g.Count(), g.Average(p => p.Second.Value), Mean(g.Select(p => p.Second.Parts))))]
            : [.. rows];
    }

    /// <summary>A unit's marks are the means of its accounts' that are known.</summary>
    static List<IndexPart> Mean(IEnumerable<IReadOnlyList<IndexPart>> parts) =>
        [.. parts.SelectMany(p => p).GroupBy(p => p.Component).Select(g => new IndexPart(g.Key, g.First().Weight, g.Average(p => p.Raw), g.Average(p => p.Marks)))];

    /// <summary>Equal indexes share a place; what has none stands last, without one.</summary>
    static IEnumerable<RankingRow> Ranked(List<RankingRow> rows)
    {
        var (place, rank, last) = (0, 0, double.NaN);
        foreach (var row in rows.OrderBy(r => r.Value is null).ThenByDescending(r => r.Value).ThenBy(r => r.Name, StringComparer.CurrentCulture))
        {
            place++;
            if (row.Value is not { } value)
                yield return row;
            else
            {
                if (Math.Abs(value - last) > 1e-9 || rank == 0)
                    rank = place;
                last = value;
                yield return row with { Rank = rank };
            }
        }
    }
}

public sealed record RankingView(StatisticsSelection Selection, IReadOnlyList<IndexFormula> Versions, IndexFormula Formula, bool ByUnit, IReadOnlyList<RankingRow> Rows)
{
    public IReadOnlyList<IndexComponent> Components { get; } = [.. Formula.Weights.Where(w => w.Weight > 0).Select(w => w.Component)];
}

/// <param name="PlatformKey">Null: a unit's accounts are on several.</param>
/// <param name="Value">Null: nothing is known that counts.</param>
public sealed record RankingRow(long Id, string Name, string Unit, string? PlatformKey, int Accounts, double? Value, IReadOnlyList<IndexPart> Parts)
{
    /// <summary>Null: without an index there is no place.</summary>
    public int? Rank { get; init; }
    public int? RankBefore { get; init; }

    /// <summary>Places won (positive) or lost; null: there was none before.</summary>
    public int? Moved => RankBefore - Rank;

    /// <summary>Components that count but are unknown here: the other weights stand for them.</summary>
    public IEnumerable<IndexComponent> LeftOut => Parts.Where(p => p.Marks is null).Select(p => p.Component);
}
