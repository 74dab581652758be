using MediaWatch.Core.Alerts;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.AlertLog;

public sealed partial class AlertsPage(AlertList list, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Kept = ["state", "channel"];
    static readonly (string, string)[] Occasions = [.. Enum.GetValues<AlertOccasion>().Select(o => (o.ToString(), o.Name))];
    static readonly (string? Value, string Name)[] States = [(null, "全部"), .. Enum.GetValues<AlertState>().Select(s => ((string?)s.ToString(), s.Name))];

    ListPage<AlertRow>? page;

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);

    static string Css(AlertState state) => state switch { AlertState.Sent => "good", AlertState.Failed => "bad", _ => "warned" };
}
