using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Crawler.Scheduling;

/// <summary>Notes the files that an article links and the pictures that carry its words. Leaves saving to the caller.</summary>
static class AttachmentIntake
{
    public static async Task NoteAsync(MediaWatchDb db, Article article, FetchedArticle fetched, DateTimeOffset now, CancellationToken ct)
    {
        var known = (await db.Attachments.Where(a => a.ArticleId == article.Id).Select(a => a.Address).ToListAsync(ct)).Select(ArticleContent.Unsigned).ToHashSet(StringComparer.Ordinal);
        db.Attachments.AddRange(FilesOf(fetched).Where(f => known.Add(ArticleContent.Unsigned(f.Address))).Select(f => new Attachment(article.TenantId, article.Id, f.Address, f.Name, now)));
    }

    /// <summary>Files that the article no longer links are forgotten; those in which something is wrong are fetched again, for they may have been exchanged under the same address.</summary>
    public static async Task SeenAgainAsync(MediaWatchDb db, long articleId, FetchedArticle fetched, DateTimeOffset now, CancellationToken ct)
    {
        var files = await db.Attachments.Where(a => a.ArticleId == articleId).ToListAsync(ct);
        if (files.Count == 0)
            return;
        var linked = FilesOf(fetched).Select(f => ArticleContent.Unsigned(f.Address)).ToHashSet(StringComparer.Ordinal);
        var wrong = await db.Findings.Where(f => f.ArticleId == articleId && f.AttachmentId != null && (f.State == FindingState.Open || f.State == FindingState.Confirmed)).Select(f => f.AttachmentId!.Value).ToListAsync(ct);
        foreach (var file in files)
        {
            if (!linked.Contains(ArticleContent.Unsigned(file.Address)))
                db.Attachments.Remove(file);
            else if (wrong.Contains(file.Id))
                file.FetchAgain(now);
        }
    }

    static IEnumerable<(string Address, string Name)> FilesOf(FetchedArticle fetched) =>
        fetched.Links.Where(l => l is { Kind: LinkKind.Attachment, InBody: true }).Select(l => (l.Address.AbsoluteUri, l.Text)).Concat(TellingPictures.Of(fetched.Content)).DistinctBy(f => f.Item1);
}
