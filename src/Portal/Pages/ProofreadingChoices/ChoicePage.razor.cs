using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.ProofreadingChoices;

public sealed partial class ChoicePage(ChoiceQuery query, ProofreadingDesk desk, ViewerSource viewers) : ComponentBase
{
    string? answer;
    bool failed;

    [SupplyParameterFromForm(FormName = "choice")] ProofreadingForm? Model { get; set; }

    protected override async Task OnInitializedAsync() => Model ??= await query.FormAsync(CancellationToken.None);

    async Task SaveAsync()
    {
        if (Model is null)
            return;
        var outcome = await desk.SaveAsync(await viewers.GetAsync(), Model, CancellationToken.None);
        (failed, answer) = (!outcome.Done, outcome.Problem ?? "已保存：文章正在按新的设置重新检查。");
        Model = await query.FormAsync(CancellationToken.None);
    }
}
