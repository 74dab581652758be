using System.Linq.Expressions;
using MediaWatch.Analysis.Statistics;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Search;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Recycling;

/// <summary>Takes away for good what went with a deletion. Evidence of confirmed findings is kept, since past reports and orders speak of it: the finding with its verdicts,
/// order, alerts and pictures, its article with all revisions and snapshots, and the rows they name (account, column, unit), which stay marked as deleted.</summary>
static class Purge
{
    const int Articles = 200, Rows = 2_000;

    /// <returns>True: there may be more.</returns>
    public static async Task<bool> BatchAsync(MediaWatchDb db, ISearchIndex index, DeletionScope scope, CancellationToken ct)
    {
        if (await FindingsAsync(db, scope, ct) || await ArticlesAsync(db, index, scope, ct) || await FrontPagesAsync(db, scope, ct))
            return true;
        var accounts = scope.Accounts;
        return await Some(Of(db.Links, l => accounts.Contains(l.AccountId)), ct)
            || await Some(Of(db.CrawlRuns, r => accounts.Contains(r.AccountId)), ct)
            || await Some(Of(db.CrawlTasks, t => accounts.Contains(t.AccountId) || (t.ColumnId != null && scope.Columns.Contains(t.ColumnId.Value))), ct)
            || await Some(Of(db.Probes, p => accounts.Contains(p.AccountId)), ct)
            || await Some(Of(db.ProfileReadings, p => accounts.Contains(p.AccountId)), ct)
            || await Some(Of(db.Credentials, c => c.AccountId != null && accounts.Contains(c.AccountId.Value)), ct)
            || await Some(Of(db.Reposts, r => accounts.Contains(r.AccountId) || scope.RepostTasks.Contains(r.TaskId)), ct)
            || await Some(Of(db.RepostDuties, d => accounts.Contains(d.AccountId) || scope.RepostTasks.Contains(d.TaskId)), ct)
            || await Some(Of(db.RepostOriginals, o => scope.RepostTasks.Contains(o.TaskId)), ct)
            || await Some(Of(db.Alerts, a => scope.Channels.Contains(a.ChannelId) || (a.RepostTaskId != null && scope.RepostTasks.Contains(a.RepostTaskId.Value))), ct);
    }

