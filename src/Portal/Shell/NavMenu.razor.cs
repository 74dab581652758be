using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MediaWatch.Portal.Shell;

public sealed partial class NavMenu(IAuthorizationService authorization, NavQuery query) : ComponentBase
{
    List<NavGroup> groups = [];
    int waiting;

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
