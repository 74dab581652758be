using MediaWatch.Core.Registrations;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Offline;

public sealed class OfflineList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, TimeProvider time) : ListQuery<OfflineRow>(databases, viewers)
{
    public override string Key => "offline";
    public override string Title => "临时下线";

    public override IReadOnlyList<ListColumn<OfflineRow>> Columns { get; } =
    [
        Column.Of("name", "站点 / 账号", (OfflineRow r) => r.Name),
        Column.Of("unit", "主办单位", (OfflineRow r) => r.Unit, width: "180px"),
        Column.Of("from", "自", (OfflineRow r) => r.From, width: "116px"),
        Column.Of("to", "至", (OfflineRow r) => r.To, width: "116px"),
        Column.Of("reason", "原因", (OfflineRow r) => r.Reason, width: "220px"),
        Column.Of("filed", "填报", (OfflineRow r) => r.FiledByName, width: "120px"),
        Column.Of("state", "状态", (OfflineRow r) => r.State, r => r.State.Name, width: "84px"),
        Column.Of("note", "备注", (OfflineRow r) => r.Note, onPage: false),
    ];

    protected override IQueryable<OfflineRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var windows = db.OfflineWindows.AsQueryable();
        if (state.Value<OfflineState>("state") is { } wanted)
            windows = windows.Where(w => w.State == wanted);
        if (state["now"] == "1")
        {
            var now = time.GetUtcNow();
            windows = windows.Where(w => w.State == OfflineState.Approved && w.From <= now && w.To > now);
        }
        return from w in windows
               join a in db.Accounts.VisibleTo(viewer, db) on w.AccountId equals a.Id
               join u in db.Units on a.UnitId equals u.Id
               where state["q"] == null || EF.Functions.ILike(a.Name, Like.Contains(state["q"] ?? ""), Like.Escape)
               select new OfflineRow { Id = w.Id, AccountId = a.Id, Name = a.Name, Unit = u.Name, From = w.From, To = w.To, Reason = w.Reason, FiledByName = w.FiledByName, State = w.State, Note = w.Note };
    }

    protected override IOrderedQueryable<OfflineRow> Usual(IQueryable<OfflineRow> rows) => rows.OrderBy(r => r.State == OfflineState.Filed ? 0 : 1).ThenByDescending(r => r.From).ThenBy(r => r.Id);
}

public sealed record OfflineRow
{
    public required long Id { get; init; }
    public required long AccountId { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset To { get; init; }
    public required string Reason { get; init; }
    public required string FiledByName { get; init; }
    public required OfflineState State { get; init; }
    public required string? Note { get; init; }
}

public static class OfflineNames
{
    extension(OfflineState state)
    {
        public string Name => state switch { OfflineState.Filed => "待审批", OfflineState.Approved => "已批准", OfflineState.Withdrawn => "已撤销", _ => "未批准" };
    }
}
