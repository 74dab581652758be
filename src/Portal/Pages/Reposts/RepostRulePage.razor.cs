using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostRulePage(RepostRuleQuery query, AudienceChoices offered, RepostRuleDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    AudienceChoice choices = AudienceChoice.None;
    IReadOnlyList<(long Id, string Name)> columns = [];
    string? problem;
    bool missing;

    /// <summary>Null: a new rule.</summary>
    [Parameter] public long? Id { get; set; }

    [SupplyParameterFromForm(FormName = "rule")] RepostRuleForm? Model { get; set; }

    string Heading => Id is null ? "添加转载规则" : "修改转载规则";

    protected override async Task OnInitializedAsync()
    {
        choices = await offered.ReadAsync(CancellationToken.None);
        var known = Id is { } id ? await query.FormAsync(id, CancellationToken.None) : new RepostRuleForm();
        missing = known is null;
        Model ??= known;
        columns = Model is null ? [] : await offered.ColumnsAsync(Model.AccountId, CancellationToken.None);
    }

    async Task SaveAsync()
    {
        var outcome = await desk.SaveAsync(Id, await viewers.GetAsync(), Model!, CancellationToken.None); // the form exists only with a model
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo("/reposts/rules");
    }
}
