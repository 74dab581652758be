using MediaWatch.Core.Reposts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>Charts of repost pages.</summary>
static class RepostCharts
{
    const int Points = 24;

    /// <summary>How many had fulfilled it at each instant from the opening to the deadline, or to now.</summary>
    public static object Progress(RepostStory story, PortalTime time)
    {
        var from = story.Task.OpenedAt ?? story.Task.CreatedAt;
        var to = story.Task.DueAt > time.Now ? time.Now : new[] { story.Task.DueAt, story.Cells.Max(c => c.FulfilledAt) ?? story.Task.DueAt }.Max();
        var end = to > from ? to : from.AddHours(1);
        var done = story.Cells.Where(c => c.State is RepostState.InTime or RepostState.Late).Select(c => c.FulfilledAt ?? end).Order().ToList();
        var at = Enumerable.Range(0, Points + 1).Select(i => from + (end - from) * ((double)i / Points)).ToList();
        return new
        {
            grid = new { left = 36, right = 16, top = 24, bottom = 22 },
            tooltip = new { trigger = "axis" },
            title = new { text = "已完成的账号（个）", textStyle = new { fontSize = 12, fontWeight = 400, color = "#52606d" }, left = 0, top = 0 },
            xAxis = new { type = "category", data = at.Select(time.Text), axisLabel = new { fontSize = 11, interval = 7 }, axisTick = new { show = false } },
            yAxis = new { type = "value", max = Math.Max(1, story.Must), minInterval = 1, axisLabel = new { fontSize = 11 } },
            series = new[] { new { name = "已完成", type = "line", step = "end", symbol = "none", areaStyle = new { color = "#d3ead9" }, lineStyle = new { color = "#1e7d34" }, data = at.Select(a => done.Count(d => d <= a)) } },
        };
    }

    /// <summary>Completion of each place in a ranking, the best first.</summary>
    public static object Ranking(IReadOnlyList<RankRow> rows) => new
    {
        grid = new { left = 150, right = 48, top = 24, bottom = 4 },
        legend = new { top = 0, left = 0, itemWidth = 12, itemHeight = 12 },
        tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
        xAxis = new { type = "value", show = false },
        yAxis = new { type = "category", inverse = true, data = rows.Select(r => r.Name.Length > 11 ? r.Name[..10] + "…" : r.Name), axisTick = new { show = false }, axisLine = new { show = false } },
        series = new[] { RepostState.InTime, RepostState.Late, RepostState.Partly, RepostState.Changed, RepostState.Missing }
            .Select(s => new { name = s.Name, type = "bar", stack = "all", barWidth = 14, itemStyle = new { color = s.Colour }, data = rows.Select(r => r.Tally[s]) }),
    };
}
