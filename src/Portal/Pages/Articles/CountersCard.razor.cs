using MediaWatch.Core.Articles;
using MediaWatch.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Articles;

/// <summary>An article's counters: the latest, and how they grew. What no route gives is unknown, never 0.</summary>
public sealed partial class CountersCard(PortalTime time) : ComponentBase
{
    static readonly (string Name, Func<Engagement, long?> Of, string Colour)[] Kinds =
        [("阅读", e => e.Reads, "#1d5fc4"), ("点赞", e => e.Likes, "#07a35a"), ("评论", e => e.Comments, "#e8590c"), ("在看", e => e.Wows, "#8a6914"), ("转发", e => e.Shares, "#52606d")];

    object? option;

    [Parameter, EditorRequired] public required Article Article { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<Engagement> Readings { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<(string Route, DateTimeOffset First, DateTimeOffset Last)> Sightings { get; set; }

    /// <summary>Counters as they stood when this day ended; null: as they stand now.</summary>
    [Parameter] public DateOnly? AsOf { get; set; }

    /// <summary>Of each counter the last reading until then, whichever route gave it.</summary>
    IEnumerable<(string, long?)> Shown
    {
        get
        {
            var counts = AsOf is { } day
                ? Readings.TakeWhile(r => r.At < time.StartOf(day.AddDays(1))).Aggregate(new EngagementCounts(), (known, r) => known.FollowedBy(r.Counts))
                : new EngagementCounts(Article.Reads, Article.Likes, Article.Comments, Article.Wows, Article.Shares);
            return [("阅读（播放）", counts.Reads), ("点赞", counts.Likes), ("评论", counts.Comments), ("在看", counts.Wows), ("转发", counts.Shares)];
        }
    }

    protected override void OnParametersSet()
    {
        var shown = Kinds.Where(k => Readings.Any(r => k.Of(r) is not null)).ToList();
        option = Readings.Count < 2 || shown.Count == 0 ? null : new
        {
            grid = new { left = 44, right = 12, top = 28, bottom = 24 },
            legend = new { top = 0, right = 0, itemHeight = 8 },
            tooltip = new { trigger = "axis" },
            animation = false,
            xAxis = new { type = "time" },
            yAxis = new { type = "value", minInterval = 1 },
            series = shown.Select(k => new
            {
                name = k.Name, type = "line", step = "end", showSymbol = false, itemStyle = new { color = k.Colour },
                data = Readings.Where(r => k.Of(r) is not null).Select(r => new object[] { $"{time.Local(r.At):yyyy-MM-dd HH:mm:ss}", k.Of(r)! }), // filtered
            }),
        };
    }
}
