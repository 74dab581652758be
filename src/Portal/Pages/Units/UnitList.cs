using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Units;

public sealed class UnitList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<UnitRow>(databases, viewers)
{
    public override string Key => "units";
    public override string Title => "单位";
    public override string? Policy => Policies.Administer;

    public override IReadOnlyList<ListColumn<UnitRow>> Columns { get; } =
    [
        Column.Of("name", "名称", (UnitRow r) => r.Name),
        Column.Of("parent", "上级", (UnitRow r) => r.Parent, width: "200px"),
        Column.Of("level", "层级", (UnitRow r) => r.Level, r => r.Level.Name, width: "92px"),
        Column.Of("kind", "类型", (UnitRow r) => r.Kind, r => r.Kind.Name, width: "132px"),
        Column.Of("region", "地区", (UnitRow r) => r.Region, width: "110px"),
        Column.Of("accounts", "账号", (UnitRow r) => r.Accounts, number: true, width: "64px"),
        Column.Of("people", "用户", (UnitRow r) => r.People, number: true, width: "64px"),
    ];

    protected override IQueryable<UnitRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var units = db.Units.AsNoTracking().VisibleTo(viewer);
        if (state["q"] is { } words)
            units = units.Where(u => EF.Functions.ILike(u.Name, Like.Contains(words), Like.Escape));
        if (state.Value<UnitLevel>("level") is { } level)
            units = units.Where(u => u.Level == level);
        if (state.Value<UnitKind>("kind") is { } kind)
            units = units.Where(u => u.Kind == kind);
        if (state.Id("under") is { } under)
            units = units.Where(u => db.Units.Any(top => top.Id == under && u.Path.StartsWith(top.Path)));
        return from u in units
               join p in db.Units on u.ParentId equals p.Id into parents
               from p in parents.DefaultIfEmpty()
               select new UnitRow
               {
                   Id = u.Id, Name = u.Name, Parent = p == null ? null : p.Name, Path = u.Path, Level = u.Level, Kind = u.Kind, Region = u.Region,
                   Accounts = db.Accounts.Count(a => a.UnitId == u.Id), People = db.Users.Count(x => x.UnitId == u.Id),
               };
    }

    protected override IOrderedQueryable<UnitRow> Usual(IQueryable<UnitRow> rows) => rows.OrderBy(r => r.Path);
}

public sealed record UnitRow
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required string? Parent { get; init; }
    public required string Path { get; init; }
    public required UnitLevel Level { get; init; }
    public required UnitKind Kind { get; init; }
    public required string Region { get; init; }
    public required int Accounts { get; init; }
    public required int People { get; init; }

    /// <summary>0 at the top.</summary>
    public int Depth => Path.Count(c => c == '/') - 2;
}
