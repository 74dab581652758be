using MediaWatch.Analysis.Statistics;

namespace MediaWatch.Portal.Pages.Statistics;

/// <summary>A column of figures: how it is sorted by, shown, compared and written to a file.</summary>
/// <param name="Value">Null: unknown; sorts last.</param>
/// <param name="Known">The counter whose known share is shown; null: not a counter.</param>
/// <param name="Link">Sort and filter of the articles behind the number; null: it has none.</param>
/// <param name="Export">Null: not exported.</param>
public sealed record StatisticsColumn(string Key, string Title, Func<StatisticsRow, double?> Value, Func<PeriodFigures, Counter>? Known = null, (string, string?)[]? Link = null, Func<StatisticsRow, StatisticsView, object?>? Export = null)
{
    public static readonly IReadOnlyList<StatisticsColumn> All =
    [
        Plain("accounts", "账号", f => f.Accounts), Plain("posts", "发布", f => f.Posts, []), Plain("originals", "原创", f => f.Originals, [("original", "yes")]), Plain("reposts", "转载", f => f.Reposts, [("original", "no")]),
        Counted("reads", "阅读", f => f.Reads), Counted("likes", "点赞", f => f.Likes), Counted("comments", "评论", f => f.Comments), Counted("wows", "在看", f => f.Wows), Counted("shares", "转发", f => f.Shares),
        Plain("followers", "粉丝", f => f.Followers), Plain("growth", "净增", f => f.Growth),
        new("active", "活跃", r => Share(r), Export: (r, _) => r.Now.ActiveDays), new("silence", "最长未更新", r => r.Now.LongestSilence, Export: (r, _) => r.Now.LongestSilence),
        new("hour", "最佳时段", r => r.BestHour, Export: (r, _) => r.BestHour is { } hour ? $"{hour}–{hour + 1} 时" : null),
    ];

    /// <summary>Account days with a post, of all there were.</summary>
    public static double? Share(StatisticsRow row) => row.Now.Accounts == 0 ? null : (double)row.Now.ActiveDays / (row.Now.Accounts * row.Period.Days);

    /// <summary>Against the line's period before.</summary>
    public Change ChangeOf(StatisticsRow row) => Known is { } counter
        ? Change.Of(counter(row.Now), row.Now.Posts, counter(row.Before), row.Before.Posts)
        : Key == "posts" ? Change.Of(row.Now.Posts, row.Before.Posts) : default;

    static StatisticsColumn Plain(string key, string title, Func<PeriodFigures, double?> of, (string, string?)[]? link = null) => new(key, title, r => of(r.Now), Link: link, Export: (r, _) => of(r.Now));

    static StatisticsColumn Counted(string key, string title, Func<PeriodFigures, Counter> of) =>
        new(key, title, r => of(r.Now).Value, of, key == "wows" ? [] : [("sort", key)], (r, _) => of(r.Now).Value);
}
