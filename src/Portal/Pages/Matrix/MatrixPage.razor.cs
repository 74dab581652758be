using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Matrix;

public sealed partial class MatrixPage(MatrixQuery query, NavigationManager navigation) : ComponentBase
{
    const int MostCards = 200;
    static readonly (string Key, string Name)[] Views = [("wall", "墙"), ("cards", "卡片"), ("table", "表")];
    static readonly (string Key, string Name)[] Ways = [("", "层级"), ("unit", "主体"), ("kind", "类型"), ("region", "地区")];
    static readonly (string Key, string Name)[] Colours = [("health", "健康"), ("freshness", "新鲜度"), ("findings", "问题")];

    MatrixView? view;
    string headline = "";
    List<(string Key, int Count)> platforms = [];
    List<(Health Health, int Count)> healths = [];

    protected override async Task OnInitializedAsync()
    {
        view = await query.ReadAsync(ListState.Of(navigation), CancellationToken.None);
        var all = view.Selected.All.ToList();
        platforms = [.. all.GroupBy(a => a.PlatformKey, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(p => p.Item2)];
        healths = [.. Enum.GetValues<Health>().Select(h => (h, all.Count(a => a.Health == h)))];
        var worst = view.Tree.Children.Where(c => c.Bad > 0).OrderByDescending(c => c.Bad).Take(2).ToList();
        headline = view.Tree.Bad == 0
            ? $"{view.Tree.Count} 个账号都没有异常"
            : $"异常 {view.Tree.Bad} 个账号{(worst.Count > 1 ? $"，{string.Join("、", worst.Select(w => $"{w.Name} {w.Bad} 个"))}最集中" : "")}";
    }

    // The page is drawn only with a view.
    string Link(string filter, string? value) => "/matrix" + view!.State.With(filter, value).Query;

    string NodeLink(MatrixNode node) => "/matrix" + view!.State.With("node", node.Depth == 0 ? null : node.Key).Query;

    string Way(string by) => "/matrix" + view!.State.With("node", null).With("by", by).Query;

    string SortLink(string column) => "/matrix" + view!.State.SortedBy(column, view.State.Sort == column && !view.State.Descending || view.State.Sort != column && column is "findings" or "today" or "silent" or "posts" or "reads").Query;
}
