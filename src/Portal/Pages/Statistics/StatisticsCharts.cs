using System.Globalization;
using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>The charts above the statistics, each with a title that says what it shows.</summary>
static class StatisticsCharts
{
    const int Compared = 8;
    static readonly string[] Weekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    static readonly object Ink = new { color = "#52606d" };
    static readonly object Grid = new { lineStyle = new { color = "#e4e7eb" } };

    public static object Publishing(StatisticsView view) => new
    {
        grid = new { left = 44, right = 8, top = 30, bottom = 22 },
        legend = new { top = 0, left = 0, itemWidth = 10, itemHeight = 10, textStyle = Ink },
        tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" }, confine = true },
        xAxis = Times(view),
        yAxis = Values(),
        series = view.PlatformKeys.GroupBy(Platforms.Name).Select(g => new
        {
            name = g.Key, type = "bar", stack = "all", barCategoryGap = "24%", itemStyle = new { color = Platforms.Colour(g.First()) },
            data = view.Buckets.Select(b => new { value = g.Sum(p => view.In(b, p).Posts), url = view.Selection.Articles(b, ("platform", g.First())) }),
        }),
    };

    public static string PublishingTitle(StatisticsView view)
    {
        if (view.Now.Posts == 0)
            return "这一时段没有发布";
        var title = $"发布 {BigNumber.Text(view.Now.Posts)} 条";
        if (Change.Of(view.Now.Posts, view.Before.Posts).Share is not { } share)
            return title;
        var most = view.PlatformKeys.Select(p => (Name: Platforms.Name(p), By: Posts(p, a => a.Now) - Posts(p, a => a.Before))).Where(m => share < 0 ? m.By < 0 : m.By > 0).OrderByDescending(m => Math.Abs(m.By)).FirstOrDefault();
        return Math.Abs(share) < 0.03 ? $"{title}，与上期持平" : $"{title}，比上期{(share > 0 ? "增加" : "减少")} {BigNumber.Percent(Math.Abs(share))}{(view.PlatformKeys.Count > 1 && most.Name is not null ? $"，{most.Name}最多" : "")}";

        int Posts(string platform, Func<AccountFigures, PeriodFigures> of) => view.Accounts.Where(a => a.PlatformKey == platform).Sum(a => of(a).Posts);
    }

    public static object Reading(StatisticsView view) => new
    {
        grid = new { left = 48, right = 52, top = 30, bottom = 22 },
        legend = new { top = 0, left = 0, itemWidth = 14, itemHeight = 8, textStyle = Ink },
        tooltip = new { trigger = "axis", confine = true },
        xAxis = Times(view),
        yAxis = new[] { Values(), Values() },
        series = new[]
        {
            Line(view, "篇均阅读（左）", "#1d5fc4", 0, f => f.Reads.PerPost),
            Line(view, "篇均互动（右）", "#e8590c", 1, f => f.Interactions is { } given && f.Posts > 0 ? (double)given / f.Posts : null),
        },
    };

    public static string ReadingTitle(StatisticsView view)
    {
        if (view.Now.Reads.PerPost is not { } average)
            return view.Now.Interactions is { } given ? $"互动 {BigNumber.Text(given)} 次，阅读数平台未给" : "平台没有给出阅读和互动数";
        var change = Change.Of(average, view.Before.Reads.PerPost).Share;
        return $"篇均阅读 {BigNumber.Text(average)}{(change is { } c ? Math.Abs(c) < 0.03 ? "，与上期持平" : $"，比上期{(c > 0 ? "增加" : "减少")} {BigNumber.Percent(Math.Abs(c))}" : "")}";
    }

    public static object Hours(StatisticsView view)
    {
        var byReads = KnowsReads(view);
        return new
        {
            grid = new { left = 40, right = 8, top = 8, bottom = 22 },
            tooltip = new { position = "top", confine = true },
            xAxis = new { type = "category", data = Enumerable.Range(0, 24).Select(h => $"{h}"), axisTick = new { show = false }, axisLabel = Ink, splitArea = new { show = true } },
            yAxis = new { type = "category", data = Weekdays, inverse = true, axisTick = new { show = false }, axisLabel = Ink },
            visualMap = new { min = 0, max = view.Hours.Week.Select(c => Heat(c, byReads) ?? 0).DefaultIfEmpty(1).Max(), calculable = false, show = false, inRange = new { color = new[] { "#eef3fb", "#9fc0ee", "#1d5fc4", "#123a78" } } },
            series = new[]
            {
                new
                {
                    type = "heatmap", name = byReads ? "篇均阅读" : "发布",
                    data = view.Hours.Week.Where(c => Heat(c, byReads) is not null).Select(c => new { value = new[] { c.Hour, c.Weekday!.Value - 1, Math.Round(Heat(c, byReads)!.Value) }, name = $"{Weekdays[c.Weekday.Value - 1]} {c.Hour} 时 · {c.Posts} 条" }), // rows of the week have a weekday
                },
            },
        };
    }

