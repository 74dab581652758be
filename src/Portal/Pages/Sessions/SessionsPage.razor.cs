using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Sessions;

public sealed partial class SessionsPage(SessionList list, Catalogue<IConnector> connectors, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<(string, string)> platforms = [];
    ListPage<SessionRow>? page;
    Viewer? viewer;

    /// <summary>What went wrong on the way back from a platform's page.</summary>
    [SupplyParameterFromQuery] string? Problem { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        platforms = [.. connectors.Where(c => c.Credentials.Count > 0).Select(c => (c.Key, Platforms.Name(c.Key)))];
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
