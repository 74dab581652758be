using MediaWatch.Analysis.Reposts;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Reposts;

/// <summary>One cell with its proof: original and copy side by side, as the copy stood when it was compared.</summary>
public sealed class RepostCellQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers) : IPageQuery
{
    const string CheckKey = "changed-original";
    const int MostCopies = 20;
    static readonly RepostState[] Wanting = [RepostState.Late, RepostState.Partly, RepostState.Changed, RepostState.Missing];

    /// <param name="copyId">Which of the copies to show; null: the one that decides.</param>
    /// <returns>Null: there is no such cell, or the viewer may not see it.</returns>
    public async Task<RepostProof?> ReadAsync(long id, long? copyId, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var head = await (from d in db.RepostDuties.VisibleTo(viewer, db)
                          join t in db.RepostTasks.VisibleTo(viewer, db) on d.TaskId equals t.Id
                          join a in db.Accounts on d.AccountId equals a.Id
                          join u in db.Units on d.UnitId equals u.Id
                          where d.Id == id
                          select new { Duty = d, Task = t, Account = a.Name, a.PlatformKey, Unit = u.Name }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (head is null)
            return null;
        var copies = await (from r in db.Reposts
                            join a in db.Articles on r.ArticleId equals a.Id
                            where r.TaskId == head.Task.Id && r.AccountId == head.Duty.AccountId
                            orderby r.Kind == RepostKind.Template, r.PublishedAt, r.Id
                            select new RepostCopy(r, a.Title, a.Address, a.GoneAt)).AsNoTracking().Take(MostCopies).ToListAsync(ct);
        var shown = copies.Find(c => c.Repost.Id == (copyId ?? head.Duty.RepostId)) ?? copies.FirstOrDefault();
        var originals = await db.RepostOriginals.AsNoTracking().Where(o => o.TaskId == head.Task.Id).OrderBy(o => o.Id).ToListAsync(ct);
        var original = originals.Find(o => o.Id == shown?.Repost.OriginalId) ?? originals.FirstOrDefault();
        var proof = new RepostProof(head.Duty, head.Task, head.Account, head.PlatformKey, head.Unit, original, copies, shown)
        {
            Window = await db.OfflineWindows.AsNoTracking().SingleOrDefaultAsync(w => w.Id == head.Duty.WindowId, ct),
            Next = await NeighbourAsync(db, viewer, head.Duty, after: true, ct),
            Previous = await NeighbourAsync(db, viewer, head.Duty, after: false, ct),
        };
        return shown is null || original is null ? proof : await CompareAsync(db, proof, shown.Repost, original, ct);
    }

    static async Task<RepostProof> CompareAsync(MediaWatchDb db, RepostProof proof, Repost copy, RepostOriginal original, CancellationToken ct)
    {
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == copy.ArticleId, ct);
        var (title, body, source) = (article.Title, article.Body, article.Source);
        if (article.Revision != copy.Revision && await db.ArticleRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == article.Id && r.Revision == copy.Revision, ct) is ArticleRevision past)
            (title, body) = (past.Title, past.Body);
        var files = await db.Attachments.Where(f => f.ArticleId == article.Id).OrderBy(f => f.Id).Select(f => new { f.Text, f.State }).ToListAsync(ct);
        body = RepostArticles.Of(title, body, source, files.Select(f => (f.Text, f.State))).Text.Body; // as it was compared: places of changes count in it
        var match = new RepostMatcher([OpenOriginals.TextOf(original)]).Match(RepostArticle.Of(title, body, source)) is [var only, ..] ? only : null;
        var finding = await db.Findings.Where(f => f.ArticleId == article.Id && f.CheckKey == CheckKey).OrderBy(f => f.State).ThenBy(f => f.Tier).Select(f => new { f.Id, f.State }).FirstOrDefaultAsync(ct);
        return proof with
        {
            CopyTitle = Masking.MaskNumbers(title), CopyBody = Masking.MaskNumbers(body), CopySource = source, SnapshotId = article.SnapshotId, FirstSeenAt = article.FirstSeenAt,
            LeftOut = match?.LeftOut ?? [], FindingId = finding?.Id, FindingState = finding?.State.ToString(),
            ScreenshotId = await db.Screenshots.Where(s => s.FindingId == (finding == null ? 0 : finding.Id)).OrderByDescending(s => s.TakenAt).Select(s => (long?)s.Id).FirstOrDefaultAsync(ct),
            OriginalRuns = MarkedRuns.Of(Masking.MaskNumbers(original.Body), [.. (match?.LeftOut ?? []).Select(l => new RunMark(l.At, l.Length, RunKind.LeftOut)), .. copy.Changes.Select(c => new RunMark(c.At, c.Original.Length, RunKind.Changed))]),
            CopyRuns = MarkedRuns.Of(Masking.MaskNumbers(body), [.. copy.Changes.Select(c => c.Copy.Length > 0 ? new RunMark(c.ArticleAt, c.Copy.Length, RunKind.Changed) : new RunMark(c.ArticleAt, 0, RunKind.Gap))]),
        };
    }

    /// <summary>The next cell of the task in which something is wanting.</summary>
    static Task<long?> NeighbourAsync(MediaWatchDb db, Viewer viewer, RepostDuty duty, bool after, CancellationToken ct)
    {
        var wanting = db.RepostDuties.VisibleTo(viewer, db).Where(d => d.TaskId == duty.TaskId && Wanting.Contains(d.State));
        return after
            ? wanting.Where(d => d.Id > duty.Id).OrderBy(d => d.Id).Select(d => (long?)d.Id).FirstOrDefaultAsync(ct)
            : wanting.Where(d => d.Id < duty.Id).OrderByDescending(d => d.Id).Select(d => (long?)d.Id).FirstOrDefaultAsync(ct);
    }
}

/// <param name="Original">Null: the task has none.</param>
/// <param name="Copies">Everything of the account that has something in common, formulas last.</param>
/// <param name="Shown">Null: there is no copy.</param>
public sealed record RepostProof(RepostDuty Duty, RepostTask Task, string Account, string PlatformKey, string Unit, RepostOriginal? Original, IReadOnlyList<RepostCopy> Copies, RepostCopy? Shown)
{
    /// <summary>The filed off-line time that settles the cell; null: none does.</summary>
    public OfflineWindow? Window { get; init; }
    public string CopyTitle { get; init; } = "";
    public string CopyBody { get; init; } = "";
    public string? CopySource { get; init; }
    public long? SnapshotId { get; init; }
    public DateTimeOffset? FirstSeenAt { get; init; }
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<TextRun>> OriginalRuns { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<TextRun>> CopyRuns { get; init; } = [];
    public long? FindingId { get; init; }
    public string? FindingState { get; init; }
    public long? ScreenshotId { get; init; }
    public long? Next { get; init; }
    public long? Previous { get; init; }
}

/// <param name="GoneAt">When it was found taken down; null: it stands.</param>
public sealed record RepostCopy(Repost Repost, string Title, string Address, DateTimeOffset? GoneAt);
