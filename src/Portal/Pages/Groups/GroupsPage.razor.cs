using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Groups;

public sealed partial class GroupsPage(GroupList list, NavigationManager navigation) : ComponentBase
{
    ListPage<GroupRow>? page;

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
}
