using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostRulesPage(RepostRuleQuery query, RepostRuleDesk desk, ViewerSource viewers) : ComponentBase
{
    IReadOnlyList<RepostRuleRow>? rules;
    string? answer;
    bool failed;

    [SupplyParameterFromForm] string? Do { get; set; }

    protected override async Task OnInitializedAsync() => rules = await query.AllAsync(CancellationToken.None);

    async Task ActAsync()
    {
        if (RowAction.Of(Do) is not { } action)
            return;
        var outcome = await desk.SwitchAsync(action.Id, await viewers.GetAsync(), action.Name == "on", CancellationToken.None);
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? (action.Name == "on" ? "已启用，从现在起发布的内容会生成草稿。" : "已停用。"));
        rules = await query.AllAsync(CancellationToken.None);
    }
}
