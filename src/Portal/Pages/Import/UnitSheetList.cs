using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Importing;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Import;

/// <summary>Units in the shape in which they are imported; with the filter "template" only the headings.</summary>
public sealed class UnitSheetList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : ListQuery<UnitSheetRow>(databases, viewers)
{
    public override string Key => "import-units";
    public override string Title => "单位表";
    public override string? Policy => Policies.Administer;

    public override IReadOnlyList<ListColumn<UnitSheetRow>> Columns { get; } =
    [
        Column.Of("id", UnitImport.Id, (UnitSheetRow r) => r.Id),
        Column.Of("name", UnitImport.Name, (UnitSheetRow r) => r.Name),
        Column.Shown("parent", UnitImport.Parent, (UnitSheetRow r) => r.Parent),
        Column.Of("level", UnitImport.Level, (UnitSheetRow r) => r.Level, r => r.Level.Name),
        Column.Of("kind", UnitImport.Kind, (UnitSheetRow r) => r.Kind, r => r.Kind.Name),
        Column.Of("region", UnitImport.Region, (UnitSheetRow r) => r.Region),
    ];

    protected override IQueryable<UnitSheetRow> Rows(MediaWatchDb db, Viewer viewer, ListState state) =>
        db.Units.AsNoTracking().VisibleTo(viewer).Where(u => state["template"] == null).Select(u => new UnitSheetRow { Id = u.Id, ParentId = u.ParentId, Name = u.Name, Path = u.Path, Level = u.Level, Kind = u.Kind, Region = u.Region });

    protected override IOrderedQueryable<UnitSheetRow> Usual(IQueryable<UnitSheetRow> rows) => rows.OrderBy(r => r.Path);

    protected override async Task<IReadOnlyList<UnitSheetRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<UnitSheetRow> rows, CancellationToken ct)
    {
        var paths = UnitPaths.Of((await db.Units.Select(u => new { u.Id, u.ParentId, u.Name }).ToListAsync(ct)).Select(u => (u.Id, u.ParentId, u.Name)));
        return [.. rows.Select(r => r with { Parent = r.ParentId is { } parent ? paths.GetValueOrDefault(parent) : null })];
    }
}

public sealed record UnitSheetRow
{
    public required long Id { get; init; }
    public required long? ParentId { get; init; }
    public required string Name { get; init; }
    public required string Path { get; init; }
    public required UnitLevel Level { get; init; }
    public required UnitKind Kind { get; init; }
    public required string Region { get; init; }
    public string? Parent { get; init; }
}
