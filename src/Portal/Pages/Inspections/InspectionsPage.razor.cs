using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Inspections;

public sealed partial class InspectionsPage(InspectionList list, ScoreDesk desk, UnitChoices unitChoices, ViewerSource viewers, PortalTime time, NavigationManager navigation) : ComponentBase
{
    ListPage<InspectionRow>? page;
    IReadOnlyList<UnitChoice> units = [];
    Viewer? viewer;
    string? problem;

    [SupplyParameterFromForm(FormName = "freeze")] FreezeForm? Model { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        units = await unitChoices.ReadAsync(CancellationToken.None);
        Model ??= new FreezeForm { Title = $"{time.Today:yyyy年M月}检查", From = new DateOnly(time.Today.Year, time.Today.Month, 1), To = time.Today };
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    async Task FreezeAsync()
    {
        if (Model is null)
            return;
        var outcome = await desk.FreezeAsync(await viewers.GetAsync(), Model.Title ?? "", Model.From, Model.To, Model.UnitId, CancellationToken.None);
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo($"/inspections/{outcome.Changed[0]}");
    }
}

/// <summary>What is to be frozen.</summary>
public sealed class FreezeForm
{
    public string? Title { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public long? UnitId { get; set; }
}
