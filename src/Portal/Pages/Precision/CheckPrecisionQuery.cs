using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Precision;

/// <summary>Verdicts by check, for the chart above the rules.</summary>
public sealed class CheckPrecisionQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, CheckNames checks) : IPageQuery
{
    public async Task<IReadOnlyList<CheckPrecision>> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var rows = await db.Findings.VisibleTo(viewer, db).GroupBy(f => f.CheckKey).Select(g => new
        {
            g.Key,
            Confirmed = g.Count(f => f.ReviewedAt != null && f.State != FindingState.Dismissed && f.State != FindingState.Open),
            Dismissed = g.Count(f => f.State == FindingState.Dismissed),
            Waiting = g.Count(f => f.State == FindingState.Open),
        }).ToListAsync(ct);
        return [.. rows.Select(r => new CheckPrecision(r.Key, checks[r.Key], r.Confirmed, r.Dismissed, r.Waiting)).OrderByDescending(r => r.Confirmed + r.Dismissed + r.Waiting)];
    }
}

public sealed record CheckPrecision(string Key, string Name, int Confirmed, int Dismissed, int Waiting);
