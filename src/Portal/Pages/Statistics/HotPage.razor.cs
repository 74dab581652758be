using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Statistics;

public sealed partial class HotPage(HotList list, PortalTime time, NavigationManager navigation) : ComponentBase
{
    ListState state = ListState.Of([]);
    StatisticsSelection? selection;
    ListPage<HotRow>? page;
    string metric = "reads";
    string headline = "", query = "";

    protected override async Task OnInitializedAsync()
    {
        state = ListState.Of(navigation);
        (selection, metric) = (StatisticsSelection.Of(state, time.Today), HotList.MetricOf(state));
        page = await list.ReadAsync(state, CancellationToken.None);
        query = state.With("metric", null).Query;
        if (page is { State.Page: 1, Rows: [var first, ..] })
            headline = $"最热的一篇{HotList.Metrics.First(m => m.Key == metric).Name} {BigNumber.Text(Of(first))}，来自{first.Account}";
    }

    long? Of(HotRow row) => metric switch { "likes" => row.Likes, "comments" => row.Comments, "wows" => row.Wows, "shares" => row.Shares, _ => row.Reads };

    string Link(string key) => "/statistics/hot" + state.With("metric", key == "reads" ? null : key).Query;
}
