using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Reports.Package;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Pages.Reports;

/// <summary>Preview, pictures and downloads of reports. Whoever may not see a report is told that there is none.</summary>
static class ReportEndpoint
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{id:long}/preview", PreviewAsync).RequireAuthorization().WithSecurityHeadersPolicy(SafetyHeaders.Report);
        routes.MapGet("/reports/{id:long}/pictures/{problem:long}", PictureAsync).RequireAuthorization();
        routes.MapGet("/reports/{id:long}/package", async (long id, HttpContext http, ReportCounter counter, CancellationToken ct) => Handed(http, await counter.FetchAllAsync(id, ViewerOf(http), ct))).RequireAuthorization();
        routes.MapGet("/reports/files/{key:guid}", async (Guid key, HttpContext http, ReportCounter counter, CancellationToken ct) => Handed(http, await counter.FetchAsync(key, ViewerOf(http), ct))).RequireAuthorization();
    }

    static async Task<IResult> PreviewAsync(long id, HttpContext http, ReportQuery query, CancellationToken ct)
    {
        if (await query.PreviewAsync(id, ViewerOf(http), ct) is not { } html)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(html, "text/html; charset=utf-8");
    }

    static async Task<IResult> PictureAsync(long id, long problem, HttpContext http, ReportQuery query, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "private, max-age=600";
        return await query.PictureAsync(id, problem, ViewerOf(http), ct) is { } picture ? Results.Bytes(picture, "image/jpeg") : Results.NotFound();
    }

    static IResult Handed(HttpContext http, PackedFile? file)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return file is null ? Results.NotFound() : Results.Bytes(file.Content, "application/octet-stream", file.Name);
    }

    static Viewer ViewerOf(HttpContext http) => Viewer.From(http.User, http.Connection.RemoteIpAddress?.ToString());
}
