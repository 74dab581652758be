using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Scorecards of a tenant's accounts for a period, computed now. Whoever asks has made sure of what may be seen.</summary>
public sealed class ScorecardQuery(IDbContextFactory<MediaWatchDb> databases, IndicatorTables tables, TimeProvider time)
{
    /// <param name="accountIds">Null: all of the tenant that are watched.</param>
    /// <param name="from">First and last day in the tenant's zone. Update periods and reachability are judged at the end of the last day, or now within it; findings count if they were there on any day of the period.</param>
    /// <returns>By account id; ids that do not exist are left out.</returns>
    public Task<IReadOnlyList<Scorecard>> ReadAsync(long tenantId, IReadOnlyCollection<long>? accountIds, DateOnly from, DateOnly to, CancellationToken ct) => throw new NotImplementedException();
}
