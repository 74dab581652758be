using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Phone;

/// <summary>Who comes by a signed link: somebody of the finding's unit, whom we do not know by name.</summary>
public sealed class LinkedViewer(IDbContextFactory<MediaWatchDb> databases, SignedLinks links) : IPageQuery
{
    public SignedLink? Read(string token) => links.Read(token);

    /// <summary>Null: the finding does not exist any more.</summary>
    public async Task<Viewer?> ForAsync(SignedLink link, string? address, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(link.TenantId, ct);
        var unit = await (from f in db.Findings join u in db.Units on f.UnitId equals u.Id where f.Id == link.FindingId select new { u.Name, u.Path }).SingleOrDefaultAsync(ct);
        return unit is null ? null : new Viewer(link.TenantId, 0, $"{unit.Name}（消息链接）", PersonRole.Operator, unit.Path, address);
    }

    /// <summary>The picture of the link's finding; null where there is none, or where the page shows personal data.</summary>
    public async Task<byte[]?> PictureAsync(SignedLink link, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(link.TenantId, ct);
        var finding = await db.Findings.AsNoTracking().SingleOrDefaultAsync(f => f.Id == link.FindingId, ct);
        return finding is null || await PersonalNumbers.IsShownByAsync(db, finding, ct)
            ? null
            : await db.Screenshots.Where(s => s.FindingId == finding.Id).OrderByDescending(s => s.TakenAt).Select(s => s.Image).FirstOrDefaultAsync(ct);
    }
}

static class LinkedPictureEndpoint
{
    public static void MapLinkedPictures(this IEndpointRouteBuilder routes) => routes.MapGet("/r/{token}/picture", async (string token, LinkedViewer viewers, HttpContext http, CancellationToken ct) =>
    {
        if (viewers.Read(token) is not { Expired: false } link || await viewers.PictureAsync(link, ct) is not { } image)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.Bytes(image, "image/jpeg");
    }).AllowAnonymous();
}
