using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Accounts;

/// <summary>What the platform said of an account at one instant: a series. Null: the platform does not say.</summary>
/// <param name="verification">认证主体 or the platform's 认证说明.</param>
public sealed class ProfileReading(long tenantId, long accountId, DateTimeOffset at, string name, string? verification, string? introduction, long? followers, long? posts) : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long AccountId { get; private set; } = accountId;
    public DateTimeOffset At { get; private set; } = at;
    public string Name { get; private set; } = name;
    public string? Verification { get; private set; } = verification;
    public string? Introduction { get; private set; } = introduction;
    public long? Followers { get; private set; } = followers;
    public long? Posts { get; private set; } = posts;
}
