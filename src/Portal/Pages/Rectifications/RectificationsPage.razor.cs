using System.Globalization;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Rectifications;

public sealed partial class RectificationsPage(RectificationList list, UnitChoices choices, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Kept = ["state", "account"];
    static readonly (string, string)[] Tiers = [.. Enum.GetValues<Tier>().Select(t => (t.ToString(), t.Name))];
    static readonly (string? Value, string Text)[] States =
    [
        (null, "未了结"), ("overdue", "逾期"), .. Enum.GetValues<RectificationState>().Select(s => ((string?)s.ToString(), s.Name)), ("all", "全部"),
    ];

    ListPage<RectificationRow>? page;
    IEnumerable<(string, string)> units = [];

    protected override async Task OnInitializedAsync()
    {
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
        units = (await choices.ReadAsync(CancellationToken.None)).Select(u => (u.Id.ToString(CultureInfo.InvariantCulture), u.Indented));
    }
}
