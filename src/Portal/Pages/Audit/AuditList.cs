using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Audit;

public sealed class AuditList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<AuditRow>(databases, viewers)
{
    public override string Key => "audit";
    public override string Title => "审计";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<AuditRow>> Columns { get; } =
    [
        Column.Of("at", "时间", (AuditRow r) => r.At, width: "124px"),
        Column.Of("by", "谁", (AuditRow r) => r.ByName, width: "140px"),
        Column.Of("action", "做了什么", (AuditRow r) => r.Action, width: "160px"),
        Column.Of("subject", "对象", (AuditRow r) => r.Subject, width: "200px"),
        Column.Of("detail", "内容", (AuditRow r) => r.Detail),
        Column.Of("address", "来自", (AuditRow r) => r.Address, width: "130px"),
    ];

    protected override IQueryable<AuditRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (state["q"] is { } words)
            entries = entries.Where(e => EF.Functions.ILike(e.Subject, Like.Contains(words), Like.Escape) || EF.Functions.ILike(e.Detail, Like.Contains(words), Like.Escape));
        if (state["by"] is { } by)
            entries = entries.Where(e => EF.Functions.ILike(e.ByName, Like.Contains(by), Like.Escape));
        if (state["action"] is { } action)
            entries = entries.Where(e => EF.Functions.ILike(e.Action, Like.Contains(action), Like.Escape));
        if (state.Day("from") is { } from)
        {
            var start = time.StartOf(from);
            entries = entries.Where(e => e.At >= start);
        }
        if (state.Day("to") is { } to)
        {
            var end = time.StartOf(to.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }
        return entries.Select(e => new AuditRow { Id = e.Id, At = e.At, ByName = e.ByName, Action = e.Action, Subject = e.Subject, Detail = e.Detail, Address = e.Address });
    }

    protected override IOrderedQueryable<AuditRow> Usual(IQueryable<AuditRow> rows) => rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id);
}

public sealed record AuditRow
{
    public required long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ByName { get; init; }
    public required string Action { get; init; }
    public required string Subject { get; init; }
    public required string Detail { get; init; }
    public required string? Address { get; init; }
}