    /// <summary>The rows themselves, when nothing hangs on them any more but evidence.</summary>
    /// <returns>How many findings were kept.</returns>
    public static async Task<int> EndAsync(MediaWatchDb db, DeletionScope scope, CancellationToken ct)
    {
        var kept = await OfScope(db, scope).Select(f => new { f.AccountId, f.ColumnId }).ToListAsync(ct);
        long[] accounts = [.. scope.Accounts.Except(kept.Select(k => k.AccountId))];
        long[] columns = [.. scope.Columns.Except(kept.Where(k => k.ColumnId is not null).Select(k => k.ColumnId!.Value))]; // filtered
        await Of(db.AccountDayChanges, d => accounts.Contains(d.AccountId)).ExecuteDeleteAsync(ct);
        await Of(db.AccountScores, s => accounts.Contains(s.AccountId)).ExecuteDeleteAsync(ct);
        await Of(db.OfflineWindows, w => accounts.Contains(w.AccountId)).ExecuteDeleteAsync(ct);
        await Of(db.RepostRules, r => accounts.Contains(r.AccountId)).ExecuteDeleteAsync(ct);
        await Of(db.AccountDays, d => accounts.Contains(d.AccountId)).ExecuteDeleteAsync(ct);
        await Of(db.Columns, c => columns.Contains(c.Id)).ExecuteDeleteAsync(ct);
        await Of(db.Accounts, a => accounts.Contains(a.Id)).ExecuteDeleteAsync(ct);
        // A unit stays as long as evidence or an account names it, and with it the units above it.
        var named = await Of(db.Units, u => scope.Units.Contains(u.Id) && (db.Findings.Any(f => f.UnitId == u.Id) || db.Accounts.Any(a => a.UnitId == u.Id))).Select(u => u.Path).ToListAsync(ct);
        long[] units = [.. (await Of(db.Units, u => scope.Units.Contains(u.Id)).Select(u => new { u.Id, u.Path }).ToListAsync(ct)).Where(u => !named.Exists(n => n.StartsWith(u.Path, StringComparison.Ordinal))).Select(u => u.Id)];
        await Of(db.Units, u => units.Contains(u.Id)).ExecuteDeleteAsync(ct);
        await db.UserClaims.Where(c => scope.People.Contains(c.UserId)).ExecuteDeleteAsync(ct);
        await db.UserLogins.Where(l => scope.People.Contains(l.UserId)).ExecuteDeleteAsync(ct);
        await db.UserTokens.Where(t => scope.People.Contains(t.UserId)).ExecuteDeleteAsync(ct);
        await Of(db.Users, p => scope.People.Contains(p.Id)).ExecuteDeleteAsync(ct);
        await Of(db.LexiconEntries, e => scope.LexiconEntries.Contains(e.Id)).ExecuteDeleteAsync(ct);
        await Of(db.AlertRules, r => scope.AlertRules.Contains(r.Id)).ExecuteDeleteAsync(ct);
        await Of(db.Channels, c => scope.Channels.Contains(c.Id)).ExecuteDeleteAsync(ct);
        await Of(db.AccountGroups, g => scope.Groups.Contains(g.Id)).ExecuteDeleteAsync(ct);
        await Of(db.CrawlRules, r => scope.CrawlRules.Contains(r.Id)).ExecuteDeleteAsync(ct);
        await Of(db.RepostTasks, t => scope.RepostTasks.Contains(t.Id)).ExecuteDeleteAsync(ct);
        return kept.Count;
    }

    /// <summary>Findings nobody has confirmed, with what hangs on them.</summary>
    static async Task<bool> FindingsAsync(MediaWatchDb db, DeletionScope scope, CancellationToken ct)
    {
        var confirmed = OfScope(db, scope).Confirmed().Select(f => f.Id);
        var findings = await OfScope(db, scope).Where(f => !confirmed.Contains(f.Id)).OrderBy(f => f.Id).Take(Rows).Select(f => new { f.Id, f.SnapshotId, f.ArticleId }).ToListAsync(ct);
        if (findings.Count == 0)
            return false;
        long[] ids = [.. findings.Select(f => f.Id)];
        await Of(db.Screenshots, s => ids.Contains(s.FindingId)).ExecuteDeleteAsync(ct);
        await Of(db.Alerts, a => a.FindingId != null && ids.Contains(a.FindingId.Value)).ExecuteDeleteAsync(ct);
        await Of(db.Rectifications, r => ids.Contains(r.FindingId)).ExecuteDeleteAsync(ct);
        await Of(db.Findings, f => ids.Contains(f.Id)).ExecuteDeleteAsync(ct);
        // Of home pages and lists; an article's go with the article.
        await SnapshotsAsync(db, scope, [.. findings.Where(f => f is { ArticleId: null, SnapshotId: not null }).Select(f => f.SnapshotId!.Value)], ct); // filtered
        return true;
    }

