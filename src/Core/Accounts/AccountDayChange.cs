using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Accounts;

/// <summary>An account's day that has to be counted anew. It is added in the transaction that changes what the day is counted from, and taken away in the one that counts:
/// whatever dies in between, no day is forgotten.</summary>
/// <param name="at">Any instant of the day.</param>
public sealed class AccountDayChange(long tenantId, long accountId, DateTimeOffset at) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long AccountId { get; private set; } = accountId;
    public DateTimeOffset At { get; private set; } = at;
}
