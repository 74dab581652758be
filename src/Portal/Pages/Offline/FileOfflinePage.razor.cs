using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Accounts;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Offline;

public sealed partial class FileOfflinePage(AccountQuery query, OfflineDesk desk, ViewerSource viewers, PortalTime time, NavigationManager navigation) : ComponentBase
{
    string? name;
    string? problem;

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromForm(FormName = "offline")] OfflineForm? Model { get; set; }

    protected override async Task OnInitializedAsync()
    {
        name = (await query.ReadAsync(Id, CancellationToken.None))?.Account.Name;
        if (name is null)
            navigation.NotFound();
        Model ??= new OfflineForm { From = time.Today.ToDateTime(TimeOnly.MinValue), To = time.Today.AddDays(7).ToDateTime(TimeOnly.MinValue) };
    }

    async Task SaveAsync()
    {
        if (Model is null)
            return;
        var outcome = await desk.FileAsync(Id, await viewers.GetAsync(), Model.From, Model.To, Model.Reason ?? "", CancellationToken.None);
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo("/offline");
    }
}

/// <summary>What is filed; local times.</summary>
public sealed class OfflineForm
{
    public DateTime? From { get; set; }
    public DateTime? To { get; set; }
    public string? Reason { get; set; }
}
