using MediaWatch.Core.Tenants;
using MediaWatch.Analysis.Statistics;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Dashboard;
using MediaWatch.Portal.Shell;

namespace MediaWatch.Portal.Pages.Matrix;

/// <summary>All accounts the viewer sees, as a tree by units, by kinds of unit or by regions, and a selection of them.</summary>
public sealed class MatrixQuery(StandingQuery standings, UnitChoices units, GroupChoices groups, MonthQuery month) : IPageQuery
{
    const string Top = "all";

    public async Task<MatrixView> ReadAsync(ListState state, CancellationToken ct)
    {
        var accounts = await standings.ReadAsync(state.Id("group") is { } group ? await groups.MembersAsync(group, ct) : null, ct);
        var choices = (await units.ReadAsync(ct)).ToDictionary(u => u.Id);
        var tree = new MatrixNode(Top, "全部账号", 0);
        var order = choices.Values.Select((u, i) => (u.Id, Place: i)).ToDictionary(u => u.Id, u => u.Place);
        foreach (var account in accounts.OrderBy(a => order.GetValueOrDefault(a.UnitId)).ThenBy(a => a.Id))
            tree.Put(account, PathOf(account, state["by"], choices));
        var selected = (state["node"]) is { } key ? tree.Find(key) ?? tree : tree;
        var figures = state["view"] == "table" ? (await month.ReadAsync(ct)).Accounts.ToDictionary(a => a.Id, a => a.Now) : [];
        return new MatrixView(tree, selected, [.. Sorted(selected.All.Where(a => Matches(a, state)), figures, state)], await groups.ReadAsync(ct), state) { Month = figures };
    }

    static (string, string)[] PathOf(AccountStanding account, string? by, Dictionary<long, UnitChoice> units) => by switch
    {
        "kind" => [($"k{(int)account.Kind}", account.Kind.Name), ($"k{(int)account.Kind}.u{account.UnitId}", account.UnitName)],
        "region" => [($"r{account.Region}", RegionName(account)), ($"r{account.Region}.k{(int)account.Kind}", account.Kind.Name)],
        "unit" => [.. account.UnitPath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).Where(units.ContainsKey).Select(id => ($"u{id}", units[id].Name))],
        _ => account.Level == UnitLevel.City
            ? [("c", "市级"), ($"c.k{(int)account.Kind}", CityName(account.Kind)), ($"c.k{(int)account.Kind}.u{account.UnitId}", account.UnitName)]
            : [("d", "县区"), ($"d.r{account.Region}", RegionName(account)), ($"d.r{account.Region}.l{(int)account.Level}", account.Level == UnitLevel.County ? "县直部门" : account.Level.Name), ($"d.r{account.Region}.u{account.UnitId}", account.UnitName)],
    };

    static string RegionName(AccountStanding account) => account.Region.Length == 0 ? "未填地区" : account.Region;

    static string CityName(UnitKind kind) => kind switch { UnitKind.PartyOrGovernment => "市直党政机关", UnitKind.DirectBody => "市直属单位", _ => "市属企事业" };

    static bool Matches(AccountStanding account, ListState state) =>
        (state.Value<Health>("health") is not { } health || account.Health == health)
        && (state["platform"] is not { } platform || account.PlatformKey == platform)
        && (state["q"] is not { } words || account.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || account.UnitName.Contains(words, StringComparison.OrdinalIgnoreCase));

    static IEnumerable<AccountStanding> Sorted(IEnumerable<AccountStanding> accounts, Dictionary<long, PeriodFigures> month, ListState state)
    {
        Func<AccountStanding, IComparable?>? by = state.Sort switch
        {
            "name" => a => a.Name,
            "health" => a => a.Health,
            "silent" => a => a.SilentDays ?? int.MaxValue,
            "today" => a => a.Today,
            "findings" => a => a.Findings,
            "posts" => a => month.GetValueOrDefault(a.Id)?.Posts ?? 0,
            // Unknown is less than none, and never 0.
            "reads" => a => month.GetValueOrDefault(a.Id)?.Reads.Value ?? -1,
            _ => null,
        };
        return by is null ? accounts : state.Descending ? accounts.OrderByDescending(by) : accounts.OrderBy(by);
    }
}

/// <param name="Accounts">Of the selected branch, filtered.</param>
public sealed record MatrixView(MatrixNode Tree, MatrixNode Selected, IReadOnlyList<AccountStanding> Accounts, IReadOnlyList<(string Value, string Text)> AccountGroups, ListState State)
{
    /// <summary>Figures of the month that runs, by account; empty unless the table is shown.</summary>
    public IReadOnlyDictionary<long, PeriodFigures> Month { get; init; } = new Dictionary<long, PeriodFigures>();

    public string View => State["view"] is "cards" or "table" ? State["view"]! : "wall"; // checked
    public string Colour => State["colour"] is "freshness" or "findings" ? State["colour"]! : "health"; // checked

    /// <summary>The selection by the branches below the selected one: large enough to be seen as groups, small enough to be told apart.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<AccountStanding> Accounts)> Groups
    {
        get
        {
            const int Small = 3, Large = 60;
            var shown = Accounts.Select(a => a.Id).ToHashSet();
            List<(string, IReadOnlyList<AccountStanding>)> groups = [];
            Add(Selected);
            return groups;

            void Add(MatrixNode node)
            {
                var inside = node.All.Where(a => shown.Contains(a.Id)).ToList();
                var parts = node.Children.Count + (node.Own.Count > 0 ? 1 : 0);
                if (inside.Count == 0)
                    return;
                // Apart only if the parts are groups of some size; or if the whole is too large, or the top.
                if (node.Children.Count == 0 || node.Count < Small * parts || node.Depth > 0 && node != Selected && node.Count < Large && node.Depth > 1)
                {
                    groups.Add((node.Name, inside));
                    return;
                }
                if (node.Own.Where(a => shown.Contains(a.Id)).ToList() is { Count: > 0 } own)
                    groups.Add((node.Name, own));
                foreach (var child in node.Children)
                    Add(child);
            }
        }
    }
}
