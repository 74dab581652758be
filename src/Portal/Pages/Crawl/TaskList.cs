using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed class TaskList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<TaskRow>(databases, viewers)
{
    public override string Key => "crawl-tasks";
    public override string Title => "采集任务";

    public override IReadOnlyList<ListColumn<TaskRow>> Columns { get; } =
    [
        Column.Of("account", "账号 · 栏目", (TaskRow r) => r.Account, r => r.Name),
        Column.Shown("state", "状态", (TaskRow r) => r.State, width: "132px"),
        Column.Of("started", "开始时间", (TaskRow r) => r.CreatedAt, width: "116px"),
        Column.Of("tried", "最近采集", (TaskRow r) => r.LastTriedAt, width: "116px"),
        Column.Of("due", "下次采集", (TaskRow r) => r.DueAt, width: "116px"),
        Column.Of("first", "最早发布", (TaskRow r) => r.FirstPublishedAt, width: "116px"),
        Column.Of("total", "总量", (TaskRow r) => r.Taken, number: true, width: "72px"),
        Column.Of("today", "今日", (TaskRow r) => r.Today, number: true, width: "64px"),
        Column.Of("host", "主机", (TaskRow r) => r.Host, onPage: false),
        Column.Of("failures", "连续失败", (TaskRow r) => r.FailuresInRow, onPage: false),
    ];

    protected override IQueryable<TaskRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var tasks = db.CrawlTasks.AsNoTracking().VisibleTo(viewer, db).Where(t => t.ArticleId == null && !t.Done);
        if (state["failing"] is not null)
            tasks = tasks.Where(t => t.LastFailure != null);
        if (state["paused"] is { } paused)
            tasks = tasks.Where(t => t.Paused == (paused == "yes"));
        if (state.Id("account") is { } account)
            tasks = tasks.Where(t => t.AccountId == account);
        var today = time.StartOf(time.Today);
        var rows = from t in tasks
                   join a in db.Accounts on t.AccountId equals a.Id
                   join c in db.Columns on t.ColumnId equals c.Id into columns
                   from c in columns.DefaultIfEmpty()
                   select new TaskRow
                   {
                       Id = t.Id, AccountId = a.Id, Account = a.Name, Column = c == null ? null : c.Name, PlatformKey = a.PlatformKey, Host = t.Host, CreatedAt = t.CreatedAt, DueAt = t.DueAt, HeldUntil = t.HeldUntil, Paused = t.Paused,
                       LastTriedAt = t.LastTriedAt, LastFailure = t.LastFailure, FailuresInRow = t.FailuresInRow, FirstPublishedAt = t.FirstPublishedAt, Taken = t.Taken,
                       Today = db.CrawlRuns.Where(r => r.TaskId == t.Id && r.StartedAt >= today).Sum(r => (int?)r.Taken) ?? 0,
                   };
        return state["q"] is { } words
            ? rows.Where(r => EF.Functions.ILike(r.Account, Like.Contains(words), Like.Escape) || EF.Functions.ILike(r.Column ?? "", Like.Contains(words), Like.Escape) || EF.Functions.ILike(r.Host, Like.Contains(words), Like.Escape))
            : rows;
    }

    protected override IOrderedQueryable<TaskRow> Usual(IQueryable<TaskRow> rows) => rows.OrderByDescending(r => r.FailuresInRow).ThenBy(r => r.DueAt).ThenBy(r => r.Id);

    protected override Task<IReadOnlyList<TaskRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<TaskRow> rows, CancellationToken ct)
    {
        var now = time.Now;
        return Task.FromResult<IReadOnlyList<TaskRow>>([.. rows.Select(r => r with { Running = r.HeldUntil > now })]);
    }
}

public sealed record TaskRow
{
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public required string Account { get; init; }
    public required string? Column { get; init; }
    public required string PlatformKey { get; init; }
    public required string Host { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required DateTimeOffset? HeldUntil { get; init; }
    public required bool Paused { get; init; }
    public required DateTimeOffset? LastTriedAt { get; init; }
    public required CrawlFailure? LastFailure { get; init; }
    public required int FailuresInRow { get; init; }
    public required DateTimeOffset? FirstPublishedAt { get; init; }
    public required int Taken { get; init; }
    public required int Today { get; init; }

    /// <summary>A node is at it now.</summary>
    public bool Running { get; init; }

    public string Name => Column is null ? Account : $"{Account} · {Column}";

    public string State => Paused ? "已暂停" : Running ? "正在采集" : LastFailure is { } failure ? failure.Name : LastTriedAt is null ? "等待首次采集" : "正常";
}
