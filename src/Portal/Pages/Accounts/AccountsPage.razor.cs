using System.Globalization;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Accounts;

public sealed partial class AccountsPage(AccountList list, UnitChoices unitChoices, GroupChoices groupChoices, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ListPage<AccountRow>? page;
    Viewer? viewer;
    List<(string, string)> units = [];
    IReadOnlyList<(string, string)> groups = [];

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        units = [.. (await unitChoices.ReadAsync(CancellationToken.None)).Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Indented))];
        groups = await groupChoices.ReadAsync(CancellationToken.None);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
