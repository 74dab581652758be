using System.Globalization;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Scores;

public sealed partial class CardPage(CardQuery query, MarkDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    CardView? view;
    Viewer? viewer;
    string? answer;
    bool failed;

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromQuery(Name = "from")] string? From { get; set; }
    [SupplyParameterFromQuery(Name = "to")] string? To { get; set; }

    [SupplyParameterFromForm(FormName = "undo")] string? Do { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        await ReadAsync();
        if (view is null)
            navigation.NotFound();
    }

    async Task UndoAsync()
    {
        if (RowAction.Of(Do) is not { Name: "undo" } action)
            return;
        var outcome = await desk.UndoAsync(action.Id, await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? "已撤回这条判定。");
        await ReadAsync();
    }

    async Task ReadAsync() => view = await query.ReadAsync(Id, Day(From), Day(To), CancellationToken.None);

    internal static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
