using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Analysis.Reposts;

/// <summary>Stored articles as they are compared: with what their attachments say, their links, captions, names of attachments and, of films and pictures, their titles.</summary>
sealed class RepostArticles
{
    public async Task<IReadOnlyDictionary<long, RepostArticle>> ReadAsync(MediaWatchDb db, IReadOnlyList<Article> articles, CancellationToken ct)
    {
        var ids = articles.Select(a => (long?)a.Id).ToList();
        var links = (await db.Links.Where(l => ids.Contains(l.ArticleId) && l.Kind == LinkKind.Page).Select(l => new { l.ArticleId, l.Address }).ToListAsync(ct)).ToLookup(l => l.ArticleId, l => l.Address);
        var files = (await db.Attachments.Where(f => ids.Contains(f.ArticleId)).OrderBy(f => f.Id).Select(f => new { f.ArticleId, f.Name, f.Text, f.State }).ToListAsync(ct)).ToLookup(f => (long?)f.ArticleId);
        return articles.ToDictionary(a => a.Id, a => Of(a.Title, a.Body, a.Source, files[a.Id].Select(f => (f.Text, f.State))) with { Links = [.. links[a.Id]], Captions = [.. Captions(a, files[a.Id].Select(f => f.Name))] });
    }

    /// <param name="files">What they say counts as the article's: first what they hold as text, then what was read out of pictures.</param>
    public static RepostArticle Of(string title, string body, string? source, IEnumerable<(string Text, AttachmentState State)> files)
    {
        List<(string Text, AttachmentState State)> all = [.. files.Where(f => f.Text.Length > 0).OrderBy(f => f.State.IsRecognised)];
        var written = string.Concat(all.Where(f => !f.State.IsRecognised).Select(f => $"{f.Text}\n"));
        return new RepostArticle(RepostText.Of(title, body, string.Join('\n', all.Select(f => f.Text))), source, [], []) { RecognisedFrom = body.Length + 1 + written.Length };
    }

    /// <summary>Where each of those texts stands behind the body, as <see cref="Of"/> joins them.</summary>
    public static IEnumerable<(Attachment File, int At)> Places(string body, IEnumerable<Attachment> files)
    {
        var at = body.Length + 1;
        foreach (var file in files.Where(f => f.Text.Length > 0).OrderBy(f => f.State.IsRecognised))
        {
            yield return (file, at);
            at += file.Text.Length + 1;
        }
    }

    static IEnumerable<string> Captions(Article article, IEnumerable<string> files)
    {
        var shown = article.Pictures.Select(p => p.Caption).Concat(files).Where(c => c.Length > 0);
        return article.Kind is ArticleKind.Video or ArticleKind.Pictures or ArticleKind.Audio ? shown.Append(article.Title) : shown;
    }
}
