using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>The tree of units: added, described anew, moved. Administrators only.</summary>
public sealed class UnitDesk(IDbContextFactory<MediaWatchDb> databases, TimeProvider clock) : IPageQuery
{
    const string NotAllowed = "只有管理员可以修改单位。";

    /// <param name="id">Null: a new unit.</param>
    public async Task<Outcome> SaveAsync(Viewer viewer, long? id, UnitForm form, CancellationToken ct)
    {
        if (!viewer.Administers)
            return Outcome.Refused(NotAllowed);
        var name = form.Name.Trim();
        if (name.Length is 0 or > 100)
            return Outcome.Refused("请填写单位名称，最多 100 字。");
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var parent = form.ParentId is { } parentId ? await db.Units.SingleOrDefaultAsync(u => u.Id == parentId, ct) : null;
        if (form.ParentId is not null && parent is null)
            return Outcome.Refused("找不到上级单位。");
        if (await db.Units.AnyAsync(u => u.ParentId == form.ParentId && u.Name == name && u.Id != (id ?? 0), ct))
            return Outcome.Refused($"同一上级下已有“{name}”。");
        var unit = id is null ? null : await db.Units.SingleOrDefaultAsync(u => u.Id == id, ct);
        if (id is not null && unit is null)
            return Outcome.Refused("找不到这个单位。");
        if (unit is not null && parent is not null && parent.Path.StartsWith(unit.Path, StringComparison.Ordinal))
            return Outcome.Refused("上级不能是本单位或它的下级。");
        if (unit is null)
        {
            db.Units.Add(unit = new Unit(viewer.TenantId, parent, name, form.Level, form.Kind, form.Region.Trim()));
            await db.SaveChangesAsync(ct);
            unit.PlacedUnder(parent);
        }
        else
        {
            unit.Describe(name, form.Level, form.Kind, form.Region.Trim());
            if (unit.ParentId != form.ParentId)
                await MoveAsync(db, unit, parent, ct);
        }
        db.Note(viewer, clock.GetUtcNow(), id is null ? "添加单位" : "修改单位", $"单位 #{unit.Id}", name);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(unit.Id);
    }

    /// <summary>Puts the unit, with all below it, under another parent; null: at the top. The caller saves.</summary>
    internal static async Task MoveAsync(MediaWatchDb db, Unit unit, Unit? parent, CancellationToken ct)
    {
        var below = await db.Units.Where(u => u.Path.StartsWith(unit.Path) && u.Id != unit.Id).OrderBy(u => u.Path.Length).ToListAsync(ct);
        unit.PlacedUnder(parent);
        var placed = new Dictionary<long, Unit> { [unit.Id] = unit };
        foreach (var child in below) // parents before children
        {
            child.PlacedUnder(placed[child.ParentId!.Value]); // below another unit, hence with a parent
            placed[child.Id] = child;
        }
    }
}

/// <param name="ParentId">Null: at the top.</param>
public sealed record UnitForm(long? ParentId, string Name, UnitLevel Level, UnitKind Kind, string Region);
