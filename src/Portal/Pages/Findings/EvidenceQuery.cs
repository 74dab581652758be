using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>Everything that speaks for or against one finding. Texts leave here masked: no number of a person is shown.</summary>
public sealed class EvidenceQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, PortalTime time) : IPageQuery
{
    /// <summary>Null: there is no such finding, or the viewer may not see it.</summary>
    public async Task<Evidence?> ReadAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var head = await (from f in db.Findings.VisibleTo(viewer, db)
                          join a in db.Accounts on f.AccountId equals a.Id
                          join u in db.Units on f.UnitId equals u.Id
                          where f.Id == id
                          select new { Finding = f, Account = a.Name, a.PlatformKey, Unit = u.Name }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (head is null)
            return null;
        var finding = head.Finding;
        return new Evidence(finding, head.Account, head.PlatformKey, head.Unit)
        {
            Article = finding.ArticleId is { } article ? await ArticleAsync(db, finding, article, ct) : null,
            Link = finding.LinkId is { } link ? await db.Links.AsNoTracking().SingleOrDefaultAsync(l => l.Id == link, ct) : null,
            Screenshots = await db.Screenshots.Where(s => s.FindingId == id).OrderByDescending(s => s.TakenAt).Select(s => new ScreenshotFact(s.Id, s.TakenAt, s.Framed, s.OfLivePage)).ToListAsync(ct),
            SnapshotHash = await db.Snapshots.Where(s => s.Id == finding.SnapshotId).Select(s => s.Hash).SingleOrDefaultAsync(ct),
            Check = await CheckHistoryAsync(db, finding.CheckKey, ct),
            AccountHistory = await AccountHistoryAsync(db, finding.AccountId, ct),
            Review = await db.Reviews.Where(r => r.FindingId == id && r.UndoneAt == null).OrderByDescending(r => r.Id)
                .Select(r => new ReviewFact(r.Confirmed, r.Reason, r.Scope, r.At, db.Users.Where(p => p.Id == r.By).Select(p => p.DisplayName).FirstOrDefault() ?? "")).FirstOrDefaultAsync(ct),
            RectificationId = await db.Rectifications.Where(r => r.FindingId == id && r.State != RectificationState.Cancelled).OrderByDescending(r => r.Id).Select(r => (long?)r.Id).FirstOrDefaultAsync(ct),
            HidesPictures = !viewer.Supervises && await PersonalNumbers.IsShownByAsync(db, finding, ct),
        };
    }

    static async Task<ArticleEvidence?> ArticleAsync(MediaWatchDb db, Finding finding, long articleId, CancellationToken ct)
    {
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId, ct);
        if (article is null)
            return null;
        var seen = await db.ArticleRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == articleId && r.Revision == finding.Revision, ct);
        var others = await db.Findings.AsNoTracking().Where(f => f.ArticleId == articleId && f.AttachmentId == finding.AttachmentId && f.Revision == finding.Revision && f.State != FindingState.Withdrawn).ToListAsync(ct);
        var file = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == finding.AttachmentId && a.SnapshotId == finding.SnapshotId, ct);
        var (title, body) = file is not null ? (file.Name, file.Text)
            : finding.AttachmentId is not null ? (finding.Title, finding.Context) // the file has been exchanged or dropped since
            : seen is null || finding.Revision == article.Revision ? (article.Title, article.Body) : (seen.Title, seen.Body);
        if (file is null && finding.AttachmentId is not null)
            others = [];
        var marks = others.Where(f => f.Start is not null).OrderBy(f => f.Start).ThenByDescending(f => f.Length).ToList();
        return new ArticleEvidence(article, MarkedText.Of($"{title}\n{body}", marks, finding.Id), marks, await RevisionsAsync(db, finding, articleId, ct)) { File = file?.Name };
    }

    /// <summary>Newest first; all masked.</summary>
    static async Task<IReadOnlyList<RevisionFact>> RevisionsAsync(MediaWatchDb db, Finding finding, long articleId, CancellationToken ct)
    {
        var spans = await PersonalNumbers.SpansAsync(db, articleId, ct);
        var revisions = await db.ArticleRevisions.AsNoTracking().Where(r => r.ArticleId == articleId).OrderByDescending(r => r.Revision).Take(10).ToListAsync(ct);
        return [.. revisions.Select(r => new RevisionFact(r.Revision, r.SeenAt, spans.Count == 0 ? PersonalNumbers.Mask($"{r.Title}\n{r.Body}", []) : PersonalNumbers.MaskAllNumbers($"{r.Title}\n{r.Body}")))];
    }

    async Task<(int Confirmed, int Dismissed)> CheckHistoryAsync(MediaWatchDb db, string checkKey, CancellationToken ct)
    {
        var from = time.Now - TimeSpan.FromDays(90);
        var reviews = await db.Reviews.Where(r => r.CheckKey == checkKey && r.At >= from && r.UndoneAt == null).GroupBy(r => r.Confirmed).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return (reviews.Where(r => r.Key).Sum(r => r.Count), reviews.Where(r => !r.Key).Sum(r => r.Count));
    }

    async Task<(int Ordered, int Overdue, int Veto)> AccountHistoryAsync(MediaWatchDb db, long accountId, CancellationToken ct)
    {
        var from = time.Now - TimeSpan.FromDays(365);
        var orders = db.Rectifications.Where(r => r.AccountId == accountId && r.OrderedAt >= from && r.State != RectificationState.Cancelled);
        return (await orders.CountAsync(ct), await orders.CountAsync(r => r.OverdueAt != null, ct), await orders.CountAsync(r => db.Findings.Any(f => f.Id == r.FindingId && f.Tier == Tier.Veto), ct));
    }
}

/// <param name="Finding">Its excerpt and context are masked by the check that wrote them.</param>
public sealed record Evidence(Finding Finding, string Account, string PlatformKey, string Unit)
{
    /// <summary>Null where the finding is about a site, a column or a link.</summary>
    public ArticleEvidence? Article { get; init; }
    public Link? Link { get; init; }
    public IReadOnlyList<ScreenshotFact> Screenshots { get; init; } = [];
    public string? SnapshotHash { get; init; }
    /// <summary>Verdicts on the check's findings in 90 days.</summary>
    public (int Confirmed, int Dismissed) Check { get; init; }
    /// <summary>The account's orders of 12 months.</summary>
    public (int Ordered, int Overdue, int Veto) AccountHistory { get; init; }
    public ReviewFact? Review { get; init; }
    public long? RectificationId { get; init; }
    /// <summary>The page shows personal data and the viewer is no supervisor.</summary>
    public bool HidesPictures { get; init; }

    /// <summary>Where the original is; null: not an address that a browser should open.</summary>
    public Uri? Original => Uri.TryCreate(Finding.Address, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;
}

public sealed record ArticleEvidence(Core.Articles.Article Article, MarkedText Text, IReadOnlyList<Finding> Marks, IReadOnlyList<RevisionFact> Revisions)
{
    /// <summary>The text is that of a file of the article with this name; null: the article's own.</summary>
    public string? File { get; init; }
}
public sealed record ScreenshotFact(long Id, DateTimeOffset TakenAt, bool Framed, bool OfLivePage);
public sealed record ReviewFact(bool Confirmed, string Reason, DismissalScope Scope, DateTimeOffset At, string By);
public sealed record RevisionFact(int Revision, DateTimeOffset SeenAt, string Text);
