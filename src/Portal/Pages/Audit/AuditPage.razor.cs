using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Audit;

public sealed partial class AuditPage(AuditList list, NavigationManager navigation) : ComponentBase
{
    ListPage<AuditRow>? page;

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
}
