using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Dashboard;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Freshness;

public sealed partial class AccountLedgerPage(AccountLedgerQuery query, NavigationManager navigation) : ComponentBase
{
    static readonly (string Name, double Minutes)[] Steps = [("1 分钟", 1), ("2", 2), ("4", 4), ("6", 6), ("8", 8), ("10 分钟", 10), ("30", 30), ("1 小时", 60), ("更久", double.MaxValue)];

    AccountLedger? view;
    IReadOnlyList<TimeSpan> measured = [];
    object delayChart = new(), habitChart = new();
    string delayTitle = "时延分布";
    int differences;

    [Parameter] public long Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        view = await query.ReadAsync(Id, CancellationToken.None);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }
        measured = [.. view.Posts.Select(p => p.Delay).OfType<TimeSpan>()];
        var inTime = measured.Count(d => d <= DelayView.Limit);
        delayTitle = measured.Count == 0 ? "时延分布" : $"最近 {measured.Count} 篇，{100.0 * inTime / measured.Count:0.#}% 在 10 分钟内检查完";
        delayChart = DelayChart();
        habitChart = view.Habit is { } habit ? HabitChart(habit) : new();
        var routes = view.Tasks.Count(t => t.Task.Route is not null && t.Task.LastSucceededAt is not null);
        differences = routes > 1 ? view.Posts.Count(p => p.Routes.Count > 0 && p.Routes.Count < routes) : 0;
    }

    object DelayChart()
    {
        var counts = new int[Steps.Length];
        foreach (var delay in measured)
            counts[Array.FindIndex(Steps, s => delay.TotalMinutes <= s.Minutes)]++;
        return new
        {
            grid = new { left = 40, right = 12, top = 16, bottom = 28 },
            tooltip = new { trigger = "axis" },
            xAxis = new { type = "category", data = Steps.Select(s => s.Name) },
            yAxis = new { type = "value", name = "篇", minInterval = 1 },
            series = new[] { new { type = "bar", barMaxWidth = 28, data = counts.Select((c, i) => new { value = c, itemStyle = new { color = i <= 5 ? "#1d5fc4" : "#c62828" } }) } },
        };
    }

    static object HabitChart(PostingHabit habit) => new
    {
        grid = new { left = 40, right = 12, top = 28, bottom = 28 },
        legend = new { top = 0, right = 0, itemHeight = 8 },
        tooltip = new { trigger = "axis" },
        xAxis = new { type = "category", data = Enumerable.Range(0, PostingHabit.PerDay).Select(s => $"{s / PostingHabit.PerHour}:{s % PostingHabit.PerHour * 60 / PostingHabit.PerHour:00}") },
        yAxis = new { type = "value", name = "篇/小时" },
        series = new[] { Line("工作日", 0, "#1d5fc4", habit), Line("休息日", PostingHabit.PerDay, "#8a6914", habit) },
        animation = false,
    };

    static object Line(string name, int from, string colour, PostingHabit habit) => new
    {
        name, type = "line", showSymbol = false, step = "middle", itemStyle = new { color = colour },
        data = Enumerable.Range(from, PostingHabit.PerDay).Select(slot => Math.Round(habit[slot], 3)),
    };
}
