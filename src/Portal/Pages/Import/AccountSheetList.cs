using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Importing;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Import;

/// <summary>Accounts in the shape in which they are imported; with the filter "template" only the headings.</summary>
public sealed class AccountSheetList(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, Catalogue<IConnector> connectors) : ListQuery<AccountSheetRow>(databases, viewers)
{
    public override string Key => "import-accounts";
    public override string Title => "账号表";
    public override string? Policy => Policies.Supervise;

    public override IReadOnlyList<ListColumn<AccountSheetRow>> Columns { get; } =
    [
        Column.Of("id", AccountImport.Id, (AccountSheetRow r) => r.Id),
        Column.Of("platform", AccountImport.Platform, (AccountSheetRow r) => r.PlatformKey, r => connectors.Find(r.PlatformKey)?.Name ?? r.PlatformKey),
        Column.Of("name", AccountImport.Name, (AccountSheetRow r) => r.Name),
        Column.Of("address", AccountImport.Address, (AccountSheetRow r) => r.Address),
        Column.Shown("unit", AccountImport.Unit, (AccountSheetRow r) => r.Unit),
        Column.Of("state", AccountImport.State, (AccountSheetRow r) => r.Paused, r => r.Paused ? AccountImport.Paused : AccountImport.Watched),
    ];

    protected override IQueryable<AccountSheetRow> Rows(MediaWatchDb db, Viewer viewer, ListState state)
    {
        var accounts = db.Accounts.AsNoTracking().VisibleTo(viewer, db).Where(a => state["template"] == null);
        if (state.Id("group") is { } group)
            accounts = accounts.InGroup(db, group);
        return accounts.Select(a => new AccountSheetRow { Id = a.Id, PlatformKey = a.PlatformKey, Name = a.Name, Address = a.Address, UnitId = a.UnitId, Paused = a.Paused });
    }

    protected override IOrderedQueryable<AccountSheetRow> Usual(IQueryable<AccountSheetRow> rows) => rows.OrderBy(r => r.UnitId).ThenBy(r => r.Id);

    protected override async Task<IReadOnlyList<AccountSheetRow>> CompleteAsync(MediaWatchDb db, IReadOnlyList<AccountSheetRow> rows, CancellationToken ct)
    {
        var paths = UnitPaths.Of((await db.Units.Select(u => new { u.Id, u.ParentId, u.Name }).ToListAsync(ct)).Select(u => (u.Id, u.ParentId, u.Name)));
        return [.. rows.Select(r => r with { Unit = paths.GetValueOrDefault(r.UnitId) })];
    }
}

public sealed record AccountSheetRow
{
    public required long Id { get; init; }
    public required string PlatformKey { get; init; }
    public required string Name { get; init; }
    public required string Address { get; init; }
    public required long UnitId { get; init; }
    public required bool Paused { get; init; }
    public string? Unit { get; init; }
}
