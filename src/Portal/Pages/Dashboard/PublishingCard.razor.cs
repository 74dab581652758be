using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Dashboard;

public sealed partial class PublishingCard : ComponentBase
{
    string title = "";
    object option = new { };

    [Parameter, EditorRequired] public required PublishingView View { get; set; }

    protected override void OnParametersSet()
    {
        title = Title();
        option = new
        {
            grid = new { left = 36, right = 4, top = 18, bottom = 22 },
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" }, confine = true },
            xAxis = new { type = "category", data = View.Days.Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture)), axisTick = new { show = false }, axisLabel = new { color = "#52606d", interval = 6 }, axisLine = new { lineStyle = new { color = "#9aa5b1" } } },
            yAxis = new { type = "value", name = "条", nameTextStyle = new { color = "#52606d", align = "right" }, nameGap = 8, splitNumber = 3, minInterval = 1, axisLabel = new { color = "#52606d" }, splitLine = new { lineStyle = new { color = "#e4e7eb" } } },
            series = View.Series.Select(s => new
            {
                name = s.Name,
                type = "bar",
                stack = "all",
                barCategoryGap = "24%",
                itemStyle = new { color = s.Colour },
                data = s.Counts.Select((count, i) => new
                {
                    value = count,
                    url = $"/articles?{s.Filter}&from={View.Days[i]:yyyy-MM-dd}&to={View.Days[i]:yyyy-MM-dd}",
                    // Today is not over.
                    itemStyle = new { opacity = i == View.Days.Count - 1 ? 0.5 : 1 },
                }),
            }),
        };
    }

    /// <summary>The last seven whole days against the seven before; the series that moved most, if one did.</summary>
    string Title()
    {
        var moves = View.Series.Select(s => (s.Name, Before: s.Counts.Skip(15).Take(7).Sum(), Now: s.Counts.Skip(22).Take(7).Sum())).ToList();
        var (before, now) = (moves.Sum(m => m.Before), moves.Sum(m => m.Now));
        if (before < 20)
            return "近 30 日发布";
        var most = moves.Where(m => m.Before >= 20).MaxBy(m => Math.Abs(Share(m.Before, m.Now)));
        if (moves.Count > 1 && most.Name is not null && Math.Abs(Share(most.Before, most.Now)) >= 0.2)
            return $"{most.Name}近 7 日发布{Word(most.Before, most.Now)}";
        return Math.Abs(Share(before, now)) < 0.05 ? "近 7 日发布平稳" : $"近 7 日发布{Word(before, now)}";

        static double Share(int before, int now) => (double)(now - before) / before;
        static string Word(int before, int now) => $"{(now < before ? "减少" : "增加")} {Math.Abs(Share(before, now)):P0}";
    }
}
