using System.Reflection;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Authorization;

namespace MediaWatch.Portal.Lists;

/// <summary><c>/export/{list}.{csv|xlsx}</c> with the query string of the page: what the viewer sees, all pages of it.</summary>
static class ExportEndpoint
{
    public static void AddLists(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IExportedList))))
        {
            services.AddScoped(type);
            services.AddScoped(typeof(IExportedList), s => s.GetRequiredService(type));
        }
    }

    public static void MapExports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/{list}.{format}", ExportAsync).RequireAuthorization();

    static async Task<IResult> ExportAsync(string list, string format, HttpContext http, ViewerSource viewers, IAuthorizationService authorization, PortalTime time, CancellationToken ct)
    {
        viewers.Is(Viewer.From(http.User, http.Connection.RemoteIpAddress?.ToString()));
        var exported = http.RequestServices.GetServices<IExportedList>().FirstOrDefault(l => l.Key == list);
        if (exported is null || format is not ("csv" or "xlsx"))
            return Results.NotFound();
        if (exported.Policy is { } policy && !(await authorization.AuthorizeAsync(http.User, policy)).Succeeded)
            return Results.Forbid();
        var table = await exported.TableAsync(ListState.Of(http.Request.Query), ct);
        var name = $"{exported.Title}-{time.Local(time.Now):yyyyMMdd-HHmm}.{format}";
        // A file of its own: the writers seek and write synchronously, which a response forbids.
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (format == "csv")
            await TableExport.WriteCsvAsync(table, time.Zone, file, ct);
        else
            await TableExport.WriteXlsxAsync(table, exported.Title, time.Zone, file, ct);
        file.Position = 0;
        return Results.File(file, format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }
}
