using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;

namespace MediaWatch.Portal.Pages.Matrix;

/// <summary>All accounts the viewer sees, as a tree by units, by kinds of unit or by regions, and a selection of them.</summary>
public sealed class MatrixQuery(StandingQuery standings, UnitChoices units) : IPageQuery
{
    const string Top = "all";

    public async Task<MatrixView> ReadAsync(ListState state, CancellationToken ct)
    {
        var accounts = await standings.ReadAsync(null, ct);
        var choices = (await units.ReadAsync(ct)).ToDictionary(u => u.Id);
        var tree = new MatrixNode(Top, "全部账号", 0);
        var order = choices.Values.Select((u, i) => (u.Id, Place: i)).ToDictionary(u => u.Id, u => u.Place);
        foreach (var account in accounts.OrderBy(a => order.GetValueOrDefault(a.UnitId)).ThenBy(a => a.Id))
            tree.Put(account, PathOf(account, state["by"], choices));
        var selected = (state["node"] ?? (state.Id("unit") is { } unit ? $"u{unit}" : null)) is { } key ? tree.Find(key) ?? tree : tree;
        return new MatrixView(tree, selected, [.. Sorted(selected.All.Where(a => Matches(a, state)), state)], state);
    }

    static (string, string)[] PathOf(AccountStanding account, string? by, Dictionary<long, UnitChoice> units) => by switch
    {
        "kind" => [($"k{(int)account.Kind}", account.Kind.Name), ($"k{(int)account.Kind}.u{account.UnitId}", account.UnitName)],
        "region" => [($"r{account.Region}", account.Region.Length == 0 ? "未填地区" : account.Region), ($"r{account.Region}.k{(int)account.Kind}", account.Kind.Name)],
        _ => [.. account.UnitPath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).Where(units.ContainsKey).Select(id => ($"u{id}", units[id].Name))],
    };

    static bool Matches(AccountStanding account, ListState state) =>
        (state.Value<Health>("health") is not { } health || account.Health == health)
        && (state["platform"] is not { } platform || account.PlatformKey == platform)
        && (state["q"] is not { } words || account.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || account.UnitName.Contains(words, StringComparison.OrdinalIgnoreCase));

    static IEnumerable<AccountStanding> Sorted(IEnumerable<AccountStanding> accounts, ListState state)
    {
        Func<AccountStanding, IComparable?>? by = state.Sort switch
        {
            "name" => a => a.Name,
            "health" => a => a.Health,
            "silent" => a => a.SilentDays ?? int.MaxValue,
            "today" => a => a.Today,
            "findings" => a => a.Findings,
            _ => null,
        };
        return by is null ? accounts : state.Descending ? accounts.OrderByDescending(by) : accounts.OrderBy(by);
    }
}

/// <param name="Accounts">Of the selected branch, filtered.</param>
public sealed record MatrixView(MatrixNode Tree, MatrixNode Selected, IReadOnlyList<AccountStanding> Accounts, ListState State)
{
    public string View => State["view"] is "cards" or "table" ? State["view"]! : "wall"; // checked
    public string Colour => State["colour"] is "freshness" or "findings" ? State["colour"]! : "health"; // checked

    /// <summary>The selection by the branches below the selected one.</summary>
    public IEnumerable<(string Name, IReadOnlyList<AccountStanding> Accounts)> Groups
    {
        get
        {
            var shown = Accounts.Select(a => a.Id).ToHashSet();
            if (Selected.Own.Where(a => shown.Contains(a.Id)).ToList() is { Count: > 0 } own)
                yield return (Selected.Name, own);
            foreach (var child in Selected.Children)
                if (child.All.Where(a => shown.Contains(a.Id)).ToList() is { Count: > 0 } inside)
                    yield return (child.Name, inside);
        }
    }
}