    /// <summary>Articles no confirmed finding speaks of, with what hangs on them.</summary>
    static async Task<bool> ArticlesAsync(MediaWatchDb db, ISearchIndex index, DeletionScope scope, CancellationToken ct)
    {
        if (scope.Accounts.Length == 0)
            return false;
        var evidence = OfScope(db, scope).Where(f => f.ArticleId != null).Select(f => f.ArticleId);
        var articles = await Of(db.Articles, a => scope.Accounts.Contains(a.AccountId) && !evidence.Contains(a.Id)).OrderBy(a => a.Id).Take(Articles).Select(a => new { a.Id, a.SnapshotId }).ToListAsync(ct);
        if (articles.Count == 0)
            return false;
        long[] ids = [.. articles.Select(a => a.Id)];
        // First, and by itself: if it does not answer nothing is purged yet; if the rest fails it has forgotten what nobody can find anyway.
        await index.RemoveAsync(ids, ct);
        var snapshots = await db.ArticleRevisions.Where(r => ids.Contains(r.ArticleId)).Select(r => r.SnapshotId).ToListAsync(ct);
        await db.ArticleRevisions.Where(r => ids.Contains(r.ArticleId)).ExecuteDeleteAsync(ct);
        snapshots.AddRange(await db.Attachments.Where(a => ids.Contains(a.ArticleId) && a.SnapshotId != null).Select(a => a.SnapshotId!.Value).ToListAsync(ct));
        await db.Attachments.Where(a => ids.Contains(a.ArticleId)).ExecuteDeleteAsync(ct);
        await db.Engagements.Where(e => ids.Contains(e.ArticleId)).ExecuteDeleteAsync(ct);
        await db.Sightings.Where(s => ids.Contains(s.ArticleId)).ExecuteDeleteAsync(ct);
        await db.ReaderComments.Where(c => ids.Contains(c.ArticleId)).ExecuteDeleteAsync(ct);
        await KeywordLedger.ForgetAsync(db, ids, ct);
        await db.ArticleWords.Where(w => ids.Contains(w.ArticleId)).ExecuteDeleteAsync(ct);
        await db.ArticlePrints.Where(p => ids.Contains(p.ArticleId)).ExecuteDeleteAsync(ct);
        await Of(db.Articles, a => ids.Contains(a.Id)).ExecuteDeleteAsync(ct);
        await SnapshotsAsync(db, scope, [.. snapshots.Concat(articles.Select(a => a.SnapshotId)).Distinct()], ct);
        return true;
    }

    static async Task<bool> FrontPagesAsync(MediaWatchDb db, DeletionScope scope, CancellationToken ct)
    {
        var pages = await Of(db.FrontPages, f => scope.Accounts.Contains(f.AccountId) || (f.ColumnId != null && scope.Columns.Contains(f.ColumnId.Value))).OrderBy(f => f.Id).Take(Rows).Select(f => new { f.Id, f.SnapshotId }).ToListAsync(ct);
        if (pages.Count == 0)
            return false;
        long[] ids = [.. pages.Select(p => p.Id)];
        await Of(db.FrontPages, f => ids.Contains(f.Id)).ExecuteDeleteAsync(ct);
        await SnapshotsAsync(db, scope, [.. pages.Select(p => p.SnapshotId)], ct);
        return true;
    }

    /// <summary>Pages that no kept finding was seen on.</summary>
    static async Task SnapshotsAsync(MediaWatchDb db, DeletionScope scope, long[] ids, CancellationToken ct)
    {
        if (ids.Length == 0)
            return;
        var kept = await OfScope(db, scope).Where(f => f.SnapshotId != null && ids.Contains(f.SnapshotId.Value)).Select(f => f.SnapshotId!.Value).ToListAsync(ct); // filtered
        await db.Snapshots.Where(s => ids.Contains(s.Id) && !kept.Contains(s.Id)).ExecuteDeleteAsync(ct);
    }

    static IQueryable<Finding> OfScope(MediaWatchDb db, DeletionScope scope) => Of(db.Findings, f => scope.Accounts.Contains(f.AccountId)
        || (f.ArticleId == null && f.ColumnId != null && scope.Columns.Contains(f.ColumnId.Value)));

    static IQueryable<T> Of<T>(IQueryable<T> rows, Expression<Func<T, bool>> where) where T : class => rows.IgnoreQueryFilters([MediaWatchDb.Deleted]).Where(where);

    static async Task<bool> Some<T>(IQueryable<T> rows, CancellationToken ct) where T : class => await rows.Take(Rows).ExecuteDeleteAsync(ct) > 0;
}
