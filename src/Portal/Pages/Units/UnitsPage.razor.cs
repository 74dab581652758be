using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Units;

public sealed partial class UnitsPage(UnitList list, NavigationManager navigation) : ComponentBase
{
    ListPage<UnitRow>? page;

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
}
