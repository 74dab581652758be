using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Proposals;

public sealed partial class ProposalsPage(ProposalList list, ProposalDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<ProposalRow>? page;
    string? answer;
    bool failed;

    [SupplyParameterFromForm] string? Do { get; set; }

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);

    async Task DecideAsync()
    {
        if (RowAction.Of(Do) is not { } action)
            return;
        var accept = action.Name == "accept";
        var outcome = await desk.DecideAsync(action.Id, accept, await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (!outcome.Done, outcome.Problem ?? (accept ? "已列入白名单：文章正在重新检查，这样写不再提示。" : "已记下：以后不再建议；需要时可在词库的白名单里启用。"));
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
