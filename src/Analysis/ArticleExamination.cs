using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Auditing;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis;

/// <summary>Examines stored articles of one tenant and records what was found, in one transaction with the mark that they were examined.</summary>
sealed class ArticleExamination(IDbContextFactory<MediaWatchDb> dbs, LexiconStore lexicons, Examiner examiner, FindingRecorder recorder, Segmenter segmenter, TenantCalendars calendars, TimeProvider time)
{
    public async Task RunAsync(long tenantId, IReadOnlyList<long> articleIds, CancellationToken ct)
    {
        using var span = Measures.StartExamination(tenantId, articleIds);
        var set = await lexicons.ForTenantAsync(tenantId, ct);
        var calendar = await calendars.ForTenantAsync(tenantId, ct);
        await using var db = await dbs.OpenAsync(tenantId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ReadVerdictsAsync(ct);
        // Locked for these milliseconds: whoever reads a page again meanwhile waits, and what is noted then is not overwritten.
        var articles = await db.Articles.FromSql($"select * from articles where id = any({articleIds.ToArray()}) order by id for update").ToListAsync(ct);
        var accounts = articles.Select(a => a.AccountId).Distinct().ToList();
        var owners = await db.Accounts.Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.UnitId, a.PlatformKey }).ToDictionaryAsync(a => a.Id, ct);
        var findings = (await db.Findings.Where(f => f.ArticleId != null && articleIds.Contains(f.ArticleId.Value)).ToListAsync(ct)).ToLookup(f => f.ArticleId);
        var files = (await db.Attachments.AsNoTracking().Where(f => articleIds.Contains(f.ArticleId)).OrderBy(f => f.Id).ToListAsync(ct)).ToLookup(f => f.ArticleId);
        var kept = articles.Select(a => a.SnapshotId).ToList();
        var pages = await db.Snapshots.AsNoTracking().Where(s => kept.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var targets = await TargetsAsync(db, articles, pages, ct);
        var now = time.GetUtcNow();
        List<Article> first = [.. articles.Where(a => a.AnalysedRevision == 0)];
        foreach (var article in articles)
        {
            if (article.GoneAt is null)
                await ExamineAsync(db, article, [.. files[article.Id]], pages.GetValueOrDefault(article.SnapshotId), owners[article.AccountId].UnitId, [.. findings[article.Id]], targets[article.Id], set, calendar, now, ct);
            else
                await FindingRecorder.TakeDownAsync(db, [.. findings[article.Id].Where(f => f.IsLive)], now, ct);
            article.Analysed(article.Revision, set.Version, now);
        }
        await ReturnOrdersAsync(db, articles, files, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        Measures.ArticlesExamined(articles.Count);
        foreach (var article in first.Where(a => a.PublishedAt is not null))
            Measures.Captured(owners[article.AccountId].PlatformKey, now - article.PublishedAt!.Value); // asked above
    }

    async Task ExamineAsync(MediaWatchDb db, Article article, IReadOnlyList<Attachment> files, Snapshot? page, long unit, IReadOnlyList<Finding> findings, IEnumerable<Link> targets, LexiconSet set, WorkingCalendar calendar, DateTimeOffset now, CancellationToken ct)
    {
        var text = ArticleText.From(article, segmenter, calendar);
        var context = new CheckContext(set, now, calendar.DayOf(now));
        var anchors = page is null ? [] : WithTargets(await ForeignLinks.ReadAsync(page.Text(), page.Address, ct), targets);
        List<Verdict> verdicts = [.. examiner.Examine(text, context), .. OfItsPage(article, anchors, context)];
        var keys = verdicts.Select(v => v.CheckKey).ToHashSet(StringComparer.Ordinal);
        var subject = new FindingSubject(article.TenantId, article.AccountId, unit, article.Id, article.Revision, article.ColumnId, null, article.SnapshotId, article.Title, article.Address);
        // What a check said of a file counts where it could judge the article too: one that threw there ends nothing.
        var ofFiles = from file in files
                      where file.Text.Length > 0 && file.State != AttachmentState.Unsure
                      let about = subject with { AttachmentId = file.Id, SnapshotId = file.SnapshotId, Address = file.Address }
                      from verdict in examiner.Examine(ArticleText.From(file, article, segmenter, calendar), context)
                      where keys.Contains(verdict.CheckKey)
                      select (about, verdict);
        await recorder.RecordAsync(db, [.. findings.Where(f => keys.Contains(f.CheckKey))], [.. verdicts.Select(v => (subject, v)), .. ofFiles], set.Version, finding => finding.AttachmentId is { } id
            ? !files.Any(f => f.Id == id && f.SnapshotId == finding.SnapshotId)
            : JudgeFrontPages.Keys.Contains(finding.CheckKey) ? !anchors.Any(a => a.Address == finding.Excerpt)
            : article.Revision > finding.Revision && !text.Text.Contains(finding.Excerpt, StringComparison.Ordinal), ct);
    }

    /// <summary>What the checks of pages say of links in the article's snapshot; whether links open is judged elsewhere, from what the crawler tried.</summary>
    IEnumerable<Verdict> OfItsPage(Article article, IReadOnlyList<AnchorFact> anchors, CheckContext context) =>
        examiner.Examine(new PageFacts(article.Address, article.Title, IsFront: false, []) { Anchors = anchors }, context).Where(v => JudgeFrontPages.Keys.Contains(v.CheckKey));

    /// <summary>The articles' own links of which it is known what is behind them; those of the page round an article are judged on the home page, once.</summary>
    static async Task<ILookup<long, Link>> TargetsAsync(MediaWatchDb db, IReadOnlyList<Article> articles, IReadOnlyDictionary<long, Snapshot> pages, CancellationToken ct)
    {
        var (ids, accounts) = (articles.Select(a => a.Id).ToList(), articles.Select(a => a.AccountId).Distinct().ToList());
        var addresses = articles.Select(a => a.Address).Concat(pages.Values.Select(p => p.Address)).Distinct(StringComparer.Ordinal).ToList();
        return (await db.Links.AsNoTracking().Where(l => accounts.Contains(l.AccountId) && addresses.Contains(l.ParentAddress) && l.TargetTitle != null && l.ArticleId != null && ids.Contains(l.ArticleId.Value)).ToListAsync(ct))
            .ToLookup(l => l.ArticleId!.Value); // asked above
    }

    static IReadOnlyList<AnchorFact> WithTargets(IReadOnlyList<AnchorFact> anchors, IEnumerable<Link> targets)
    {
        var titles = targets.ToDictionary(l => l.Address, l => l.TargetTitle, StringComparer.Ordinal);
        return titles.Count == 0 ? anchors : [.. anchors.Select(a => a with { Target = a.Hiding is null ? titles.GetValueOrDefault(a.Address) : null })];
    }

    /// <summary>The unit says it has put it right, the page was read since, and the words are still there.</summary>
    static async Task ReturnOrdersAsync(MediaWatchDb db, IReadOnlyList<Article> articles, ILookup<long, Attachment> files, CancellationToken ct)
    {
        var seen = articles.ToDictionary(a => a.Id, a => a.SeenAt);
        var ids = seen.Keys.ToList();
        var orders = await (from r in db.Rectifications
                            join f in db.Findings on r.FindingId equals f.Id
                            where f.ArticleId != null && ids.Contains(f.ArticleId.Value) && f.LinkId == null && r.State == RectificationState.Submitted
                            select new { Order = r, Finding = f }).ToListAsync(ct);
        DateTimeOffset? Seen(Finding finding) => finding.AttachmentId is { } file ? files[finding.ArticleId!.Value].FirstOrDefault(f => f.Id == file)?.FetchedAt : seen[finding.ArticleId!.Value]; // asked above
        foreach (var o in orders.Where(o => o.Finding.IsLive && o.Order.SubmittedAt < Seen(o.Finding) && o.Order.State == RectificationState.Submitted))
            o.Order.Returned($"复查时仍存在：“{o.Finding.Excerpt}”");
    }
}
