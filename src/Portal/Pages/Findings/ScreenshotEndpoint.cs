using MediaWatch.Core.Storage;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary><c>/screenshots/{id}</c>: the picture of a finding, for those who may see the finding. Where the page shows personal data only supervisors
/// see it, and each look is noted.</summary>
static class ScreenshotEndpoint
{
    public static void MapScreenshots(this IEndpointRouteBuilder routes) => routes.MapGet("/screenshots/{id:long}", ServeAsync).RequireAuthorization();

    static async Task<IResult> ServeAsync(long id, HttpContext http, IDbContextFactory<MediaWatchDb> databases, TimeProvider time, CancellationToken ct)
    {
        var viewer = Viewer.From(http.User, http.Connection.RemoteIpAddress?.ToString());
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var shot = await db.Screenshots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        var finding = shot is null ? null : await db.Findings.VisibleTo(viewer, db).AsNoTracking().SingleOrDefaultAsync(f => f.Id == shot.FindingId, ct);
        if (shot is null || finding is null)
            return Results.NotFound();
        var personal = await PersonalNumbers.IsShownByAsync(db, finding, ct);
        if (personal && !viewer.Supervises)
            return Results.Forbid();
        if (personal)
        {
            db.Note(viewer, time.GetUtcNow(), "查看含个人信息的截图", $"问题 #{finding.Id}", $"截图 #{id}");
            await db.SaveChangesAsync(ct);
        }
        http.Response.Headers.CacheControl = personal ? "private, no-store" : "private, max-age=3600";
        return Results.Bytes(shot.Image, "image/jpeg");
    }
}
