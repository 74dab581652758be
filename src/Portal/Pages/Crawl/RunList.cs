using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed class RunList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<RunRow>(databases, viewers)
{
    public override string Key => "crawl-runs";
    public override string Title => "采集日志";

    public override IReadOnlyList<ListColumn<RunRow>> Columns { get; } =
    [
        Column.Of("started", "开始", (RunRow r) => r.StartedAt, width: "116px"),
        Column.Of("account", "账号 · 栏目", (RunRow r) => r.Account, r => r.Name),
        Column.Of("failure", "结果", (RunRow r) => r.Failure, r => r.Result, width: "148px"),
        Column.Shown("took", "用时", (RunRow r) => r.Took is { } took ? PortalTime.Duration(took) : null, number: true, width: "92px"),
        Column.Of("requests", "请求", (RunRow r) => r.Requests, number: true, width: "64px"),
        Column.Of("bytes", "流量", (RunRow r) => r.Bytes, number: true, width: "84px"),
        Column.Of("listed", "列出", (RunRow r) => r.Listed, number: true, width: "64px"),
        Column.Of("taken", "新采", (RunRow r) => r.Taken, number: true, width: "64px"),
        Column.Of("node", "节点", (RunRow r) => r.Node, width: "110px"),
        Column.Of("message", "说明", (RunRow r) => r.Message, onPage: false),
    ];

    protected override IQueryable<RunRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var runs = db.CrawlRuns.AsNoTracking().VisibleTo(viewer, db);
        if (state.Id("task") is { } task)
            runs = runs.Where(r => r.TaskId == task);
        if (state["result"] is { } result)
            runs = result == "ok" ? runs.Where(r => r.Failure == null && r.EndedAt != null) : result == "failed" ? runs.Where(r => r.Failure != null) : runs.Where(r => r.Taken > 0);
        if (state.Value<CrawlFailure>("failure") is { } failure)
            runs = runs.Where(r => r.Failure == failure);
        if (state.Day("from") is { } from)
        {
            var start = time.StartOf(from);
            runs = runs.Where(r => r.StartedAt >= start);
        }
        if (state.Day("to") is { } to)
        {
            var end = time.StartOf(to.AddDays(1));
            runs = runs.Where(r => r.StartedAt < end);
        }
        var words = state["q"] is { } asked ? Like.Contains(asked) : null;
        return from r in runs
               join a in db.Accounts on r.AccountId equals a.Id
               where words == null || EF.Functions.ILike(a.Name, words, Like.Escape) || EF.Functions.ILike(r.Message!, words, Like.Escape) || EF.Functions.ILike(r.Node, words, Like.Escape) // null is not like anything
               join c in db.Columns on r.ColumnId equals c.Id into columns
               from c in columns.DefaultIfEmpty()
               select new RunRow
               {
                   Id = r.Id, StartedAt = r.StartedAt, EndedAt = r.EndedAt, AccountId = a.Id, Account = a.Name, Column = c == null ? null : c.Name, Node = r.Node,
                   Requests = r.Requests, Bytes = r.Bytes, Listed = r.Listed, Taken = r.Taken, Failure = r.Failure, Message = r.Message,
               };
    }

    protected override IOrderedQueryable<RunRow> Usual(IQueryable<RunRow> rows) => rows.OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id);
}

public sealed record RunRow
{
    public required long Id { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required long AccountId { get; init; }
    public required string Account { get; init; }
    public required string? Column { get; init; }
    public required string Node { get; init; }
    public required int Requests { get; init; }
    public required long Bytes { get; init; }
    public required int Listed { get; init; }
    public required int Taken { get; init; }
    public required CrawlFailure? Failure { get; init; }
    public required string? Message { get; init; }

    public string Name => Column is null ? Account : $"{Account} · {Column}";
    public TimeSpan? Took => EndedAt - StartedAt;
    public string Result => Failure is { } failure ? failure.Name : EndedAt is null ? "正在采集" : Taken > 0 ? $"新采 {Taken} 条" : "没有新内容";

    public string Size => Bytes switch { < 1024 => $"{Bytes} B", < 1024 * 1024 => $"{Bytes / 1024.0:0.0} KB", _ => $"{Bytes / 1024.0 / 1024:0.0} MB" };
}
