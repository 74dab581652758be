using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Push;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;

namespace MediaWatch.Portal.Api;

/// <summary>The checks of texts for other programs (an editor, a publishing system): one request, one text, nothing kept.</summary>
static class ExamineApi
{
    /// <summary>Requests a minute and key.</summary>
    const int MostRequests = 120;
    const int MostBytes = 2 << 20;
    const string Limit = "api";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApi("v1", o =>
        {
            o.ShouldInclude = described => described.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            o.AddDocumentTransformer((document, _, _) =>
            {
                (document.Info.Title, document.Info.Version) = ("MediaWatch", "v1");
                document.Info.Description = "Send Authorization: Bearer <key>. Places count UTF-16 code units of the title, a line feed and the text, or of the text alone where there is no title.";
                return Task.CompletedTask;
            });
        });
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(http.User.FindFirst(ApiKeyHandler.KeyClaim)?.Value ?? "", _ => new() { PermitLimit = MostRequests, Window = TimeSpan.FromMinutes(1) }));
            o.AddPolicy(PushEndpoint.PushLimit, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = 600, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        routes.MapPost("/api/v1/examine", ExamineAsync)
            .WithName("examine").WithSummary("Examines one text with all checks and the tenant's lexicons.")
            .RequireAuthorization(p => p.AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireClaim(ApiKeyHandler.TenantClaim))
            .RequireRateLimiting(Limit).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes)).DisableAntiforgery()
            .Produces<ExamineAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).Produces(StatusCodes.Status401Unauthorized).Produces(StatusCodes.Status429TooManyRequests);
    }

    static async Task<IResult> ExamineAsync(ExamineRequest request, HttpContext http, Proofreading proofreading, CheckNames checks, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
            return Results.Problem("text is empty.", statusCode: StatusCodes.Status400BadRequest);
        if (request.Text.Length > Proofreading.Most)
            return Results.Problem($"text is longer than {Proofreading.Most} characters.", statusCode: StatusCodes.Status400BadRequest);
        var tenant = long.Parse(http.User.FindFirst(ApiKeyHandler.TenantClaim)!.Value, CultureInfo.InvariantCulture); // the policy asks for it
        var marks = await proofreading.RunAsync(tenant, request.Title ?? "", Proofreading.Normal(request.Text), ct);
        return Results.Ok(new ExamineAnswer([.. marks.Select(m => new ExamineFinding(m.CheckKey, checks[m.CheckKey], m.Draft.Tier.ToString().ToLowerInvariant(), m.Draft.Start, m.Draft.Length, m.Draft.Excerpt, m.Draft.Suggestion, m.Draft.Message, m.Draft.Source))]));
    }
}

/// <param name="Title">May be absent.</param>
sealed record ExamineRequest([property: Required] string Text, string? Title = null);

sealed record ExamineAnswer(IReadOnlyList<ExamineFinding> Findings);

/// <param name="Tier">veto, certain, likely or hint.</param>
/// <param name="Start">Null: the whole text is meant.</param>
/// <param name="Excerpt">Masked where it is personal data.</param>
sealed record ExamineFinding(string Check, [property: Description("Chinese name of the check")] string Name, string Tier, int? Start, int Length, string Excerpt, string? Suggestion, string Message, string Source);