    public static string HoursTitle(StatisticsView view)
    {
        if (view.Hours.Week.Count == 0)
            return "发布时段";
        var byReads = KnowsReads(view);
        var best = view.Hours.Week.Where(c => byReads ? c.ReadsKnown >= HoursView.LeastPosts : c.Posts > 0).MaxBy(c => Heat(c, byReads));
        return best is null ? "各时段的发布都太少，看不出最佳时段" : byReads ? $"{Weekdays[best.Weekday!.Value - 1]} {best.Hour} 时发布的最受关注，篇均阅读 {BigNumber.Text(Heat(best, true))}" // of the week
            : $"{Weekdays[best.Weekday!.Value - 1]} {best.Hour} 时发布最多（阅读数未知）"; // of the week
    }

    public static object Comparison(StatisticsView view)
    {
        var rows = view.Rows.Where(r => r.Now.Posts + r.Before.Posts > 0).Take(Compared).ToList();
        return new
        {
            grid = new { left = 104, right = 40, top = 26, bottom = 4 },
            legend = new { top = 0, left = 0, itemWidth = 10, itemHeight = 10, textStyle = Ink },
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" }, confine = true },
            xAxis = new { type = "value", show = false },
            yAxis = new { type = "category", inverse = true, data = rows.Select(r => r.Period.Kind == PeriodKind.Day && view.By == "time" ? r.Period.From.ToString("MM-dd", CultureInfo.InvariantCulture) : r.Name), axisTick = new { show = false }, axisLine = new { show = false }, axisLabel = new { color = "#1f2933", width = 96, overflow = "truncate" } },
            series = new object[] { Bars("本期", "#1d5fc4", r => r.Now.Posts), Bars("上期", "#b8c4d1", r => r.Before.Posts) },
        };

        object Bars(string name, string colour, Func<StatisticsRow, int> posts) => new
        {
            name, type = "bar", barMaxWidth = 10, itemStyle = new { color = colour }, label = new { show = name == "本期", position = "right", color = "#52606d" },
            data = rows.Select(r => new { value = posts(r), url = view.Selection.Articles(name == "本期" ? r.Period : view.Selection.Before, r.Filter) }),
        };
    }

    public static string ComparisonTitle(StatisticsView view)
    {
        var moved = view.Rows.Where(r => r.Before.Posts >= 5).Select(r => (r.Name, Change.Of(r.Now.Posts, r.Before.Posts).Share)).OrderByDescending(m => Math.Abs(m.Share ?? 0)).FirstOrDefault();
        var by = StatisticsTable.Dimensions.First(d => d.Key == view.By).Name;
        return moved.Share is { } share && Math.Abs(share) >= 0.05 ? $"各{by}中，{moved.Name}变化最大：{BigNumber.Moved(share)}" : $"各{by}的发布与上期";
    }

    static bool KnowsReads(StatisticsView view) => view.Hours.Week.Sum(c => c.ReadsKnown) >= HoursView.LeastPosts;

    static double? Heat(HourCell cell, bool byReads) => !byReads ? cell.Posts : cell.ReadsKnown == 0 ? null : (double)cell.Reads / cell.ReadsKnown;

    static object Line(StatisticsView view, string name, string colour, int axis, Func<PeriodFigures, double?> of) => new
    {
        name, type = "line", yAxisIndex = axis, symbolSize = 5, connectNulls = false, itemStyle = new { color = colour }, lineStyle = new { width = 2 },
        data = view.Buckets.Select(b => new { value = of(view.In(b)) is { } v ? Math.Round(v, 1) : (double?)null, url = view.Selection.Articles(b, ("sort", "reads")) }),
    };

    static object Times(StatisticsView view) => new
    {
        type = "category", axisTick = new { show = false }, axisLabel = Ink, axisLine = new { lineStyle = new { color = "#9aa5b1" } },
        data = view.Buckets.Select(b => view.Selection.Bucket == "month" ? $"{b.From.Month} 月" : b.From.ToString("MM-dd", CultureInfo.InvariantCulture)),
    };

    static object Values() => new { type = "value", splitNumber = 3, axisLabel = Ink, splitLine = Grid };
}
