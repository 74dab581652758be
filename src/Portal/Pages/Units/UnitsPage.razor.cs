using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Units;

public sealed partial class UnitsPage(UnitList list, UnitDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<UnitRow>? page;
    string? problem;

    [SupplyParameterFromForm(FormName = "act")] string? Do { get; set; }

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);

    async Task ActAsync()
    {
        if (RowAction.Of(Do) is not { Name: "remove" } action)
            return;
        problem = (await desk.RemoveAsync(await viewers.GetAsync(), action.Id, CancellationToken.None)).Problem;
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
