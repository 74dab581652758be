using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Push;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace MediaWatch.Portal.Api;

/// <summary>The checks of texts for other programs (an editor, a publishing system): one request, one text, nothing kept.</summary>
static class ExamineApi
{
    /// <summary>Requests a minute and key.</summary>
    public const int MostRequests = 120;
    public const int MostTitle = 500;
    const long MostBytes = 2 << 20, MostFileBytes = UploadedText.MostBytes + (1 << 20);
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
                // Every call but the description itself asks for a key.
                document.Components ??= new();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal) { ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of the page 接口密钥" } };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
                return Task.CompletedTask;
            });
        });
        // Numbers are also read from strings, but never written so.
        services.Configure<OpenApiOptions>("v1", o => o.AddSchemaTransformer((schema, _, _) =>
        {
            if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Integer))
                (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
            return Task.CompletedTask;
        }));
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            o.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(http.User.FindFirst(ApiKeyHandler.KeyClaim)?.Value ?? "", _ => new() { PermitLimit = MostRequests, Window = TimeSpan.FromMinutes(1) }));
            o.AddPolicy(PushEndpoint.PushLimit, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = 600, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        Map(routes, "/api/v1/examine", ExamineAsync, MostBytes, "examine", "Examines one text with all checks and the tenant's lexicons.").Accepts<ExamineRequest>("application/json").Produces<ExamineAnswer>();
        Map(routes, "/api/v1/examine/file", ExamineFileAsync, MostFileBytes, "examineFile", "Reads a docx, pdf or txt file and examines its text; places count in the text of the answer.").Produces<ExamineFileAnswer>();
        Map(routes, "/api/v1/marked", MarkAsync, MostFileBytes, "marked", "A Word file itself, or the text of another as a new Word document, with tracked changes and comments.").Produces<FileContentHttpResult>(StatusCodes.Status200OK, WordPackage.DocumentType);
    }

    static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string address, Delegate answer, long mostBytes, string name, string summary)
    {
        // Otherwise the portal's own page for an unknown address would answer.
        routes.MapMethods(address, [HttpMethods.Get, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete], () => ApiProblems.Of(StatusCodes.Status405MethodNotAllowed)).ExcludeFromDescription().AllowAnonymous();
        return routes.MapPost(address, answer)
            .WithName(name).WithSummary(summary)
            .RequireAuthorization(p => p.AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireClaim(ApiKeyHandler.TenantClaim))
            .RequireRateLimiting(Limit).WithMetadata(new RequestSizeLimitAttribute(mostBytes)).DisableAntiforgery()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    static async Task<IResult> ExamineAsync(ExamineRequest request, HttpContext http, Proofreading proofreading, CheckNames checks, CancellationToken ct)
    {
        if (ProblemOf(request.Title, request.Text) is { } problem)
            return ApiProblems.Of(StatusCodes.Status400BadRequest, problem);
        var sent = new SentText(request.Title ?? "", request.Text);
        var proof = await proofreading.RunAsync(TenantOf(http), sent.Title, sent.Body, ct, request.Level);
        return Results.Ok(new ExamineAnswer(FindingsOf(proof, checks, sent), FullOf(proof, checks)));
    }

    static async Task<IResult> ExamineFileAsync(IFormFile file, [FromForm] ProofreadingLevel? level, HttpContext http, Proofreading proofreading, CheckNames checks, CancellationToken ct)
    {
        if (IsUnknown(level))
            return ApiProblems.Of(StatusCodes.Status400BadRequest, NoSuchLevel);
        var read = await UploadedText.ReadAsync(file, ct);
        if (read.Text.Length == 0)
            return ApiProblems.Of(StatusCodes.Status400BadRequest, read.Problem ?? "文件里没有文字。");
        var proof = await proofreading.RunAsync(TenantOf(http), "", read.Text, ct, level);
        return Results.Ok(new ExamineFileAnswer(read.Text, read.Problem, FindingsOf(proof, checks, new("", read.Text)), FullOf(proof, checks)));
    }

    static async Task<IResult> MarkAsync([AsParameters] MarkRequest request, HttpContext http, Proofreading proofreading, CheckNames checks, PortalTime time, CancellationToken ct)
    {
        if (IsUnknown(request.Level))
            return ApiProblems.Of(StatusCodes.Status400BadRequest, NoSuchLevel);
        var read = request.File is { } file ? await UploadedText.ReadAsync(file, ct) : new UploadedText(Proofreading.Normal(request.Text), null);
        if (read.Text.Length == 0)
            return ApiProblems.Of(StatusCodes.Status400BadRequest, read.Problem ?? "请给出 file 或 text。");
        if (request.File is null && ProblemOf(null, request.Text) is { } problem)
            return ApiProblems.Of(StatusCodes.Status400BadRequest, problem);
        var proof = await proofreading.RunAsync(TenantOf(http), "", read.Text, ct, request.Level);
        var marking = new Marking(read.Text, proof.Marks, request.Adopt?.ToHashSet() ?? [], request.Ignore?.ToHashSet() ?? [], key => checks[key], time.Now);
        return MarkedFile.Of(read.Original, marking, ct).Sent(time);
    }

    const string NoSuchLevel = "level 应为 Careful、Normal 或 Thorough。";

    static bool IsUnknown(ProofreadingLevel? level) => level is { } given && !Enum.IsDefined(given);

    static string? ProblemOf(string? title, string? text) =>
        string.IsNullOrWhiteSpace(text) ? "text 不能为空。"
        : text.Length > Proofreading.Most ? $"text 有 {text.Length:N0} 字，最多 {Proofreading.Most:N0} 字。"
        : title?.Length > MostTitle ? $"title 有 {title.Length:N0} 字，最多 {MostTitle} 字。"
        : null;

    static long TenantOf(HttpContext http) => long.Parse(http.User.FindFirst(ApiKeyHandler.TenantClaim)!.Value, CultureInfo.InvariantCulture); // the policy asks for it

    static IReadOnlyList<ExamineFinding> FindingsOf(Proof proof, CheckNames checks, SentText sent) =>
        [.. proof.Marks.Select(m => sent.PlaceOf(m.Draft.Start ?? 0, m.Draft.Length) is var (start, length)
            ? new ExamineFinding(m.Number, m.CheckKey, checks[m.CheckKey], m.Draft.Tier.ToString().ToLowerInvariant(), m.Draft.Start is null ? null : start, length, m.Draft.Excerpt, m.Draft.Suggestion, m.Draft.Message, m.Draft.Source)
            : null!)]; // always matches

    static IReadOnlyList<string> FullOf(Proof proof, CheckNames checks) => [.. proof.Full.Select(key => checks[key])];
}

