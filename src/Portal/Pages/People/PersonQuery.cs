using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.People;

public sealed class PersonQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<PersonEntry?> ReadAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.Users.Where(p => p.Id == id).Select(p => new PersonEntry { UserName = p.UserName ?? "", Name = p.DisplayName, Role = p.Role, UnitId = p.UnitId }).SingleOrDefaultAsync(ct);
    }
}
