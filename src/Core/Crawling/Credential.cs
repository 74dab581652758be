using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Crawling;

/// <summary>What a platform lets us in with (会话与授权): an account's authorisation or back-end session, or the tenant's own application. The secret is kept encrypted.</summary>
public sealed class Credential : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string PlatformKey { get; private set; }
    /// <summary>As the connector names it: "app", "user", "backend"….</summary>
    public string Kind { get; private set; }
    /// <summary>Null: the whole tenant's.</summary>
    public long? AccountId { get; private set; }
    /// <summary>JSON, encrypted with the data folder's keys.</summary>
    public string Sealed { get; private set; }
    /// <summary>The platform's own id of who let us in: no secret, by it what the platform pushes finds the account. Null: unknown.</summary>
    public string? Holder { get; private set; }
    /// <summary>Rises with each change: who renews from an older one has come too late.</summary>
    public long Version { get; private set; } = 1;
    public DateTimeOffset ObtainedAt { get; private set; }
    public DateTimeOffset RenewedAt { get; private set; }
    /// <summary>When a person has to renew it; null: the platform does not say, or it renews itself without end.</summary>
    public DateTimeOffset? EndsAt { get; private set; }
    public CredentialState State { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    /// <summary>While one node renews it the others wait.</summary>
    public DateTimeOffset? RenewingUntil { get; private set; }

    Credential() => (PlatformKey, Kind, Sealed) = ("", "", "");

    public Credential(long tenantId, string platformKey, string kind, long? accountId, string sealedSecret, DateTimeOffset? endsAt, DateTimeOffset now)
    {
        (TenantId, PlatformKey, Kind, AccountId, ObtainedAt) = (tenantId, platformKey, kind, accountId, now);
        Sealed = "";
        Renewed(sealedSecret, endsAt, now);
        Version = 1;
    }

    /// <summary>A person has let us in anew.</summary>
    public void Obtained(string sealedSecret, DateTimeOffset? endsAt, DateTimeOffset now)
    {
        Renewed(sealedSecret, endsAt, now);
        ObtainedAt = now;
    }

    /// <summary>The connector has renewed it by itself.</summary>
    public void Renewed(string sealedSecret, DateTimeOffset? endsAt, DateTimeOffset now)
    {
        (Sealed, EndsAt, RenewedAt, State, EndedAt, RenewingUntil) = (sealedSecret, endsAt, now, CredentialState.Valid, null, null);
        Version++;
    }

    /// <param name="state">Not Valid.</param>
    public void End(CredentialState state, DateTimeOffset now)
    {
        if (State != CredentialState.Valid)
            return;
        (State, EndedAt, RenewingUntil) = (state, now, null);
        Version++;
    }

    public void HeldBy(string? holder) => Holder = holder ?? Holder;
    public void RenewingBegan(DateTimeOffset until) => RenewingUntil = until;
    public void RenewingFailed() => RenewingUntil = null;
}

/// <summary>有效, 已失效 (a person must renew it), 已撤回 (the unit withdrew its consent).</summary>
public enum CredentialState { Valid = 0, Ended = 1, Withdrawn = 2 }
