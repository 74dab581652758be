using System.Collections.Concurrent;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Lexicons;

/// <summary>Every tenant's lexicons at their newest version, and how they choose to be proofread: read from the database when the version has risen, kept until it rises again.</summary>
public sealed class LexiconStore(IDbContextFactory<MediaWatchDb> dbs, ShippedLexicons shipped)
{
    readonly ConcurrentDictionary<long, LexiconSet> sets = new();

    public async Task<LexiconSet> ForTenantAsync(long tenantId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(tenantId, ct);
        // The version is read before the rows: rows that change in between carry a later version and are read again.
        var tenant = await db.Tenants.Where(t => t.Id == tenantId).Select(t => new { Version = t.LexiconVersion, t.ProofreadingLevel, t.TermFolds, t.SensitiveFolds }).SingleAsync(ct);
        if (sets.TryGetValue(tenantId, out var known) && known.Version == tenant.Version)
            return known;
        var entries = await db.LexiconEntries.AsNoTracking().Where(e => !e.Off).ToListAsync(ct);
        var set = LexiconSet.Of(tenant.Version, shipped, entries.ToLookup(e => e.Lexicon, LexiconRow.Of, StringComparer.Ordinal), new(tenant.ProofreadingLevel, tenant.TermFolds, tenant.SensitiveFolds));
        sets[tenantId] = set;
        return set;
    }

    /// <summary>Tells every tenant which lexicons this program ships; where they are others than before, its articles will be judged again. To be called at start.</summary>
    public async Task StampShippedAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var tenant in await db.Tenants.Where(t => t.ShippedLexicons != shipped.Hash).ToListAsync(ct))
            tenant.ShippedLexiconsAre(shipped.Hash);
        await db.SaveChangesAsync(ct);
    }
}
