using MediaWatch.Core.Reposts;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostFormPage(RepostTaskQuery query, AudienceChoices offered, RepostDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<RepostOriginal> originals = [];
    AudienceChoice choices = AudienceChoice.None;
    string? problem;
    bool missing;

    /// <summary>Null: a new task.</summary>
    [Parameter] public long? Id { get; set; }

    [SupplyParameterFromForm(FormName = "task")] RepostForm? Model { get; set; }

    string Heading => Id is null ? "新建转载任务" : "修改转载任务";

    protected override async Task OnInitializedAsync()
    {
        choices = await offered.ReadAsync(CancellationToken.None);
        var known = await query.FormAsync(Id, ListState.Of(navigation).Id("article"), CancellationToken.None);
        missing = known is null;
        originals = known?.Originals ?? [];
        Model ??= known?.Form;
    }

    async Task SaveAsync()
    {
        var outcome = await desk.SaveAsync(Id, await viewers.GetAsync(), Model!, CancellationToken.None); // the form exists only with a model
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo($"/reposts/{outcome.Changed[0]}");
    }
}
