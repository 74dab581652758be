using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace MediaWatch.Portal.Proofing;

static class ProofEndpoint
{
    const int MostFields = 100_000;

    /// <summary>The proofread text as a Word file: the one that was uploaded, marked, where it is still at hand. The text comes back from the page with what was decided of each mark, and is examined again: it was not kept.</summary>
    public static void MapProofDocuments(this IEndpointRouteBuilder routes) => routes.MapPost("/proof/docx", async (HttpContext http, IAntiforgery antiforgery, Proofreading proofreading, UploadedOriginals originals, CheckNames checks, PortalTime time, CancellationToken ct) =>
    {
        // One field a mark.
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueCountLimit = MostFields }));
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(ct);
        var text = Proofreading.Normal(form["text"]);
        var viewer = Viewer.From(http.User, http.Connection.RemoteIpAddress?.ToString());
        var marks = (await proofreading.RunAsync(viewer.TenantId, "", text, ct, Enum.TryParse<ProofreadingLevel>(form["level"], out var level) && Enum.IsDefined(level) ? level : null)).Marks;
        HashSet<int> Chosen(string what) => [.. marks.Select(m => m.Number).Where(n => form[$"mark-{n}"] == what)];
        var marking = new Marking(text, marks, Chosen("adopt"), Chosen("ignore"), key => checks[key], time.Now);
        return MarkedFile.Of(originals.Find(viewer, form["original"]), marking, ct).Sent(time);
    }).RequireAuthorization();
}
