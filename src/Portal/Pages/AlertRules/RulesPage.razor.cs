using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.AlertRules;

public sealed partial class RulesPage(RuleQuery query, AlertRuleDesk desk, ViewerSource viewers, CheckNames checks) : ComponentBase
{
    IReadOnlyList<RuleRow>? rules;
    string? answer;
    bool failed;

    protected override async Task OnInitializedAsync() => rules = await query.AllAsync(CancellationToken.None);

    async Task SwitchAsync(RuleRow rule)
    {
        var outcome = await desk.SwitchAsync(rule.Id, await viewers.GetAsync(), !rule.On, CancellationToken.None);
        failed = outcome.Problem is not null;
        answer = outcome.Problem ?? $"已{(rule.On ? "停用" : "启用")}“{rule.Name}”。";
        rules = await query.AllAsync(CancellationToken.None);
    }
}
