using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Notes the files that an article links. Leaves saving to the caller.</summary>
static class AttachmentIntake
{
    public static async Task NoteAsync(MediaWatchDb db, Article article, FetchedArticle fetched, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.Attachments.Where(a => a.ArticleId == article.Id).Select(a => a.Address).ToListAsync(ct);
        db.Attachments.AddRange(FilesOf(fetched).Where(l => !known.Contains(l.Address.AbsoluteUri)).Select(l => new Attachment(article.TenantId, article.Id, l.Address.AbsoluteUri, l.Text, now)));
    }

    /// <summary>Files that the article no longer links are forgotten; those in which something is wrong are fetched again, for they may have been exchanged under the same address.</summary>
    public static async Task SeenAgainAsync(MediaWatchDb db, long articleId, FetchedArticle fetched, DateTimeOffset now, CancellationToken ct)
    {
        var files = await db.Attachments.Where(a => a.ArticleId == articleId).ToListAsync(ct);
        if (files.Count == 0)
            return;
        var linked = FilesOf(fetched).Select(l => l.Address.AbsoluteUri).ToHashSet(StringComparer.Ordinal);
        var wrong = await db.Findings.Where(f => f.ArticleId == articleId && f.AttachmentId != null && (f.State == FindingState.Open || f.State == FindingState.Confirmed)).Select(f => f.AttachmentId!.Value).ToListAsync(ct);
        foreach (var file in files)
        {
            if (!linked.Contains(file.Address))
                db.Attachments.Remove(file);
            else if (wrong.Contains(file.Id))
                file.FetchAgain(now);
        }
    }

    static IEnumerable<PageLink> FilesOf(FetchedArticle fetched) =>
        fetched.Links.Where(l => l is { Kind: LinkKind.Attachment, InBody: true }).DistinctBy(l => l.Address.AbsoluteUri);
}
