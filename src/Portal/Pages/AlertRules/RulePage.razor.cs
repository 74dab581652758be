using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.AlertRules;

public sealed partial class RulePage(RuleQuery query, AlertRuleDesk desk, UnitChoices unitChoices, ViewerSource viewers, CheckNames checks, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<(long Id, string Name)>? channels;
    IReadOnlyList<UnitChoice> units = [];
    string? problem;
    bool missing;

    /// <summary>Null: a new rule.</summary>
    [Parameter] public long? Id { get; set; }

    [SupplyParameterFromForm(FormName = "rule")] RuleForm? Model { get; set; }

    protected override async Task OnInitializedAsync()
    {
        units = await unitChoices.ReadAsync(CancellationToken.None);
        channels = await query.ChannelsAsync(CancellationToken.None);
        Model ??= Id is { } id ? await query.FormAsync(id, CancellationToken.None) : new RuleForm { ChannelId = channels.Count > 0 ? channels[0].Id : 0 };
        missing = Model is null;
    }

    async Task SaveAsync()
    {
        var outcome = await desk.SaveAsync(Id, await viewers.GetAsync(), Model!, CancellationToken.None); // the form exists only with a model
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo("/alert-rules");
    }
}
