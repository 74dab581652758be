using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Inspections;

public sealed partial class InspectionPage(InspectionQuery query, ScoreDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    InspectionView? view;
    Viewer? viewer;
    string? answer;
    bool failed;

    [Parameter] public long Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        view = await query.ReadAsync(Id, CancellationToken.None);
        if (view is null)
            navigation.NotFound();
    }

    async Task RepeatAsync()
    {
        var outcome = await desk.RepeatAsync(Id, await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? "按固化的输入和指标重新计算，全部结果与存档一致。");
    }
}
