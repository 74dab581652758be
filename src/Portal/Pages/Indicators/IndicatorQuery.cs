using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Indicators;

/// <summary>The official tables and what the tenant has laid over them.</summary>
public sealed class IndicatorQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, IndicatorTables tables, ScorecardQuery cards, OverlayDesk desk, PortalTime time) : IPageQuery
{
    public string Version => tables.Version;

    public IReadOnlyList<Indicator> Table(Audience audience) => [.. tables.Rows.Where(i => i.Audience == audience)];

    public async Task<IReadOnlyList<AccountChoice>> AccountsAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        return await db.Accounts.VisibleTo(viewer, db).OrderBy(a => a.Name).ThenBy(a => a.Id).Select(a => new AccountChoice(a.Id, a.Name, a.PlatformKey)).ToListAsync(ct);
    }

    /// <summary>Newest first, ended ones too.</summary>
    public async Task<IReadOnlyList<OverlayRow>> OverlaysAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var rows = await db.IndicatorOverlays.AsNoTracking().OrderByDescending(o => o.Since).ThenByDescending(o => o.Id).Select(o => new
        {
            Overlay = o, Unit = db.Units.Where(u => u.Id == o.UnitId).Select(u => u.Name).FirstOrDefault(), Account = db.Accounts.Where(a => a.Id == o.AccountId).Select(a => a.Name).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. rows.Select(r => new OverlayRow(r.Overlay, NameOf(r.Overlay), r.Unit, r.Account))];
    }

    /// <summary>What would come out differently today under the overlay that a form describes.</summary>
    public async Task<OverlayPreview> PreviewAsync(OverlayForm form, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var (draft, problem) = await desk.DraftAsync(db, viewer, form, ct);
        if (draft is null)
            return new(problem, 0, []);
        var today = time.Today;
        var judged = await cards.JudgedAsync(viewer.TenantId, await db.Accounts.VisibleTo(viewer, db).Where(a => !a.Paused).Select(a => a.Id).ToListAsync(ct), today, today, ct);
        var overlays = await db.IndicatorOverlays.AsNoTracking().ToListAsync(ct);
        var paths = await db.Units.Select(u => new { u.Id, u.Path }).ToDictionaryAsync(u => u.Id, u => u.Path, ct);
        var changes = new List<OverlayChange>();
        foreach (var (facts, _) in judged)
        {
            Scorecard Under(IReadOnlyList<IndicatorOverlay> some) => Scorecard.Of(facts, Ruleset.For(tables.Rows, some, paths, facts.AccountId, facts.PlatformKey, paths.GetValueOrDefault(facts.UnitId, ""), draft.Since));
            var (before, after) = (Under(overlays), Under([.. overlays, draft]));
            if ((before.Standing, before.Score, before.Unjudged) != (after.Standing, after.Score, after.Unjudged))
                changes.Add(new(facts.AccountId, facts.Name, before, after));
        }
        return new(null, judged.Count, changes);
    }

    string NameOf(IndicatorOverlay overlay) => overlay.Own?.Name ?? tables.Rows.FirstOrDefault(i => i.Id == overlay.IndicatorId)?.Name
        ?? ScoringOptions.All.FirstOrDefault(o => o.Key == overlay.IndicatorId).Name ?? overlay.IndicatorId;
}

public sealed record OverlayRow(IndicatorOverlay Overlay, string Name, string? Unit, string? Account);

/// <param name="Problem">Null: the overlay may be kept.</param>
public sealed record OverlayPreview(string? Problem, int Accounts, IReadOnlyList<OverlayChange> Changes);

public sealed record OverlayChange(long AccountId, string Name, Scorecard Before, Scorecard After);

public sealed record AccountChoice(long Id, string Name, string PlatformKey);
