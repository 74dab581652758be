using MediaWatch.Core.Auditing;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Recycling;

public sealed class DeletionList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : ListQuery<DeletionRow>(databases, viewers)
{
    public override string Key => "recycle-bin";
    public override string Title => "回收站";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<DeletionRow>> Columns { get; } =
    [
        Column.Of("kind", "类型", (DeletionRow r) => r.Kind, r => r.Kind.Name, width: "92px"),
        Column.Of("name", "名称", (DeletionRow r) => r.Name),
        Column.Of("along", "一并删除", (DeletionRow r) => r.Along),
        Column.Of("by", "删除人", (DeletionRow r) => r.ByName, width: "124px"),
        Column.Of("at", "删除时间", (DeletionRow r) => r.At, width: "124px"),
        Column.Of("left", "剩余天数", (DeletionRow r) => r.EndsAt, r => r.State, width: "112px"),
    ];

    protected override IQueryable<DeletionRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var rows = db.Deletions.AsNoTracking().Where(d => d.TenantId == viewer.TenantId);
        if (state.Value<DeletionKind>("kind") is { } kind)
            rows = rows.Where(d => d.Kind == kind);
        if (state["q"] is { } words)
            rows = rows.Where(d => EF.Functions.ILike(d.Name, Like.Contains(words), Like.Escape) || EF.Functions.ILike(d.ByName, Like.Contains(words), Like.Escape));
        rows = state["kept"] is null ? rows.Where(d => d.PurgedAt == null) : rows.Where(d => d.PurgedAt != null);
        var now = time.Now;
        return rows.Select(d => new DeletionRow { Id = d.Id, Kind = d.Kind, Name = d.Name, Along = d.Along, ByName = d.ByName, At = d.At, EndsAt = d.EndsAt, Now = now, Purging = d.Purging, PurgedAt = d.PurgedAt, KeptFindings = d.KeptFindings });
    }

    protected override IOrderedQueryable<DeletionRow> Usual(IQueryable<DeletionRow> rows) => rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id);
}

public sealed record DeletionRow
{
    public required long Id { get; init; }
    public required DeletionKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Along { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required bool Purging { get; init; }
    public required DateTimeOffset? PurgedAt { get; init; }
    public required int KeptFindings { get; init; }

    /// <summary>A begun day counts as one.</summary>
    public int DaysLeft => Math.Max(0, (int)Math.Ceiling((EndsAt - Now).TotalDays));

    public bool CanReturn => !Purging && PurgedAt is null;

    public string State => PurgedAt is not null ? $"留证 {KeptFindings} 个" : Purging ? "正在清除" : $"{DaysLeft} 天";
}
