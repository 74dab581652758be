using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Looks at a link at once.</summary>
public sealed class LinkDesk(IDbContextFactory<MediaWatchDb> factory, TimeProvider time) : IPageQuery
{
    public async Task<Outcome> RecheckAsync(long id, Viewer viewer, CancellationToken ct)
    {
        if (viewer.Role == PersonRole.Staff)
            return Outcome.Refused("您的角色不能安排复查。");
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        if (await db.Links.VisibleTo(viewer, db).SingleOrDefaultAsync(l => l.Id == id, ct) is not { } link)
            return Outcome.Refused("找不到这个链接。");
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Links.Where(l => l.Id == id).ExecuteUpdateAsync(s => s.SetProperty(l => l.NextCheckAt, now), ct);
        db.Note(viewer, now, "复查链接", $"链接 #{id}", link.Address.Length > 200 ? link.Address[..200] : link.Address);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Outcome.Of(id);
    }
}
