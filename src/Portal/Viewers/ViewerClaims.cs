using System.Globalization;
using System.Security.Claims;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Viewers;

/// <summary>Puts tenant, role and unit into the log-in. Made anew whenever the cookie is validated, so a moved unit or another role counts within a minute.</summary>
sealed class ViewerClaims(UserManager<Person> people, IOptions<IdentityOptions> options, IDbContextFactory<MediaWatchDb> databases)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    public const string Tenant = "tenant";
    public const string TenantName = "tenant-name";
    public const string UnitPath = "unit-path";
    public const string DisplayName = "display-name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        await using var db = await databases.OpenAsync(user.TenantId, CancellationToken.None);
        identity.AddClaim(new Claim(Tenant, user.TenantId.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(TenantName, await db.Tenants.Where(t => t.Id == user.TenantId).Select(t => t.Name).SingleAsync()));
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        if (user.UnitId is { } unit && await db.Units.Where(u => u.Id == unit).Select(u => u.Path).FirstOrDefaultAsync() is { } path)
            identity.AddClaim(new Claim(UnitPath, path));
        return identity;
    }
}
