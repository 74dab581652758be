using System.Globalization;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Statistics;

public sealed partial class WordsPage(WordsTable table, NavigationManager navigation) : ComponentBase
{
    const int Drawn = 24;
    WordsView? view;
    object chart = new { };
    string title = "", query = "";

    protected override async Task OnInitializedAsync()
    {
        var state = ListState.Of(navigation);
        view = await table.ReadAsync(state, CancellationToken.None);
        query = state.Query;
        if (view.Words.Count == 0)
            return;
        var risen = view.Words.Take(Drawn).Where(w => w.Lift >= 2).OrderByDescending(w => w.Lift).FirstOrDefault();
        title = $"最热的是“{view.Words[0].Word}”{(risen is null || risen == view.Words[0] ? "" : $"，“{risen.Word}”升温最快，是全年的 {risen.Lift!.Value.ToString("0.0", CultureInfo.InvariantCulture)} 倍")}"; // filtered
        var drawn = view.Words.Take(Drawn).ToList();
        chart = new
        {
            grid = new { left = 48, right = 8, top = 24, bottom = 64 },
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
            xAxis = new { type = "category", data = drawn.Select(w => w.Word), axisTick = new { show = false }, axisLabel = new { interval = 0, rotate = 40, color = "#1f2933" } },
            yAxis = new { type = "value", name = "篇", splitNumber = 3, axisLabel = new { color = "#52606d" }, splitLine = new { lineStyle = new { color = "#e4e7eb" } } },
            series = new[]
            {
                new { type = "bar", name = "篇数", barMaxWidth = 24, data = drawn.Select(w => new { value = w.Articles, url = view.Selection.Articles(view.Selection.Now, ("word", w.Word)), itemStyle = new { color = w.Lift >= 2 ? "#b35a00" : "#1d5fc4" } }) },
            },
        };
    }
}
