using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Scores;

/// <summary>How many of the viewer's accounts stand how, day by day, for the heading and the chart.</summary>
public sealed class ScoreTallyQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    const int Days = 30;

    /// <returns>Oldest first; empty: nothing was scored yet.</returns>
    public async Task<IReadOnlyList<ScoreTally>> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var mine = db.Accounts.VisibleTo(viewer, db).Select(a => a.Id);
        var rows = await db.AccountScores.Where(s => mine.Contains(s.AccountId)).GroupBy(s => s.Day).OrderByDescending(g => g.Key).Take(Days)
            .Select(g => new ScoreTally(g.Key, g.Count(s => s.Standing == Standing.Failed), g.Count(s => s.Standing == Standing.Passed), g.Count(s => s.Standing == Standing.Good), g.Sum(s => s.Unjudged), g.Average(s => s.Score), g.Max(s => s.At))).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Day)];
    }
}

/// <param name="Average">Of those that have points; null: none has.</param>
public sealed record ScoreTally(DateOnly Day, int Failed, int Passed, int Good, int Unjudged, decimal? Average, DateTimeOffset At);
