using System.Text;
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
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Locked for these milliseconds: whoever reads the page again meanwhile waits, and what is noted then is not overwritten.
        var article = await db.Articles.FromSql($"select * from articles where id = {articleId} for update").SingleAsync(ct);
        var now = time.GetUtcNow();
        if (article.GoneAt is null)
            await ExamineAsync(db, article, set, calendar, now, ct);
        else
            await FindingRecorder.EndAsync(db, await db.Findings.Live().Where(f => f.ArticleId == articleId).ToListAsync(ct), _ => true, now, ct, "复查时页面已删除");
        article.Analysed(article.Revision, set.Version, now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    async Task ExamineAsync(MediaWatchDb db, Article article, LexiconSet set, WorkingCalendar calendar, DateTimeOffset now, CancellationToken ct)
    {
        var unit = await db.Accounts.Where(a => a.Id == article.AccountId).Select(a => a.UnitId).SingleAsync(ct);
        var text = ArticleText.From(article, segmenter, calendar);
        var context = new CheckContext(set, now, calendar.DayOf(now));
        List<Verdict> verdicts = [.. examiner.Examine(text, context), .. await OfItsPageAsync(db, article, context, ct)];
        var subject = new FindingSubject(article.TenantId, article.AccountId, unit, article.Id, article.Revision, article.ColumnId, null, article.SnapshotId, article.Title, article.Address);
        await recorder.RecordAsync(db, subject, verdicts, set.Version,
            finding => article.Revision > finding.Revision && !text.Text.Contains(finding.Excerpt, StringComparison.Ordinal), ct);
        await ReturnOrdersAsync(db, article, ct);
    }

    /// <summary>What the checks of pages say of links in the article's snapshot; whether links open is judged elsewhere, from what the crawler tried.</summary>
    async Task<IEnumerable<Verdict>> OfItsPageAsync(MediaWatchDb db, Article article, CheckContext context, CancellationToken ct)
    {
        var snapshot = await db.Snapshots.AsNoTracking().FirstOrDefaultAsync(s => s.Id == article.SnapshotId, ct);
        if (snapshot is null)
            return [];
        var anchors = await ForeignLinks.ReadAsync(SourceOf(snapshot), snapshot.Address, ct);
        return examiner.Examine(new PageFacts(article.Address, article.Title, IsFront: false, []) { Anchors = anchors }, context).Where(v => v.CheckKey is "hidden-link" or "illegal-link");
    }

    static string SourceOf(Snapshot snapshot)
    {
        try
        {
            return (snapshot.Charset is { Length: > 0 } charset ? Encoding.GetEncoding(charset) : Encoding.UTF8).GetString(snapshot.Content());
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(snapshot.Content()); // a charset nobody knows; addresses are ASCII anyway
        }
    }

    /// <summary>The unit says it has put it right, the page was read since, and the words are still there.</summary>
    static async Task ReturnOrdersAsync(MediaWatchDb db, Article article, CancellationToken ct)
    {
        var orders = await (from r in db.Rectifications
                            join f in db.Findings on r.FindingId equals f.Id
                            where f.ArticleId == article.Id && f.LinkId == null && r.State == RectificationState.Submitted && r.SubmittedAt < article.SeenAt
                            select new { Order = r, Finding = f }).ToListAsync(ct);
        foreach (var o in orders.Where(o => o.Finding.IsLive))
            o.Order.Returned($"复查时仍存在：“{o.Finding.Excerpt}”");
    }
}
