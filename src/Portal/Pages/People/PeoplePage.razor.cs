using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.People;

public sealed partial class PeoplePage(PersonList list, PeopleDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<PersonRow>? page;
    PersonOutcome? outcome;

    [SupplyParameterFromForm(FormName = "act")] string? Do { get; set; }

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);

    async Task ActAsync()
    {
        if (RowAction.Of(Do) is not { } action)
            return;
        var viewer = await viewers.GetAsync();
        outcome = action.Name switch
        {
            "unlock" => await desk.UnlockAsync(viewer, action.Id, CancellationToken.None),
            "reset" => await desk.ResetPasswordAsync(viewer, action.Id, CancellationToken.None),
            "disable" => await desk.DisableAsync(viewer, action.Id, CancellationToken.None),
            "enable" => await desk.EnableAsync(viewer, action.Id, CancellationToken.None),
            _ => new PersonOutcome("不认识这个操作。"),
        };
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
