using System.Globalization;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Accounts;

public sealed partial class AccountsPage(AccountList list, UnitChoices unitChoices, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<AccountRow>? page;
    Viewer? viewer;
    List<(string, string)> units = [];

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        units = [.. (await unitChoices.ReadAsync(CancellationToken.None)).Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Indented))];
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
