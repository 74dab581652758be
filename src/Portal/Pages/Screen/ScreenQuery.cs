using MediaWatch.Analysis.Statistics;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Dashboard;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Pages.Statistics;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Screen;

/// <summary>The wall in the office (大屏): the supervisor's board, the counties by index and the platforms by freshness. Others may look on: what is personal in a title is masked.</summary>
public sealed class ScreenQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, DashboardQuery board, FormulaQuery formulas, PortalTime time) : IPageQuery
{
    public async Task<ScreenView> ReadAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        var view = await board.ReadAsync(ct);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var month = view.Month;
        var formula = FormulaQuery.Choose(await formulas.ReadAsync(ct), null, month.Selection.Now.To);
        var scores = CompositeIndex.Of(formula, [.. month.Accounts.Select(a => (a.Now, a.PlatformKey))], month.Selection.Now.Days);
        var counties = month.Accounts.Zip(scores).Where(a => a.First.Region.Length > 0).GroupBy(a => a.First.Region, StringComparer.Ordinal)
            .Select(g => new CountyRow(g.Key, g.Count(), g.Sum(a => a.First.Now.Posts), g.Average(a => a.Second.Value))).OrderByDescending(c => c.Index).ThenByDescending(c => c.Posts).ToList();
        return new ScreenView(view with { Latest = await MaskAsync(db, view.Latest, ct) }, counties, await FreshAsync(db, viewer, ct));
    }

    /// <summary>Numbers that may be a person's, and whatever a privacy finding marked in the title.</summary>
    static async Task<IReadOnlyList<CapturedView>> MaskAsync(MediaWatchDb db, IReadOnlyList<CapturedView> items, CancellationToken ct)
    {
        var ids = items.Select(i => i.Id).ToList();
        var marked = (await db.Findings.Where(f => f.ArticleId != null && ids.Contains(f.ArticleId.Value) && f.AttachmentId == null && f.CheckKey == PersonalNumbers.CheckKey && f.Start != null)
            .Select(f => new { f.ArticleId, Start = f.Start!.Value, f.Length }).ToListAsync(ct)).ToLookup(f => f.ArticleId, f => (f.Start, f.Length)); // filtered
        return [.. items.Select(i => i with { Title = PersonalNumbers.Mask(Masking.MaskNumbers(i.Title), marked[i.Id]) })];
    }

    async Task<IReadOnlyList<(string, int, int)>> FreshAsync(MediaWatchDb db, Viewer viewer, CancellationToken ct)
    {
        var (since, zone, limit) = (time.StartOf(time.Today), time.Zone.Id, DashboardLimit);
        var rows = await db.Database.SqlQuery<FreshRow>($"""
            select platform_key, count(*)::int as captured, count(*) filter (where delay <= {limit})::int as in_time
            from (select x.platform_key, extract(epoch from a.analysed_at - case
                    when a.published_at >= x.created_at and a.published_at <= a.first_seen_at and (a.published_at at time zone {zone})::time <> '00:00' then a.published_at else a.first_seen_at end) as delay
                  from articles a join accounts x on x.id = a.account_id
                  where a.tenant_id = {viewer.TenantId} and x.deletion_id is null and a.first_seen_at >= {since} and a.analysed_at is not null) t
            group by 1
            """).ToListAsync(ct);
        return [.. rows.OrderBy(r => Platforms.Order(r.PlatformKey)).Select(r => (r.PlatformKey, r.Captured, r.InTime))];
    }

    static double DashboardLimit => DelayView.Limit.TotalSeconds;

    sealed record FreshRow(string PlatformKey, int Captured, int InTime);
}
