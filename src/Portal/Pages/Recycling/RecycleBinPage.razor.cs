using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Recycling;

public sealed partial class RecycleBinPage(DeletionList list, DeletionDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<DeletionRow>? page;
    Viewer? viewer;
    string? answer;
    bool failed;

    [SupplyParameterFromForm(FormName = "act")] string? Do { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    async Task ActAsync()
    {
        if (RowAction.Of(Do) is not { Name: "restore" } action)
            return;
        var outcome = await desk.RestoreAsync(await viewers.GetAsync(), action.Id, CancellationToken.None);
        (failed, answer) = (!outcome.Done, outcome.Problem ?? "已恢复，一切照旧；监测随即继续。");
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
