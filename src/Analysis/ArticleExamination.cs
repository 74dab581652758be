using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Examines one stored article and records what was found, in one transaction with the mark that it was examined.</summary>
sealed class ArticleExamination(IDbContextFactory<MediaWatchDb> dbs, LexiconStore lexicons, Examiner examiner, FindingRecorder recorder, Segmenter segmenter, TenantCalendars calendars, TimeProvider time)
{
    public async Task RunAsync(long tenantId, long articleId, CancellationToken ct)
    {
        var set = await lexicons.ForTenantAsync(tenantId, ct);
        var calendar = await calendars.ForTenantAsync(tenantId, ct);
        await using var db = await dbs.OpenAsync(tenantId, ct);
        var article = await db.Articles.SingleAsync(a => a.Id == articleId, ct);
        var unit = await db.Accounts.Where(a => a.Id == article.AccountId).Select(a => a.UnitId).SingleAsync(ct);
        var now = time.GetUtcNow();

        var text = ArticleText.From(article, segmenter, calendar);
        var verdicts = examiner.Examine(text, new CheckContext(set, now, calendar.DayOf(now)));
        var subject = new FindingSubject(tenantId, article.AccountId, unit, article.Id, article.Revision, article.ColumnId, null, article.SnapshotId, article.Title, article.Address);
        await recorder.RecordAsync(db, subject, verdicts, set.Version,
            finding => article.Revision > finding.Revision && !text.Text.Contains(finding.Excerpt, StringComparison.Ordinal), ct);
        await ReturnOrdersAsync(db, article, ct);
        article.Analysed(article.Revision, set.Version, now);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The unit says it has put it right, the page was read since, and the words are still there.</summary>
    static async Task ReturnOrdersAsync(MediaWatchDb db, Article article, CancellationToken ct)
    {
        var orders = await (from r in db.Rectifications
                            join f in db.Findings on r.FindingId equals f.Id
                            where f.ArticleId == article.Id && r.State == RectificationState.Submitted && r.SubmittedAt < article.SeenAt
                            select new { Order = r, Finding = f }).ToListAsync(ct);
        foreach (var o in orders.Where(o => o.Finding.IsLive))
            o.Order.Returned(SettleRechecks.StillThere(o.Finding));
    }
}
