using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Core.Storage;

public static class TenantDb
{
    extension(IDbContextFactory<MediaWatchDb> factory)
    {
        /// <summary>A context that sees the rows of one tenant.</summary>
        public async Task<MediaWatchDb> OpenAsync(long tenantId, CancellationToken ct)
        {
            var db = await factory.CreateDbContextAsync(ct);
            db.TenantId = tenantId;
            return db;
        }
    }
}
