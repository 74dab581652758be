using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Scorecards of a tenant's accounts for a period, computed now. Whoever asks has made sure of what may be seen.</summary>
public sealed class ScorecardQuery(IDbContextFactory<MediaWatchDb> databases, IndicatorTables tables, TimeProvider time)
{
    /// <param name="accountIds">Null: all of the tenant that are watched.</param>
    /// <param name="from">First and last day in the tenant's zone. Update periods and reachability are judged at the end of the last day, or now within it; findings count if they were there on any day of the period.</param>
    /// <returns>By account id; ids that do not exist are left out.</returns>
    public async Task<IReadOnlyList<Scorecard>> ReadAsync(long tenantId, IReadOnlyCollection<long>? accountIds, DateOnly from, DateOnly to, CancellationToken ct) =>
        [.. (await JudgedAsync(tenantId, accountIds, from, to, ct)).Select(j => Scorecard.Of(j.Facts, j.Rules))];

    /// <summary>What cards are computed from.</summary>
    public async Task<IReadOnlyList<(AccountFacts Facts, Ruleset Rules)>> JudgedAsync(long tenantId, IReadOnlyCollection<long>? accountIds, DateOnly from, DateOnly to, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(tenantId, ct);
        var facts = await FactReader.ReadAsync(db, accountIds, from, to, time.GetUtcNow(), ct);
        var overlays = await db.IndicatorOverlays.AsNoTracking().ToListAsync(ct);
        var paths = await db.Units.Select(u => new { u.Id, u.Path }).ToDictionaryAsync(u => u.Id, u => u.Path, ct);
        return [.. facts.Select(f => (f, Ruleset.For(tables.Rows, overlays, paths, f.AccountId, f.PlatformKey, paths.GetValueOrDefault(f.UnitId, ""), f.To)))];
    }
}
