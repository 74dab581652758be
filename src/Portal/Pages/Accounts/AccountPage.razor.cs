using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Accounts;

public sealed partial class AccountPage(AccountQuery query, AccountDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    AccountView? view;
    Viewer? viewer;
    string? problem;

    [Parameter] public long Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        view = await query.ReadAsync(Id, CancellationToken.None);
        if (view is null)
            navigation.NotFound();
    }

    async Task SwitchAsync()
    {
        if (view is null || viewer is null)
            return;
        var outcome = view.Account.Paused ? await desk.ResumeAsync(viewer, Id, CancellationToken.None) : await desk.PauseAsync(viewer, Id, CancellationToken.None);
        problem = outcome.Problem;
        view = await query.ReadAsync(Id, CancellationToken.None);
    }
}
