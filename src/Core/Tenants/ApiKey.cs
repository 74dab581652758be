using System.Security.Cryptography;
using System.Text;

namespace MediaWatch.Core.Tenants;

/// <summary>What another program proves itself with to the HTTP API. The key itself is shown once and never kept.</summary>
public sealed class ApiKey : ITenantOwned
{
    const string Start = "mw_";
    const int Shown = 10;

    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Name { get; private set; }
    /// <summary>Its first characters, to tell keys apart.</summary>
    public string Prefix { get; private set; }
    /// <summary>SHA-256 of the key, lower-case hexadecimal: 256 random bits need no salt.</summary>
    public string Hash { get; private set; }
    public long CreatedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    /// <summary>To the minute; null: never used.</summary>
    public DateTimeOffset? UsedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    ApiKey() => (Name, Prefix, Hash) = ("", "", "");

    public static (ApiKey Row, string Key) Create(long tenantId, string name, long by, DateTimeOffset now)
    {
        var key = Start + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new ApiKey { TenantId = tenantId, Name = name, Prefix = key[..Shown], Hash = HashOf(key), CreatedBy = by, CreatedAt = now }, key);
    }

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public void Used(DateTimeOffset now) => UsedAt = now;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
