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

    extension(MediaWatchDb db)
    {
        /// <summary>Raises the tenant's lexicon version, so that all its articles are judged again. It locks the tenant's row: done first in a transaction,
        /// changes come one after the other and none shares a version with another.</summary>
        public Task<int> JudgeAllAgainAsync(CancellationToken ct) =>
            db.Tenants.Where(t => t.Id == db.TenantId).ExecuteUpdateAsync(s => s.SetProperty(t => t.LexiconVersion, t => t.LexiconVersion + 1), ct);
    }
}
