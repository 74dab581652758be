using System.Text;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Articles;

/// <summary>A stored page, shown without its scripts: in a sandbox without an origin, under a policy that loads nothing from anywhere.</summary>
static class SnapshotEndpoint
{
    public static void MapSnapshots(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/snapshots/{id:long}/page", PageAsync).RequireAuthorization().WithSecurityHeadersPolicy(SafetyHeaders.StoredPage);
        routes.MapGet("/snapshots/{id:long}/source", SourceAsync).RequireAuthorization(Policies.Supervise);
    }

    static async Task<IResult> PageAsync(long id, HttpContext http, IDbContextFactory<MediaWatchDb> databases, CancellationToken ct)
    {
        if (await FindAsync(id, http, databases, ct) is not { } snapshot)
            return Results.NotFound();
        var (marked, allNumbers) = await PersonalAsync(snapshot, databases, ct);
        // Decoded here: a charset that the browser guesses could turn text into markup.
        return Results.Text(await MaskedPage.OfAsync(snapshot.Text(), marked, allNumbers ? PersonalNumbers.MaskAllNumbers : Masking.MaskNumbers, ct), "text/html", Encoding.UTF8);
    }

    /// <summary>What findings mark as personal in the articles that were read from this page; an older page, in which nobody has marked the places any more, keeps no number if a newer one has such findings.</summary>
    static async Task<(IReadOnlyList<string> Marked, bool AllNumbers)> PersonalAsync(Snapshot snapshot, IDbContextFactory<MediaWatchDb> databases, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(snapshot.TenantId, ct);
        var marked = new List<string>();
        var allNumbers = false;
        var revisions = await db.ArticleRevisions.AsNoTracking().Where(r => r.SnapshotId == snapshot.Id).Select(r => new { r.ArticleId, r.Revision, r.Title, r.Body }).ToListAsync(ct);
        var articles = await db.Articles.Where(a => a.SnapshotId == snapshot.Id).Select(a => new { ArticleId = a.Id, a.Revision, a.Title, a.Body }).ToListAsync(ct);
        foreach (var read in articles.Concat(revisions))
        {
            var spans = await PersonalNumbers.SpansAsync(db, read.ArticleId, ct);
            var text = $"{read.Title}\n{read.Body}";
            marked.AddRange(spans[read.Revision].Where(s => s.Length > 1 && s.Start + s.Length <= text.Length).Select(s => string.Concat(text.Substring(s.Start, s.Length).Where(c => !char.IsWhiteSpace(c)))));
            allNumbers |= spans.Count > 0 && !spans.Contains(read.Revision);
        }
        return ([.. marked.Where(m => m.Length > 1).Distinct(StringComparer.Ordinal)], allNumbers);
    }

    /// <summary>The bytes as they were answered, unmasked: for supervisors, and noted.</summary>
    static async Task<IResult> SourceAsync(long id, HttpContext http, IDbContextFactory<MediaWatchDb> databases, TimeProvider time, CancellationToken ct)
    {
        if (await FindAsync(id, http, databases, ct) is not { } snapshot)
            return Results.NotFound();
        await using var db = await databases.OpenAsync(snapshot.TenantId, ct);
        db.Note(Viewer.From(http.User, null), time.GetUtcNow(), "下载网页源文件", $"快照 #{id}", snapshot.Address.Length > 200 ? snapshot.Address[..200] : snapshot.Address);
        await db.SaveChangesAsync(ct);
        return Results.Bytes(snapshot.Content(), "application/octet-stream", $"snapshot-{id}.html.txt");
    }

    /// <summary>Only evidence of an article that the viewer sees.</summary>
    static async Task<Snapshot?> FindAsync(long id, HttpContext http, IDbContextFactory<MediaWatchDb> databases, CancellationToken ct)
    {
        var viewer = Viewer.From(http.User, null);
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var seen = await db.Articles.VisibleTo(viewer, db).AnyAsync(a => a.SnapshotId == id, ct)
            || await db.ArticleRevisions.AnyAsync(r => r.SnapshotId == id && db.Articles.VisibleTo(viewer, db).Any(a => a.Id == r.ArticleId), ct)
            || await db.Findings.VisibleTo(viewer, db).AnyAsync(f => f.SnapshotId == id, ct);
        return seen ? await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) : null;
    }
}
