using MediaWatch.Analysis.Lexicons;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed partial class EntryPage(EntryQuery query, LexiconDesk desk, LexiconTrial trial, WhitelistTrial whites, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    TrialHits? hits;
    SparedFindings? spared;
    string? problem;
    bool askAnyway;

    /// <summary>Null: a new row.</summary>
    [Parameter] public long? Id { get; set; }

    [SupplyParameterFromForm(FormName = "entry")] LexiconForm? Model { get; set; }

    [CascadingParameter] HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Model ??= Id is { } id ? await query.FormAsync(id, CancellationToken.None) : new LexiconForm();
        if (Model is null)
            navigation.NotFound();
    }

    async Task SubmitAsync()
    {
        if (Model is null)
            return;
        var viewer = await viewers.GetAsync();
        Model.Tidy();
        problem = Model.Problem();
        if (problem is null && Model.Lexicon == LexiconSet.Whitelist)
            spared = await whites.RunAsync(viewer, [Model.Term], CancellationToken.None);
        else if (problem is null)
            hits = await trial.RunAsync(viewer, Model, CancellationToken.None);
        askAnyway = hits is { TooMany: true };
        if (problem is not null || Http?.Request.Form["deed"].ToString() == "trial")
            return;
        var outcome = await desk.SaveAsync(Id, viewer, Model, CancellationToken.None);
        problem = outcome.Problem;
        askAnyway |= problem?.Contains("仍要保存", StringComparison.Ordinal) == true;
        if (outcome.Done)
            navigation.NavigateTo("/lexicons");
    }
}
