using System.Globalization;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Statistics;

public sealed partial class RankingPage(RankingTable table, NavigationManager navigation) : ComponentBase
{
    ListState state = ListState.Of([]);
    RankingView? view;
    IReadOnlyList<RankingRow> shown = [];
    int pages = 1;
    string query = "";

    protected override async Task OnInitializedAsync()
    {
        state = ListState.Of(navigation);
        view = await table.ReadAsync(state, CancellationToken.None);
        pages = Math.Max(1, (view.Rows.Count + state.Size - 1) / state.Size);
        state = state with { Page = Math.Clamp(state.Page, 1, pages) };
        shown = [.. view.Rows.Skip((state.Page - 1) * state.Size).Take(state.Size)];
        query = state.With("by", null).With("version", null).Query;
    }

    static string Link(ListState state) => "/statistics/ranking" + state.Query;

    static string Detail(RankingView view, RankingRow row) =>
        "/statistics" + view.Selection.State.With("version", null).With(view.ByUnit ? "unit" : "account", row.Id.ToString(CultureInfo.InvariantCulture)).With("by", view.ByUnit ? "account" : "time").Query;

    static string Width(double? value) => string.Create(CultureInfo.InvariantCulture, $"width:{value ?? 0:0.#}%");
}
