using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed partial class HealthPage(HealthList list, HealthQuery query, Catalogue<IConnector> connectors, NavigationManager navigation) : ComponentBase
{
    HealthNow? now;
    IReadOnlyList<(string, string)> platforms = [];
    ListPage<HealthRow>? page;

    protected override async Task OnInitializedAsync()
    {
        now = await query.ReadAsync(CancellationToken.None);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
        platforms = [.. connectors.Select(c => (c.Key, Platforms.Name(c.Key)))];
    }
}
