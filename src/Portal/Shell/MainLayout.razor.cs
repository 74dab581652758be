using System.Reflection;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace MediaWatch.Portal.Shell;

/// <summary>The frame of every page. The island that opens a circuit stands only round pages that are interactive themselves: reading costs no circuit.</summary>
public sealed partial class MainLayout(ViewerSource viewers, NavigationManager navigation, StandingNotice notice) : LayoutComponentBase
{
    Viewer? viewer;
    bool interactive;
    string skipTo = "#main";

    [CascadingParameter] HttpContext? Http { get; set; }
    [CascadingParameter] Task<AuthenticationState>? Person { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var page = Http?.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        interactive = page?.GetCustomAttribute<RenderModeAttribute>() is not null;
        // "#main" alone would be relative to <base>.
        skipTo = $"{new Uri(navigation.Uri).PathAndQuery}#main";
        if (Person is not null && (await Person).User.Identity is { IsAuthenticated: true })
            viewer = await viewers.GetAsync();
    }
}
