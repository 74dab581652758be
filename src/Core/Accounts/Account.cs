using MediaWatch.Core.Auditing;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Accounts;

/// <summary>One watched website or new-media account (站点/账号) on one platform, of one unit.</summary>
public sealed class Account : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long UnitId { get; private set; }
    /// <summary>Key of the connector, for instance "website".</summary>
    public string PlatformKey { get; private set; }
    public string Name { get; private set; }
    /// <summary>Home page of a website, public page of a new-media account.</summary>
    public string Address { get; private set; }
    /// <summary>The connector's settings as JSON.</summary>
    public string Settings { get; private set; } = "{}";
    public bool Paused { get; private set; }
    /// <summary>Times of the tenant's day at which somebody posts here only to prove that posts are seen (探测账号), in order; empty: an account as any other.</summary>
    public TimeOnly[] CanaryTimes { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }
    /// <summary>Publication (else first seen) instant of the newest article; null before the first.</summary>
    public DateTimeOffset? LastArticleAt { get; private set; }
    public DateTimeOffset? LastFetchedAt { get; private set; }
    public DateTimeOffset NextProbeAt { get; private set; }
    public string? ProbeHeldBy { get; private set; }
    public DateTimeOffset? ProbeHeldUntil { get; private set; }
    public DateTimeOffset NextWatchAt { get; private set; }
    /// <summary>When the platform is asked next what it says of the account.</summary>
    public DateTimeOffset NextDescribeAt { get; private set; }
    public long? DeletionId { get; private set; }

    Account() => (PlatformKey, Name, Address) = ("", "", "");

    public Account(long tenantId, long unitId, string platformKey, string name, string address, DateTimeOffset now)
    {
        (TenantId, UnitId, PlatformKey, Name, Address) = (tenantId, unitId, platformKey, name, address);
        CreatedAt = NextProbeAt = NextWatchAt = NextDescribeAt = now;
    }

    public void Describe(string name, string address, long unitId) => (Name, Address, UnitId) = (name, address, unitId);
    public void Configure(string settings) => Settings = settings;
    public void PostsAt(IEnumerable<TimeOnly> times) => CanaryTimes = [.. times.Distinct().Order()];
    public void Pause() => Paused = true;
    public void Resume() => Paused = false;

    public void Fetched(DateTimeOffset now, DateTimeOffset? newestArticleAt)
    {
        LastFetchedAt = now;
        if (newestArticleAt is { } newest && (LastArticleAt is null || newest > LastArticleAt))
            LastArticleAt = newest;
    }

    public void Probed(DateTimeOffset next) => (NextProbeAt, ProbeHeldBy, ProbeHeldUntil) = (next, null, null);
    public void Described(DateTimeOffset next) => NextDescribeAt = next;
    public void Watched(DateTimeOffset next) => NextWatchAt = next;
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}
