using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;

namespace MediaWatch.Portal.Viewers;

/// <summary>Who is looking; one per request or circuit. Queries and desks ask it.</summary>
public sealed class ViewerSource(AuthenticationStateProvider states, IHttpContextAccessor http)
{
    Viewer? fixedViewer;

    public async Task<Viewer> GetAsync()
    {
        if (fixedViewer is not null)
            return fixedViewer;
        var state = await states.GetAuthenticationStateAsync();
        return Viewer.From(state.User, http.HttpContext?.Connection.RemoteIpAddress?.ToString());
    }

    /// <summary>For endpoints outside Blazor, where no authentication state exists, and for work on behalf of somebody.</summary>
    public void Is(Viewer viewer) => fixedViewer = viewer;
}
