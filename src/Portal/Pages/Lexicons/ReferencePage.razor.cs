using MediaWatch.Analysis.Lexicons;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed partial class ReferencePage(ReferenceList list, NavigationManager navigation) : ComponentBase
{
    static readonly (string, string)[] Tables = [.. ReferenceTables.Tables];

    ListPage<ReferenceRow>? page;

    protected override async Task OnInitializedAsync() => page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
}
