using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Articles;

/// <summary>One article with everything kept of it.</summary>
public sealed class ArticleQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, Catalogue<IConnector> connectors) : IPageQuery
{
    const int MostReadings = 2_000, MostComments = 100;

    /// <returns>Null: there is no such article, or the viewer may not see it.</returns>
    public async Task<ArticleView?> ReadAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.Articles.AsNoTracking().VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } article)
            return null;
        var account = await db.Accounts.Where(a => a.Id == article.AccountId).Select(a => new { a.Name, a.PlatformKey }).SingleAsync(ct);
        var column = await db.Columns.Where(c => c.Id == article.ColumnId).Select(c => c.Name).FirstOrDefaultAsync(ct);
        var snapshot = await db.Snapshots.Where(s => s.Id == article.SnapshotId)
            .Select(s => new SnapshotView(s.Id, s.Address, s.SeenAt, s.Status, s.Charset, s.Hash, s.Length, s.Headers)).FirstOrDefaultAsync(ct);
        var personal = await PersonalNumbers.SpansAsync(db, id, ct);
        return new ArticleView(article, account.Name, account.PlatformKey, column, snapshot,
            await db.ArticleRevisions.AsNoTracking().Where(r => r.ArticleId == id).OrderBy(r => r.Revision).ToListAsync(ct),
            await db.Findings.AsNoTracking().Where(f => f.ArticleId == id && f.State != FindingState.Withdrawn).OrderBy(f => f.Tier).ThenBy(f => f.Start).ToListAsync(ct),
            await db.Attachments.AsNoTracking().Where(a => a.ArticleId == id).OrderBy(a => a.Id).ToListAsync(ct))
        {
            Shown = PersonalNumbers.Mask($"{article.Title}\n{article.Body}", personal[article.Revision]),
            Readings = await db.Engagements.AsNoTracking().Where(e => e.ArticleId == id).OrderBy(e => e.At).Take(MostReadings).ToListAsync(ct),
            Sightings = [.. (await db.Sightings.AsNoTracking().Where(s => s.ArticleId == id).OrderBy(s => s.FirstSeenAt).ToListAsync(ct))
                .Select(s => (connectors.Route(account.PlatformKey, s.Route)?.Name ?? (s.Route == SubmittedLinks.Route ? "人工补采" : "公开页面"), s.FirstSeenAt, s.LastSeenAt))],
            Comments = await db.ReaderComments.AsNoTracking().Where(c => c.ArticleId == id).OrderByDescending(c => c.WrittenAt).Take(MostComments).ToListAsync(ct),
        };
    }
}

/// <param name="Snapshot">Null: no longer kept.</param>
public sealed record ArticleView(Article Article, string Account, string PlatformKey, string? Column, SnapshotView? Snapshot, IReadOnlyList<ArticleRevision> Revisions, IReadOnlyList<Finding> Findings, IReadOnlyList<Attachment> Attachments)
{
    /// <summary>Title, line feed and body with personal data masked, as long as they are; findings' offsets hold in it.</summary>
    public required string Shown { get; init; }
    public string Title => Shown[..Article.Title.Length];
    public string Body => Shown[(Article.Title.Length + 1)..];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Engagement> Readings { get; init; } = [];
    public IReadOnlyList<(string Route, DateTimeOffset First, DateTimeOffset Last)> Sightings { get; init; } = [];
    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReaderComment> Comments { get; init; } = [];
}

/// <param name="Length">In bytes.</param>
public sealed record SnapshotView(long Id, string Address, DateTimeOffset SeenAt, int Status, string? Charset, string Hash, int Length, string Headers);
