using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>Narrows the accounts and, by two days, the period; what else the address says stays.</summary>
public sealed partial class SelectionFilters(SelectionChoices query) : ComponentBase
{
    static readonly string[] Kept = ["p", "by", "region", "account", "asof", "metric", "version"];
    SelectionChoices.View choices = new([], [], []);

    [Parameter, EditorRequired] public required StatisticsSelection Selection { get; set; }

    protected override async Task OnInitializedAsync() => choices = await query.ReadAsync(CancellationToken.None);
}
