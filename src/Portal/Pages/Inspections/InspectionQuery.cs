using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Inspections;

/// <summary>A frozen inspection with those of its cards that the viewer may see.</summary>
public sealed class InspectionQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, InspectionArchive archive) : IPageQuery
{
    /// <returns>Null: there is none, or nothing of it is the viewer's.</returns>
    public async Task<InspectionView?> ReadAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var mine = db.Accounts.VisibleTo(viewer, db).Select(a => a.Id);
        var seen = await db.InspectionCards.Where(c => c.InspectionId == id && mine.Contains(c.AccountId)).Select(c => c.AccountId).ToHashSetAsync(ct);
        if (seen.Count == 0 || await db.Inspections.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } inspection)
            return null;
        var cards = await archive.CardsAsync(viewer.TenantId, id, ct);
        return new(inspection, [.. cards.Where(c => seen.Contains(c.AccountId)).OrderBy(c => c.Standing).ThenBy(c => c.Score)]);
    }
}

public sealed record InspectionView(Inspection Inspection, IReadOnlyList<Scorecard> Cards);
