using MediaWatch.Portal.Components;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed partial class TryPage(Proofreading proofreading, ViewerSource viewers, CheckNames checks) : ComponentBase
{
    IReadOnlyList<ProofMark>? marks;

    [SupplyParameterFromForm(FormName = "try")] TryForm Model { get; set; } = null!; // set below, or by the form

    protected override void OnInitialized() => Model ??= new TryForm();

    async Task TryAsync() => marks = string.IsNullOrWhiteSpace(Model.Text) ? null : (await proofreading.RunAsync((await viewers.GetAsync()).TenantId, "", Proofreading.Normal(Model.Text), CancellationToken.None)).Marks;
}

public sealed class TryForm
{
    public string? Text { get; set; }
}
