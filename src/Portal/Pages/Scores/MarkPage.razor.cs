using System.Globalization;
using MediaWatch.Core.Inspections;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Scores;

public sealed partial class MarkPage(MarkQuery query, MarkDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    MarkView? view;
    string? problem;
    string skipped = "";

    [Parameter] public long Id { get; set; }
    [Parameter] public string Indicator { get; set; } = "";

    [SupplyParameterFromQuery(Name = "from")] string? From { get; set; }
    [SupplyParameterFromQuery(Name = "to")] string? To { get; set; }

    /// <summary>Samples replaced before, "12:reason" parted by a line feed.</summary>
    [SupplyParameterFromQuery(Name = "skip")] string? Skip { get; set; }
    [SupplyParameterFromQuery(Name = "drop")] string? Drop { get; set; }
    [SupplyParameterFromQuery(Name = "why")] string? Why { get; set; }

    [SupplyParameterFromForm(FormName = "mark")] MarkForm? Model { get; set; }

    protected override async Task OnInitializedAsync()
    {
        skipped = string.Join('\n', ((string?[])[Skip, Drop is not null && !string.IsNullOrWhiteSpace(Why) ? $"{Drop}:{Why.Trim()}" : null]).Where(s => !string.IsNullOrEmpty(s)));
        view = await query.ReadAsync(Id, Indicator, CardPage.Day(From), CardPage.Day(To), [.. Replaced()], CancellationToken.None);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }
        Model ??= new MarkForm { From = view.Card.From, To = view.Card.To, Drawn = view.Drawn };
    }

    IEnumerable<ReplacedSample> Replaced() => from line in skipped.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                                              let parts = line.Split(':', 2)
                                              where parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
                                              select new ReplacedSample(long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);

    async Task SaveAsync()
    {
        if (view is null || Model is null)
            return;
        var outcome = await desk.MarkAsync(Id, Indicator, await viewers.GetAsync(), Model, view.Sample, CancellationToken.None);
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo($"/scores/{Id}{view.Card.Query}#{Indicator}");
    }
}
