using System.Text;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Storage;
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
        routes.MapGet("/snapshots/{id:long}/source", SourceAsync).RequireAuthorization();
    }

    static async Task<IResult> PageAsync(long id, HttpContext http, IDbContextFactory<MediaWatchDb> databases, CancellationToken ct)
    {
        if (await FindAsync(id, http, databases, ct) is not { } snapshot)
            return Results.NotFound();
        // Decoded here: a charset that the browser guesses could turn text into markup.
        return Results.Text(snapshot.Text(), "text/html", Encoding.UTF8);
    }

    static async Task<IResult> SourceAsync(long id, HttpContext http, IDbContextFactory<MediaWatchDb> databases, CancellationToken ct) =>
        await FindAsync(id, http, databases, ct) is { } snapshot ? Results.Bytes(snapshot.Content(), "application/octet-stream", $"snapshot-{id}.html.txt") : Results.NotFound();

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
