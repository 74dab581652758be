using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Dismissals;

public sealed partial class DismissalsPage(DismissalList list, ReviewDesk desk, ViewerSource viewers, CheckNames checks, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Kept = ["state"];
    static readonly (string? Value, string Name)[] States = [(null, "有效"), ("expired", "已过期"), ("undone", "已撤销")];
    static readonly (string, string)[] Scopes = [.. Enum.GetValues<DismissalScope>().Select(s => (s.ToString(), s == DismissalScope.Account ? "本账号、本网站" : s.Name))];

    ListPage<DismissalRow>? page;
    string? answer;
    bool failed;

    [SupplyParameterFromForm] string? Do { get; set; }

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);

    async Task UndoAsync()
    {
        if (RowAction.Of(Do) is not { } action)
            return;
        var outcome = await desk.UndoAsync([action.Id], await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (!outcome.Done, outcome.Done ? $"已撤销：{outcome.Changed.Count} 处问题回到待复核，被它略过的文章正在重新检查。" : outcome.Problem);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
