using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.People;

public sealed partial class PersonPage(PersonQuery query, PeopleDesk desk, UnitChoices unitChoices, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<UnitChoice> units = [];
    PersonOutcome? outcome;

    /// <summary>Null: a new person.</summary>
    [Parameter] public long? Id { get; set; }

    [SupplyParameterFromForm(FormName = "person")] PersonEntry Model { get; set; } = null!; // set below, or by the form

    protected override async Task OnInitializedAsync()
    {
        units = await unitChoices.ReadAsync(CancellationToken.None);
        if (Model is not null)
            return;
        Model = new PersonEntry();
        if (Id is not { } id)
            return;
        if (await query.ReadAsync(id, CancellationToken.None) is { } entry)
            Model = entry;
        else
            navigation.NotFound();
    }

    async Task SaveAsync()
    {
        var viewer = await viewers.GetAsync();
        var form = new PersonForm(Model.Name, Model.Role, Model.UnitId);
        outcome = Id is { } id ? await desk.EditAsync(viewer, id, form, CancellationToken.None) : await desk.AddAsync(viewer, Model.UserName, form, CancellationToken.None);
        if (outcome is { Problem: null, Password: null })
            navigation.NavigateTo("/people");
    }
}

public sealed class PersonEntry
{
    public string UserName { get; set; } = "";
    public string Name { get; set; } = "";
    public PersonRole Role { get; set; } = PersonRole.Operator;
    public long? UnitId { get; set; }
}
