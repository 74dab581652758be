using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Units;

public sealed partial class UnitPage(UnitQuery query, UnitDesk desk, UnitChoices unitChoices, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<UnitChoice> units = [];
    string? problem;

    /// <summary>Null: a new unit.</summary>
    [Parameter] public long? Id { get; set; }

    /// <summary>Parent of a new unit.</summary>
    [SupplyParameterFromQuery(Name = "under")] long? Under { get; set; }

    [SupplyParameterFromForm(FormName = "unit")] UnitEntry Model { get; set; } = null!; // set below, or by the form

    protected override async Task OnInitializedAsync()
    {
        units = await unitChoices.ReadAsync(CancellationToken.None);
        if (Model is not null)
            return;
        Model = Under is { } under && await query.ReadAsync(under, CancellationToken.None) is { } parent
            ? new UnitEntry { ParentId = under, Region = parent.Region, Level = parent.Level, Kind = parent.Kind }
            : new UnitEntry();
        if (Id is not { } id)
            return;
        if (await query.ReadAsync(id, CancellationToken.None) is { } entry)
            Model = entry;
        else
            navigation.NotFound();
    }

    async Task SaveAsync()
    {
        var outcome = await desk.SaveAsync(await viewers.GetAsync(), Id, new UnitForm(Model.ParentId, Model.Name, Model.Level, Model.Kind, Model.Region ?? ""), CancellationToken.None);
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo("/units");
    }
}

public sealed class UnitEntry
{
    public string Name { get; set; } = "";
    public long? ParentId { get; set; }
    public UnitLevel Level { get; set; } = UnitLevel.City;
    public UnitKind Kind { get; set; } = UnitKind.PartyOrGovernment;
    public string? Region { get; set; } = "";
}
