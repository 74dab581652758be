using MediaWatch.Core.Storage;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Inspections;

/// <summary>Frozen inspections that hold a card of an account the viewer sees.</summary>
public sealed class InspectionList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<InspectionRow>(databases, viewers)
{
    public override string Key => "inspections";
    public override string Title => "检查存档";

    public override IReadOnlyList<ListColumn<InspectionRow>> Columns { get; } =
    [
        Column.Of("title", "检查", (InspectionRow r) => r.Title),
        Column.Of("from", "自", (InspectionRow r) => r.From, width: "108px"),
        Column.Of("to", "至", (InspectionRow r) => r.To, width: "108px"),
        Column.Of("unit", "范围", (InspectionRow r) => r.Unit, r => r.Unit ?? "全部", width: "200px"),
        Column.Of("accounts", "站点和账号", (InspectionRow r) => r.Accounts, number: true, width: "96px"),
        Column.Of("version", "指标版本", (InspectionRow r) => r.Version, width: "150px"),
        Column.Of("at", "固化时间", (InspectionRow r) => r.At, width: "120px"),
        Column.Of("hash", "输入校验值", (InspectionRow r) => r.InputsHash, onPage: false),
    ];

    protected override IQueryable<InspectionRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var mine = db.Accounts.VisibleTo(viewer, db).Select(a => a.Id);
        return from i in db.Inspections
               where db.InspectionCards.Any(c => c.InspectionId == i.Id && mine.Contains(c.AccountId))
               select new InspectionRow
               {
                   Id = i.Id, Title = i.Title, From = i.From, To = i.To, Unit = db.Units.Where(u => u.Id == i.UnitId).Select(u => u.Name).FirstOrDefault(),
                   Accounts = db.InspectionCards.Count(c => c.InspectionId == i.Id && mine.Contains(c.AccountId)), Version = i.IndicatorVersion, At = i.At, InputsHash = i.InputsHash,
               };
    }

    protected override IOrderedQueryable<InspectionRow> Usual(IQueryable<InspectionRow> rows) => rows.OrderByDescending(r => r.To).ThenByDescending(r => r.Id);
}

public sealed record InspectionRow
{
    public required long Id { get; init; }
    public required string Title { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string? Unit { get; init; }
    public required int Accounts { get; init; }
    public required string Version { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string InputsHash { get; init; }
}
