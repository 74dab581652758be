using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Alerts;

/// <summary>Addresses of the page that a unit opens from a message, without a log-in: signed, for one finding, for 30 days.</summary>
public sealed class SignedLinks(IDataProtectionProvider protection, IOptions<AlertsOptions> options, TimeProvider time)
{
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    readonly IDataProtector protector = protection.CreateProtector("signed-link.v1");

    public Uri AddressOf(long tenantId, long findingId) => new($"{options.Value.PublicAddress.AbsoluteUri.TrimEnd('/')}/r/{TokenOf(tenantId, findingId)}");

    /// <summary>A page of the portal, for those who log in.</summary>
    public Uri PageOf(string path) => new($"{options.Value.PublicAddress.AbsoluteUri.TrimEnd('/')}{path}");

    public string TokenOf(long tenantId, long findingId) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{tenantId}:{findingId}:{time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds()}"));

    /// <summary>Null: not a link of ours, or altered.</summary>
    public SignedLink? Read(string token)
    {
        try
        {
            var parts = protector.Unprotect(token).Split(':');
            return new SignedLink(Number(parts[0]), Number(parts[1]), DateTimeOffset.FromUnixTimeSeconds(Number(parts[2])), time.GetUtcNow());
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    static long Number(string part) => long.Parse(part, CultureInfo.InvariantCulture);
}

public sealed record SignedLink(long TenantId, long FindingId, DateTimeOffset ExpiresAt, DateTimeOffset Now)
{
    public bool Expired => Now >= ExpiresAt;
}
