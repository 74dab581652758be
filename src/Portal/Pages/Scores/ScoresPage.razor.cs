using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Scores;

public sealed partial class ScoresPage(ScoreList list, ScoreTallyQuery query, UnitChoices unitChoices, ScoreDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<ScoreRow>? page;
    IReadOnlyList<ScoreTally> tallies = [];
    IReadOnlyList<UnitChoice> units = [];
    Viewer? viewer;
    string? answer;
    bool failed;

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        units = await unitChoices.ReadAsync(CancellationToken.None);
        await ReadAsync();
    }

    async Task ReadAsync()
    {
        tallies = await query.ReadAsync(CancellationToken.None);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    async Task RefreshAsync()
    {
        var outcome = await desk.RefreshAsync(await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? $"已重新评分，共 {outcome.Changed[0]} 个站点和账号。");
        await ReadAsync();
    }

    string Card(ScoreRow row) => page?.State["day"] is { } day ? $"/scores/{row.Id}?from={day}&to={day}" : $"/scores/{row.Id}";
}
