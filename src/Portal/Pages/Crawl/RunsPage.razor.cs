using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed partial class RunsPage(RunList list, NavigationManager navigation) : ComponentBase
{
    ListPage<RunRow>? page;

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
}
