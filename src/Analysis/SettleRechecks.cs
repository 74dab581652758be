using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Settles what an unchanged or vanished page decides: findings of an article that is gone are rectified by removal,
/// and an order whose page was read again after 申请复核 without any change goes back to its unit.</summary>
sealed class SettleRechecks(IDbContextFactory<MediaWatchDb> dbs, TimeProvider time) : IJob
{
    const int Batch = 200;

    public static string StillThere(Finding finding) => $"复查时仍存在：“{finding.Excerpt}”";

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var tenant in await TenantsWithWorkAsync(ct))
        {
            await using var db = await dbs.OpenAsync(tenant, ct);
            await EndWithArticlesAsync(db, ct);
            await ReturnUnchangedAsync(db, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    async Task<List<long>> TenantsWithWorkAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var gone = from f in db.Findings.IgnoreQueryFilters(["Tenant"]).Live()
                   join a in db.Articles.IgnoreQueryFilters(["Tenant"]) on f.ArticleId equals a.Id
                   where a.GoneAt != null
                   select f.TenantId;
        var submitted = db.Rectifications.IgnoreQueryFilters(["Tenant"]).Where(r => r.State == RectificationState.Submitted).Select(r => r.TenantId);
        return await gone.Union(submitted).ToListAsync(ct);
    }

    async Task EndWithArticlesAsync(MediaWatchDb db, CancellationToken ct)
    {
        var gone = await (from f in db.Findings.Live()
                          join a in db.Articles on f.ArticleId equals a.Id
                          where a.GoneAt != null
                          orderby f.Id
                          select new { Finding = f, Article = a }).Take(Batch).ToListAsync(ct);
        await FindingRecorder.EndAsync(db, [.. gone.Select(g => g.Finding)], _ => true, time.GetUtcNow(), ct, "复查时页面已删除");
        foreach (var article in gone.Select(g => g.Article).Distinct())
            article.JudgeAgain(); // if the page comes back as it was, its findings come back too
    }

    static async Task ReturnUnchangedAsync(MediaWatchDb db, CancellationToken ct)
    {
        var inArticles = await (from r in db.Rectifications
                                join f in db.Findings.Live() on r.FindingId equals f.Id
                                join a in db.Articles on f.ArticleId equals a.Id
                                where r.State == RectificationState.Submitted && a.GoneAt == null && a.SeenAt > r.SubmittedAt
                                    && a.AnalysedRevision == a.Revision && f.LinkId == null
                                orderby r.Id
                                select new { Order = r, Finding = f }).Take(Batch).ToListAsync(ct);
        var ofLinks = await (from r in db.Rectifications
                             join f in db.Findings.Live() on r.FindingId equals f.Id
                             join l in db.Links on f.LinkId equals l.Id
                             where r.State == RectificationState.Submitted && l.State == LinkState.Broken && l.CheckedAt > r.SubmittedAt
                             orderby r.Id
                             select new { Order = r, Finding = f }).Take(Batch).ToListAsync(ct);
        foreach (var o in inArticles.Concat(ofLinks))
            o.Order.Returned(StillThere(o.Finding));
    }
}
