using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed partial class ShippedPage(ShippedList list, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Kept = ["lexicon"];
    static readonly (string, string)[] Tiers = [.. Enum.GetValues<Tier>().Select(t => (t.ToString(), t.Name))];

    ListPage<ShippedRow>? page;

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
}
