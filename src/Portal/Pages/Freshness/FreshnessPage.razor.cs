using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Freshness;

public sealed partial class FreshnessPage(LedgerList list, PromiseQuery query, CanaryQuery canaryQuery, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<PlatformPromise> promises = [];
    IReadOnlyList<CanaryAccount> canaries = [];
    IReadOnlyList<(string, string)> platforms = [];
    ListPage<LedgerRow>? page;

    ListState State => page?.State ?? ListState.Of(navigation);

    protected override async Task OnInitializedAsync()
    {
        promises = await query.ReadAsync(CancellationToken.None);
        platforms = [.. promises.Select(p => (p.PlatformKey, Platforms.Name(p.PlatformKey)))];
        canaries = await canaryQuery.ReadAsync(CancellationToken.None);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
