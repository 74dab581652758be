using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Units;

public sealed class UnitQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<UnitEntry?> ReadAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.Units.Where(u => u.Id == id).Select(u => new UnitEntry { Name = u.Name, ParentId = u.ParentId, Level = u.Level, Kind = u.Kind, Region = u.Region }).SingleOrDefaultAsync(ct);
    }
}
