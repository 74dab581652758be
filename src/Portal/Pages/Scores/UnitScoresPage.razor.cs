using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Scores;

public sealed partial class UnitScoresPage(UnitScoreQuery query) : ComponentBase
{
    IReadOnlyList<UnitScoreRow>? page;

    protected override async Task OnInitializedAsync() => page = await query.ReadAsync(CancellationToken.None);

    static decimal? Rounded(decimal? points) => points is { } p ? Math.Round(p, 2) : null;
}
