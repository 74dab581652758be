using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Api;

/// <summary>Lets in who brings a key: <c>Authorization: Bearer mw_…</c>. The key says which tenant asks.</summary>
sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IDbContextFactory<MediaWatchDb> dbs, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string TenantClaim = "tenant", KeyClaim = "key";
    const string Bearer = "Bearer ";
    static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.ToString() is not { } header || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var (hash, now) = (ApiKey.HashOf(header[Bearer.Length..].Trim()), time.GetUtcNow());
        await using var db = await dbs.CreateDbContextAsync(Context.RequestAborted);
        var key = await db.ApiKeys.IgnoreQueryFilters(["Tenant"]).SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, Context.RequestAborted);
        if (key is null)
            return AuthenticateResult.Fail("No such key.");
        if (key.UsedAt is not { } used || now - used >= UseGrain)
        {
            key.Used(now);
            await db.SaveChangesAsync(Context.RequestAborted);
        }
        var identity = new ClaimsIdentity([new(TenantClaim, key.TenantId.ToString(CultureInfo.InvariantCulture)), new(KeyClaim, key.Id.ToString(CultureInfo.InvariantCulture))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>RFC 6750, section 3.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = (await HandleAuthenticateOnceSafeAsync()).None ? "Bearer realm=\"MediaWatch\"" : "Bearer realm=\"MediaWatch\", error=\"invalid_token\"";
    }
}
