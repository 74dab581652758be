using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Records what articles carry of originals: copies, the cells they decide, and changed words of important originals as findings. All in the caller's transaction, whose articles are locked.</summary>
sealed class CopyRecorder(DutyCells cells, FindingRecorder findings, Examiner examiner, LexiconStore lexicons, TenantCalendars calendars, Segmenter segmenter, TimeProvider time)
{
    static readonly string CheckKey = new ChangedOriginalCheck().Key;

    /// <summary>Share of an original below which formulas in common tell nobody anything.</summary>
    const double LeastTemplate = 0.3;

    /// <param name="taskOf">Task by original, of all originals that the articles were compared with; copies of others are left alone.</param>
    public async Task RecordAsync(MediaWatchDb db, IReadOnlyList<(Article Article, IReadOnlyList<RepostMatch> Matches)> compared, IReadOnlyDictionary<long, long> taskOf, CancellationToken ct)
    {
        var ids = compared.Select(c => c.Article.Id).ToList();
        var known = (await db.Reposts.Where(r => ids.Contains(r.ArticleId)).ToListAsync(ct)).Where(r => taskOf.ContainsKey(r.OriginalId)).ToDictionary(r => (r.ArticleId, r.OriginalId));
        if (known.Count == 0 && compared.All(c => c.Matches.Count == 0))
            return;
        var calendar = await calendars.ForTenantAsync(db.TenantId, ct);
        var owing = await OwingAsync(db, compared, taskOf, ct);
        var touched = new HashSet<(long, long)>();
        foreach (var (article, matches) in compared)
        {
            foreach (var match in matches.Where(m => taskOf.ContainsKey(m.OriginalId)))
            {
                var cell = (taskOf[match.OriginalId], article.AccountId);
                if (!match.IsRepost && (match.Covered < LeastTemplate || !owing.Contains(cell)))
                    continue; // formulas in common are told only where somebody looks for a copy
                if (!known.Remove((article.Id, match.OriginalId), out var copy))
                    db.Reposts.Add(copy = new Repost(db.TenantId, cell.Item1, match.OriginalId, article.Id, article.AccountId, InstantOf(article, calendar)));
                copy.Compared(match.Kind, match.Covered, match.Share, match.LongestRun, match.TitleRight, match.SourceRight, match.Changes, article.Revision, time.GetUtcNow());
                touched.Add(cell);
            }
        }
        foreach (var gone in known.Values)
        {
            db.Reposts.Remove(gone);
            touched.Add((gone.TaskId, gone.AccountId));
        }
        await db.SaveChangesAsync(ct); // copies have their ids from here on
        await cells.JudgeAsync(db, touched, ct);
        foreach (var (article, _) in compared)
            await FindAsync(db, article, ct);
    }

    /// <summary>Many pages show a day alone; the instant is then ours, if we saw it on that day.</summary>
    static DateTimeOffset InstantOf(Article article, WorkingCalendar calendar) =>
        article.PublishedAt is { } at && (calendar.Local(at).TimeOfDay != TimeSpan.Zero || calendar.DayOf(at) != calendar.DayOf(article.FirstSeenAt)) ? at : article.FirstSeenAt;

    static async Task<HashSet<(long, long)>> OwingAsync(MediaWatchDb db, IReadOnlyList<(Article Article, IReadOnlyList<RepostMatch> Matches)> compared, IReadOnlyDictionary<long, long> taskOf, CancellationToken ct)
    {
        var accounts = compared.Where(c => c.Matches.Any(m => !m.IsRepost)).Select(c => c.Article.AccountId).Distinct().ToList();
        var tasks = compared.SelectMany(c => c.Matches).Where(m => !m.IsRepost).Select(m => taskOf.GetValueOrDefault(m.OriginalId)).Distinct().ToList();
        return tasks.Count == 0 ? [] : [.. (await db.RepostDuties.Where(d => tasks.Contains(d.TaskId) && accounts.Contains(d.AccountId)).Select(d => new { d.TaskId, d.AccountId }).ToListAsync(ct)).Select(d => (d.TaskId, d.AccountId))];
    }

    /// <summary>Of all important originals that the article carries, whichever comparison told of them.</summary>
    async Task FindAsync(MediaWatchDb db, Article article, CancellationToken ct)
    {
        var live = await db.Findings.Where(f => f.ArticleId == article.Id && f.CheckKey == CheckKey).ToListAsync(ct);
        var copies = await (from r in db.Reposts
                            join t in db.RepostTasks on r.TaskId equals t.Id
                            join o in db.RepostOriginals on r.OriginalId equals o.Id
                            where r.ArticleId == article.Id && r.Kind != RepostKind.Template && t.Weight != RepostWeight.Usual && t.State != RepostTaskState.Recalled
                            select new { o.Id, o.Title, o.Body, r.Changes }).AsNoTracking().ToListAsync(ct);
        if (live.Count == 0 && copies.All(c => c.Changes.Count == 0))
            return;
        var unit = await db.Accounts.Where(a => a.Id == article.AccountId).Select(a => a.UnitId).SingleAsync(ct);
        var set = await lexicons.ForTenantAsync(db.TenantId, ct);
        var calendar = await calendars.ForTenantAsync(db.TenantId, ct);
        var now = time.GetUtcNow();
        var context = new CheckContext(set, now, calendar.DayOf(now));
        List<ChangedWords> changes = [.. copies.DistinctBy(c => c.Id).SelectMany(c => c.Changes.Select(change => ChangedWords.Of(change, c.Title, c.Body, segmenter)))];
        var subject = new FindingSubject(article.TenantId, article.AccountId, unit, article.Id, article.Revision, article.ColumnId, null, article.SnapshotId, article.Title, article.Address);
        var files = await db.Attachments.AsNoTracking().Where(f => f.ArticleId == article.Id && f.Text != "").OrderBy(f => f.Id).ToListAsync(ct);
        var judged = examiner.Examine(new CopiedOriginals(article.Title, article.Body, changes), context).Select(v => (subject, v)).ToList();
        foreach (var (file, at) in RepostArticles.Places(article.Body, files))
        {
            List<ChangedWords> inside = [.. changes.Where(c => c.Change.ArticleAt >= at && c.Change.ArticleAt <= at + file.Text.Length).Select(c => c with { Change = c.Change with { ArticleAt = c.Change.ArticleAt - at } })];
            judged.AddRange(examiner.Examine(new CopiedOriginals(file.Name, file.Text, inside), context).Select(v => (subject with { AttachmentId = file.Id, SnapshotId = file.SnapshotId, Address = file.Address }, v)));
        }
        await findings.RecordAsync(db, live, judged, set.Version, finding => finding.AttachmentId is { } id ? !files.Exists(f => f.Id == id && f.SnapshotId == finding.SnapshotId) : article.Revision > finding.Revision, ct);
    }
}
