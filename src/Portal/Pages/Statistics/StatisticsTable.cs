using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>Operation statistics (运营统计) of a selection by one dimension: what the page shows and what its export writes.</summary>
public sealed class StatisticsTable(FiguresQuery figures, HoursQuery hours, GroupChoices groups, PortalTime time) : IExportedList
{
    public static readonly IReadOnlyList<(string Key, string Name)> Dimensions =
        [("platform", "平台"), ("level", "层级"), ("kind", "单位类型"), ("region", "地区"), ("unit", "单位"), ("group", "分组"), ("account", "账号"), ("time", "时间")];

    public string Key => "statistics";
    public string Title => "运营统计";
    public string? Policy => null;

    public async Task<StatisticsView> ReadAsync(ListState state, CancellationToken ct)
    {
        var selection = StatisticsSelection.Of(state, time.Today);
        var hourly = hours.ReadAsync(selection, ct);
        var accounts = await figures.ReadAsync(selection, ct);
        var by = Dimensions.Any(d => d.Key == state["by"]) ? state["by"]! : "platform"; // checked
        var rows = by == "time" ? ByTime(selection, accounts) : by == "group" ? ByGroup(selection, accounts, await groups.MembersAsync(ct), await hourly) : Group(selection, accounts, by, await hourly);
        return new StatisticsView(selection, by, accounts, PeriodFigures.Sum(accounts.Select(a => a.Now)), PeriodFigures.Sum(accounts.Select(a => a.Before)), await hourly, Sorted(rows, state));
    }

    async Task<ExportedTable> IExportedList.TableAsync(ListState state, CancellationToken ct)
    {
        var view = await ReadAsync(state, ct);
        var titles = StatisticsColumn.All.Where(c => c.Export is not null).ToList();
        string[] heads = [Dimensions.First(d => d.Key == view.By).Name, .. titles.SelectMany(c => c.Known is null ? new[] { c.Title } : [c.Title, $"{c.Title}已知篇数"]), "计数截至"];
        var asOf = view.Selection.AsOfEnd ? (object)$"{view.Selection.Now.To:yyyy-MM-dd} 终了" : time.Now;
        return new ExportedTable(heads, view.Rows.Select(r => (object?[])[r.Name, .. titles.SelectMany(c => c.Known is null ? new[] { c.Export!(r, view) } : [c.Export!(r, view), c.Known(r.Now).Known]), asOf]), false); // filtered above
    }

    static List<StatisticsRow> Group(StatisticsSelection selection, IReadOnlyList<AccountFigures> accounts, string by, HoursView hours) =>
    [
        .. accounts.GroupBy(a => KeyOf(a, by)).Select(g => new StatisticsRow(g.Key.Key, g.Key.Name, [(by, g.Key.Key)], selection.Now,
            PeriodFigures.Sum(g.Select(a => a.Now)), PeriodFigures.Sum(g.Select(a => a.Before)), hours.BestHour(g.Select(a => a.Id))) { Detail = by == "account" ? g.First().Unit : null, PlatformKey = by is "platform" or "account" ? g.First().PlatformKey : null }),
    ];

    /// <summary>An account counts in every group that it is in, one in no group in none: these rows do not add up to the whole.</summary>
    static List<StatisticsRow> ByGroup(StatisticsSelection selection, IReadOnlyList<AccountFigures> accounts, IReadOnlyList<GroupMembers> groups, HoursView hours) =>
    [
        .. from g in groups
           let inside = accounts.Where(a => g.Accounts.Contains(a.Id)).ToList()
           where inside.Count > 0
           select new StatisticsRow($"{g.Id}", g.Name, [("group", $"{g.Id}")], selection.Now, PeriodFigures.Sum(inside.Select(a => a.Now)), PeriodFigures.Sum(inside.Select(a => a.Before)), hours.BestHour(inside.Select(a => a.Id))) { Detail = $"{inside.Count} 个账号" },
    ];

    static (string Key, string Name) KeyOf(AccountFigures account, string by) => by switch
    {
        "level" => (account.Level.ToString(), account.Level.Name),
        "kind" => (account.Kind.ToString(), account.Kind.Name),
        "region" => (account.Region, account.Region.Length == 0 ? "未填地区" : account.Region),
        "unit" => ($"{account.UnitId}", account.Unit),
        "account" => ($"{account.Id}", account.Name),
        _ => (account.PlatformKey, Platforms.Name(account.PlatformKey)),
    };

    static List<StatisticsRow> ByTime(StatisticsSelection selection, IReadOnlyList<AccountFigures> accounts)
    {
        List<StatisticsRow> rows = [];
        foreach (var bucket in StatisticsView.BucketsOf(selection))
        {
            var now = PeriodFigures.Sum(accounts.Select(a => a.Buckets.GetValueOrDefault(bucket.From)).OfType<PeriodFigures>()) with { Accounts = accounts.Count };
            rows.Add(new StatisticsRow(bucket.Key, bucket.Kind == PeriodKind.Range ? $"{bucket.From:M-d} 至 {bucket.To:M-d}" : bucket.Name, [], bucket, now, rows.Count > 0 ? rows[^1].Now : PeriodFigures.None, null));
        }
        return rows;
    }

    static List<StatisticsRow> Sorted(List<StatisticsRow> rows, ListState state)
    {
        if (StatisticsColumn.All.FirstOrDefault(c => c.Key == state.Sort) is { } column)
        {
            var known = rows.OrderBy(r => column.Value(r) is null);
            return [.. state.Descending ? known.ThenByDescending(column.Value) : known.ThenBy(column.Value)];
        }
        return rows is [{ Filter.Length: 0 }, ..] ? rows : [.. rows.OrderByDescending(r => r.Now.Posts).ThenBy(r => r.Name, StringComparer.CurrentCulture)];
    }
}

/// <summary>One line of the statistics.</summary>
/// <param name="Filter">What narrows the list of articles to this line.</param>
/// <param name="BestHour">Hour of publication whose posts were read most; null: unknown.</param>
public sealed record StatisticsRow(string Key, string Name, (string Name, string? Value)[] Filter, CalendarPeriod Period, PeriodFigures Now, PeriodFigures Before, int? BestHour)
{
    public string? Detail { get; init; }
    public string? PlatformKey { get; init; }
}
