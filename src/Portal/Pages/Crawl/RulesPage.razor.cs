using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed partial class RulesPage(RuleList list, CrawlDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<RuleRow>? page;
    string? problem;

    [SupplyParameterFromForm(FormName = "act")] string? Do { get; set; }

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);

    async Task ActAsync()
    {
        if (RowAction.Of(Do) is not { } action)
            return;
        problem = (await desk.SwitchRuleAsync(await viewers.GetAsync(), action.Id, action.Name == "on", CancellationToken.None)).Problem;
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
