using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Scores;

/// <summary>Every unit with the accounts of its whole subtree taken together, on the newest day that was scored.</summary>
public sealed class UnitScoreQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, UnitChoices units) : IPageQuery
{
    public async Task<IReadOnlyList<UnitScoreRow>> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        var tree = await units.ReadAsync(ct);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var day = await db.AccountScores.MaxAsync(s => (DateOnly?)s.Day, ct) ?? DateOnly.MinValue;
        var scores = await (from s in db.AccountScores
                            join a in db.Accounts.VisibleTo(viewer, db) on s.AccountId equals a.Id
                            join u in db.Units on a.UnitId equals u.Id
                            where s.Day == day
                            select new { u.Path, Website = a.PlatformKey == AccountFacts.Website, s.Standing, s.Score, Vetoed = s.Vetoes != "", s.Unjudged }).ToListAsync(ct);
        var options = await db.IndicatorOverlays.AsNoTracking().Where(o => o.Kind == OverlayKind.Option && (o.IndicatorId == ScoringOptions.WebsiteWeight || o.IndicatorId == ScoringOptions.VetoCeiling)).ToListAsync(ct);
        var paths = await db.Units.Select(u => new { u.Id, u.Path }).ToDictionaryAsync(u => u.Id, u => u.Path, ct);
        return [.. tree.Select(unit => new UnitScoreRow(unit, UnitScore.Of(
            [.. scores.Where(s => s.Path.StartsWith(unit.Path, StringComparison.Ordinal)).Select(s => (s.Website, s.Standing, s.Score, s.Vetoed, s.Unjudged))],
            Option(ScoringOptions.WebsiteWeight, unit.Path), Option(ScoringOptions.VetoCeiling, unit.Path)))).Where(r => r.Score.Websites + r.Score.Media > 0)];

        // The narrowest that names the unit or one above it.
        decimal? Option(string key, string path) => options.Where(o => o.IndicatorId == key && o.HoldsOn(day) && (o.UnitId is null || paths.TryGetValue(o.UnitId.Value, out var top) && path.StartsWith(top, StringComparison.Ordinal)))
            .OrderBy(o => o.UnitId is null ? 0 : paths[o.UnitId.Value].Length).ThenBy(o => o.Since).ThenBy(o => o.Id).LastOrDefault()?.Value;
    }
}

public sealed record UnitScoreRow(UnitChoice Unit, UnitScore Score);
