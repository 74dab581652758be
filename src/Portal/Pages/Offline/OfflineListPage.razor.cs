using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Offline;

public sealed partial class OfflineListPage(OfflineList list, OfflineDesk desk, ViewerSource viewers, PortalTime time, NavigationManager navigation) : ComponentBase
{
    ListPage<OfflineRow>? page;
    Viewer? viewer;
    DateTimeOffset now;
    string? answer;
    bool failed;

    [SupplyParameterFromForm(FormName = "act")] string? Do { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (viewer, now) = (await viewers.GetAsync(), time.Now);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    async Task ActAsync()
    {
        if (viewer is null || RowAction.Of(Do) is not { } action)
            return;
        var outcome = action.Name switch
        {
            "approve" => await desk.ApproveAsync(action.Id, viewer, CancellationToken.None),
            "refuse" => await desk.RefuseAsync(action.Id, viewer, "", CancellationToken.None),
            "withdraw" => await desk.WithdrawAsync(action.Id, viewer, $"{viewer.Name} 撤销", CancellationToken.None),
            _ => await desk.BackAsync(action.Id, viewer, CancellationToken.None),
        };
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? action.Name switch { "approve" => "已批准。", "refuse" => "已不予批准。", "withdraw" => "已撤销，按从未批准计算。", _ => "已恢复上线，从现在起照常监测。" });
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
