using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.ApiKeys;

public sealed partial class ApiKeysPage(ApiKeyList list, ApiKeyDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<ApiKeyRow>? page;
    string? created, answer;
    bool failed;

    [SupplyParameterFromForm(FormName = "create")] string? Name { get; set; }
    [SupplyParameterFromForm(FormName = "act")] string? Do { get; set; }

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);

    async Task CreateAsync()
    {
        (created, var outcome) = await desk.CreateAsync(Name ?? "", await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (outcome.Problem is not null, outcome.Problem);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    async Task RevokeAsync()
    {
        if (RowAction.Of(Do) is not { } action)
            return;
        var outcome = await desk.RevokeAsync(action.Id, await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? "已作废，立即生效。");
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
