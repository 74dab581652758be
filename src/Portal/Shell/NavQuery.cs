using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Shell;

/// <summary>The one number in the navigation: grave findings that wait for a verdict.</summary>
public sealed class NavQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    public async Task<int> WaitingAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.Findings.VisibleTo(viewer, db).Waiting().Where(f => f.Tier <= Tier.Certain).Take(100).CountAsync(ct);
    }
}
