using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Accounts;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Submission;

public sealed partial class SubmitPage(AccountQuery query, SubmissionDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    string? name;
    string? problem;
    long? article;

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromForm(FormName = "link")] SubmittedForm? Model { get; set; }

    protected override async Task OnInitializedAsync()
    {
        name = (await query.ReadAsync(Id, CancellationToken.None))?.Account.Name;
        if (name is null)
            navigation.NotFound();
        Model ??= new SubmittedForm();
    }

    async Task SaveAsync()
    {
        if (Model is null)
            return;
        var outcome = await desk.TakeAsync(await viewers.GetAsync(), Id, Model.Address ?? "", CancellationToken.None);
        (problem, article) = (outcome.Problem, outcome.Done ? outcome.Changed[0] : null);
        if (outcome is { Done: true, Problem: null })
            Model = new SubmittedForm();
    }
}

public sealed class SubmittedForm
{
    public string? Address { get; set; }
}
