using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace MediaWatch.Portal.Shell;

public sealed partial class NavMenu(IAuthorizationService authorization, NavQuery query) : ComponentBase
{
    List<NavGroup> groups = [];
    int waiting;

    /// <summary>What has further items below its address is only itself.</summary>
    static NavLinkMatch MatchOf(NavItem item) =>
        item.Address == "/" || Navigation.Groups.SelectMany(g => g.Items).Any(i => i.Address.StartsWith(item.Address + "/", StringComparison.Ordinal)) ? NavLinkMatch.All : NavLinkMatch.Prefix;

    [CascadingParameter] Task<AuthenticationState>? Person { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Person is null || (await Person).User is not { Identity.IsAuthenticated: true } person)
            return;
        foreach (var group in Navigation.Groups)
        {
            List<NavItem> items = [];
            foreach (var item in group.Items)
                if (item.Policy is null || (await authorization.AuthorizeAsync(person, item.Policy)).Succeeded)
                    items.Add(item);
            if (items.Count > 0)
                groups.Add(group with { Items = items });
        }
        waiting = await query.WaitingAsync(CancellationToken.None);
    }
}
