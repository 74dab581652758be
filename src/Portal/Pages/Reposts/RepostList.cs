using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>Repost tasks with how far they are; an operator's own accounts alone are counted.</summary>
public sealed class RepostList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<RepostRow>(databases, viewers)
{
    public override string Key => "reposts";
    public override string Title => "转载任务";

    public override IReadOnlyList<ListColumn<RepostRow>> Columns { get; } =
    [
        Column.Of("title", "任务", (RepostRow r) => r.Title),
        Column.Of("state", "状态", (RepostRow r) => r.State, r => r.State.Name, width: "76px"),
        Column.Of("weight", "重要程度", (RepostRow r) => r.Weight, r => r.Weight.Name, width: "84px"),
        Column.Of("due", "截止", (RepostRow r) => r.DueAt, width: "112px"),
        Column.Of("all", "应转账号", (RepostRow r) => r.All, number: true, width: "84px"),
        Column.Of("fulfilled", "已转载", (RepostRow r) => r.InTime + r.Late, number: true, width: "72px"),
        Column.Of("completion", "完成率", (RepostRow r) => r.Completion, r => r.Completion is { } c ? Math.Round(c * 100, 1) : null, number: true, width: "132px"),
        Column.Of("timeliness", "及时率", (RepostRow r) => r.Timeliness, r => r.Timeliness is { } t ? Math.Round(t * 100, 1) : null, number: true, width: "132px"),
        Column.Of("missing", "未转", (RepostRow r) => r.Missing, number: true, width: "60px"),
        Column.Of("changed", "改动", (RepostRow r) => r.Changed, number: true, width: "60px"),
        Column.Of("waiting", "待转", (RepostRow r) => r.Waiting, number: true, width: "60px"),
        Column.Of("demand", "要求", (RepostRow r) => r.Demand, r => r.Demand.Name, onPage: false),
        Column.Of("late", "逾期", (RepostRow r) => r.Late, onPage: false, number: true),
        Column.Of("partly", "部分", (RepostRow r) => r.Partly, onPage: false, number: true),
        Column.Of("exempt", "免转", (RepostRow r) => r.Exempt, onPage: false, number: true),
        Column.Of("opened", "下发", (RepostRow r) => r.OpenedAt, onPage: false),
        Column.Of("rule", "来自规则", (RepostRow r) => r.Rule, onPage: false),
    ];

    protected override IQueryable<RepostRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var tasks = db.RepostTasks.VisibleTo(viewer, db);
        tasks = state["state"] switch
        {
            "all" => tasks,
            { } one when state.Value<RepostTaskState>("state") is { } only && one.Length > 0 => tasks.Where(t => t.State == only),
            _ => tasks.Where(t => t.State == RepostTaskState.Open || t.State == RepostTaskState.Draft),
        };
        if (state.Value<RepostWeight>("weight") is { } weight)
            tasks = tasks.Where(t => t.Weight == weight);
        if (state["q"] is { } words)
            tasks = tasks.Where(t => t.Title.Contains(words) || db.RepostOriginals.Any(o => o.TaskId == t.Id && o.Title.Contains(words)));
        var counts = from d in db.RepostDuties.VisibleTo(viewer, db)
                     group d.State by d.TaskId into g
                     select new
                     {
                         Task = g.Key,
                         InTime = g.Count(s => s == RepostState.InTime), Late = g.Count(s => s == RepostState.Late), Partly = g.Count(s => s == RepostState.Partly), Changed = g.Count(s => s == RepostState.Changed),
                         Missing = g.Count(s => s == RepostState.Missing), Waiting = g.Count(s => s == RepostState.Waiting), Exempt = g.Count(s => s == RepostState.Exempt || s == RepostState.Offline), All = g.Count(),
                     };
        var rows = from t in tasks
                   join c in counts on t.Id equals c.Task into found
                   from c in found.DefaultIfEmpty()
                   select new RepostRow
                   {
                       Id = t.Id, Title = t.Title, State = t.State, Weight = t.Weight, Demand = t.Demand, DueAt = t.DueAt, OpenedAt = t.OpenedAt,
                       Rule = db.RepostRules.Where(r => r.Id == t.RuleId).Select(r => r.Name).FirstOrDefault(),
                       Failed = db.RepostOriginals.Any(o => o.TaskId == t.Id && o.Failure != null),
                       All = (int?)c.All - (int?)c.Exempt ?? 0, InTime = (int?)c.InTime ?? 0, Late = (int?)c.Late ?? 0, Partly = (int?)c.Partly ?? 0, Changed = (int?)c.Changed ?? 0,
                       Missing = (int?)c.Missing ?? 0, Waiting = (int?)c.Waiting ?? 0, Exempt = (int?)c.Exempt ?? 0,
                       Completion = (int?)(c.All - c.Exempt) > 0 ? (double)(c.InTime + c.Late) / (c.All - c.Exempt) : null,
                       Timeliness = (int?)(c.All - c.Exempt) > 0 ? (double)c.InTime / (c.All - c.Exempt) : null,
                   };
        return state["late"] == "1" ? rows.Where(r => r.Missing > 0) : rows;
    }

    protected override IOrderedQueryable<RepostRow> Usual(IQueryable<RepostRow> rows) =>
        rows.OrderBy(r => r.State == RepostTaskState.Draft ? 0 : r.State == RepostTaskState.Open ? 1 : 2).ThenByDescending(r => r.DueAt).ThenByDescending(r => r.Id);
}

public sealed record RepostRow
{
    public long Id { get; init; }
    public required string Title { get; init; }
    public RepostTaskState State { get; init; }
    public RepostWeight Weight { get; init; }
    public RepostDemand Demand { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public string? Rule { get; init; }
    /// <summary>An original could not be read.</summary>
    public bool Failed { get; init; }
    /// <summary>Without the exempt and off-line ones.</summary>
    public int All { get; init; }
    public int InTime { get; init; }
    public int Late { get; init; }
    public int Partly { get; init; }
    public int Changed { get; init; }
    public int Missing { get; init; }
    public int Waiting { get; init; }
    public int Exempt { get; init; }
    /// <summary>Of all who must, also those who still have time; null: nobody must.</summary>
    public double? Completion { get; init; }
    public double? Timeliness { get; init; }
}
