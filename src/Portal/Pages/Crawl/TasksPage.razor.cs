using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed partial class TasksPage(TaskList list, CrawlDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<TaskRow>? page;
    Viewer? viewer;
    string summary = "";
    string? problem;

    [SupplyParameterFromForm(FormName = "act")] string? Do { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        await ReadAsync();
    }

    async Task ActAsync()
    {
        if (viewer is null || RowAction.Of(Do) is not { } action)
            return;
        var outcome = action.Name switch
        {
            "pause" => await desk.PauseAsync(viewer, action.Id, CancellationToken.None),
            "resume" => await desk.ResumeAsync(viewer, action.Id, CancellationToken.None),
            "now" => await desk.HurryAsync(viewer, action.Id, CancellationToken.None),
            _ => Outcome.Refused("不认识这个操作。"),
        };
        problem = outcome.Problem;
        await ReadAsync();
    }

    async Task ReadAsync()
    {
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
        var failing = page.Rows.Count(r => r is { LastFailure: not null, Paused: false });
        summary = page.Total == 0 ? "" : failing == 0 ? "本页任务都正常" : $"本页 {failing} 个任务最近一次失败";
    }
}
