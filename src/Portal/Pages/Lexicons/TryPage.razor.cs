using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed partial class TryPage(TextTrial trial, CheckNames checks) : ComponentBase
{
    IReadOnlyList<(string Check, FindingDraft Draft)>? drafts;

    [SupplyParameterFromForm(FormName = "try")] TryForm Model { get; set; } = null!; // set below, or by the form

    protected override void OnInitialized() => Model ??= new TryForm();

    async Task TryAsync() => drafts = await trial.RunAsync(Model.Text ?? "", CancellationToken.None);
}

public sealed class TryForm
{
    public string? Text { get; set; }
}