/// <param name="Title">May be absent.</param>
/// <param name="Level">Null: as the tenant chose.</param>
sealed record ExamineRequest([property: Required, MaxLength(Proofreading.Most)] string Text, [property: MaxLength(ExamineApi.MostTitle)] string? Title = null, [property: JsonConverter(typeof(LevelNames))] ProofreadingLevel? Level = null);

/// <summary>By name alone: what a number would mean nobody has written down.</summary>
sealed class LevelNames() : JsonStringEnumConverter<ProofreadingLevel>(namingPolicy: null, allowIntegerValues: false);

/// <param name="Incomplete">Names of checks that found more than is listed.</param>
sealed record ExamineAnswer(IReadOnlyList<ExamineFinding> Findings, [property: Description("Names of checks that found more than the 2000 places that are listed")] IReadOnlyList<string> Incomplete);

/// <param name="Text">As it was read; places count in it.</param>
/// <param name="Note">What of the file was not read; null: all was.</param>
sealed record ExamineFileAnswer(string Text, string? Note, IReadOnlyList<ExamineFinding> Findings, IReadOnlyList<string> Incomplete);

/// <param name="Adopt">Numbers of findings whose suggestion becomes a tracked change.</param>
/// <param name="Ignore">Numbers of findings that are left out.</param>
sealed record MarkRequest([property: FromForm(Name = "file")] IFormFile? File, [property: FromForm(Name = "text"), MaxLength(Proofreading.Most)] string? Text, [property: FromForm(Name = "adopt")] int[]? Adopt, [property: FromForm(Name = "ignore")] int[]? Ignore, [property: FromForm(Name = "level")] ProofreadingLevel? Level);

/// <param name="Number">By place, from 1; the same text and lexicons number alike.</param>
/// <param name="Tier">veto, certain, likely or hint.</param>
/// <param name="Start">Null: the whole text is meant.</param>
/// <param name="Excerpt">Masked where it is personal data.</param>
sealed record ExamineFinding(int Number, string Check, [property: Description("Chinese name of the check")] string Name, [property: Description("veto, certain, likely or hint")] string Tier, [property: Description("In UTF-16 code units of the text as it was sent")] int? Start, int Length, [property: Description("Masked where it is personal data")] string Excerpt, string? Suggestion, string Message, string Source);
