using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Scores;

/// <summary>How every account would stand if it were inspected on a day; the newest day that was scored where none is asked for.</summary>
public sealed class ScoreList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<ScoreRow>(databases, viewers)
{
    /// <summary>The trend goes back this far.</summary>
    public const int TrendDays = 7;

    public override string Key => "scores";
    public override string Title => "指标评分";

    public override IReadOnlyList<ListColumn<ScoreRow>> Columns { get; } =
    [
        Column.Of("name", "站点 / 账号", (ScoreRow r) => r.Name),
        Column.Of("platform", "平台", (ScoreRow r) => r.PlatformKey, r => Platforms.Name(r.PlatformKey), width: "76px"),
        Column.Of("unit", "主办单位", (ScoreRow r) => r.Unit, width: "190px"),
        Column.Of("standing", "结论", (ScoreRow r) => r.Standing, r => r.Standing.Name, width: "100px"),
        Column.Of("score", "得分", (ScoreRow r) => r.Score, number: true, width: "72px"),
        Column.Of("trend", $"较 {TrendDays} 天前", (ScoreRow r) => r.Score - r.Before, number: true, width: "96px"),
        Column.Of("vetoes", "否决原因", (ScoreRow r) => r.Vetoes, width: "200px"),
        Column.Of("unjudged", "待判定", (ScoreRow r) => r.Unjudged, number: true, width: "72px"),
        Column.Of("day", "日期", (ScoreRow r) => r.Day, onPage: false),
    ];

    protected override IQueryable<ScoreRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var accounts = db.Accounts.VisibleTo(viewer, db);
        if (state["q"] is { } words)
            accounts = accounts.Where(a => EF.Functions.ILike(a.Name, Like.Contains(words), Like.Escape));
        if (state["platform"] is { } platform)
            accounts = accounts.Where(a => a.PlatformKey == platform);
        if (state.Id("unit") is { } unit)
            accounts = accounts.Where(a => db.Units.Any(u => u.Id == a.UnitId && db.Units.Any(top => top.Id == unit && u.Path.StartsWith(top.Path))));
        var scores = state.Day("day") is { } asked ? db.AccountScores.Where(s => s.Day == asked) : db.AccountScores.Where(s => s.Day == db.AccountScores.Max(x => x.Day));
        if (state.Value<Standing>("standing") is { } standing)
            scores = scores.Where(s => s.Standing == standing);
        return from s in scores
               join a in accounts on s.AccountId equals a.Id
               join u in db.Units on a.UnitId equals u.Id
               join b in db.AccountScores on new { s.AccountId, Day = s.Day.AddDays(-TrendDays) } equals new { b.AccountId, b.Day } into befores
               from b in befores.DefaultIfEmpty()
               select new ScoreRow
               {
                   Id = a.Id, Name = a.Name, PlatformKey = a.PlatformKey, Unit = u.Name, Standing = s.Standing, Score = s.Score, Vetoes = s.Vetoes, Unjudged = s.Unjudged, Day = s.Day, At = s.At,
                   Before = b == null ? null : b.Score, StoodBefore = b == null ? null : b.Standing,
               };
    }

    protected override IOrderedQueryable<ScoreRow> Usual(IQueryable<ScoreRow> rows) => rows.OrderBy(r => r.Standing).ThenBy(r => r.Score).ThenBy(r => r.Id);
}

public sealed record ScoreRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string PlatformKey { get; init; }
    public required string Unit { get; init; }
    public required Standing Standing { get; init; }
    /// <summary>Null: vetoed, or no points are made here.</summary>
    public required decimal? Score { get; init; }
    public required string Vetoes { get; init; }
    public required int Unjudged { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }
    public required decimal? Before { get; init; }
    public required Standing? StoodBefore { get; init; }

    /// <summary>Chinese; empty: as before, or not known.</summary>
    public string Trend => StoodBefore is { } before && before != Standing && (before == Standing.Failed || Standing == Standing.Failed) ? $"由{before.Name}转{Standing.Name}"
        : Score - Before is { } change and not 0 ? $"{(change > 0 ? "↑" : "↓")} {ScoreNames.Points(Math.Abs(change))}" : "";

    public bool Better => StoodBefore == Standing.Failed && Standing != Standing.Failed || Score > Before;
}
