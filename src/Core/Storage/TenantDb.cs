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

        /// <summary>For the transaction that examines texts and leaves out what was dismissed: no dismissal is given until it ends, so none misses what it records.</summary>
        public Task<int> ReadVerdictsAsync(CancellationToken ct) =>
            db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtext('verdicts'), {(int)db.TenantId})", ct);

        /// <summary>For the transaction that dismisses words wherever they wait.</summary>
        public Task<int> GiveVerdictsAsync(CancellationToken ct) =>
            db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('verdicts'), {(int)db.TenantId})", ct);
    }
}
