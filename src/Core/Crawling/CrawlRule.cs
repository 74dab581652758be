using MediaWatch.Core.Auditing;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Crawling;

/// <summary>Which accounts are crawled how (采集规则). The most specific rule that is on wins: account, then unit kind, then platform, then all.</summary>
public sealed class CrawlRule : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Name { get; private set; }
    public string? PlatformKey { get; private set; }
    public UnitKind? UnitKind { get; private set; }
    public long? AccountId { get; private set; }
    /// <summary>Longest time between two looks at a list, in minutes.</summary>
    public int PeriodMinutes { get; private set; }
    /// <summary>Hours of day, tenant's zone, in which lists are read: [From, To). 0–24 is around the clock.</summary>
    public int FromHour { get; private set; }
    public int ToHour { get; private set; }
    /// <summary>Articles published before this day are not taken; null: this year's first day.</summary>
    public DateOnly? DataSinceOn { get; private set; }
    public bool On { get; private set; } = true;
    public long? DeletionId { get; private set; }

    CrawlRule() => Name = "";

    public CrawlRule(long tenantId, string name, string? platformKey, UnitKind? unitKind, long? accountId, int periodMinutes, int fromHour, int toHour, DateOnly? dataSinceOn)
    {
        TenantId = tenantId;
        Name = "";
        Describe(name, platformKey, unitKind, accountId, periodMinutes, fromHour, toHour, dataSinceOn);
    }

    public void Describe(string name, string? platformKey, UnitKind? unitKind, long? accountId, int periodMinutes, int fromHour, int toHour, DateOnly? dataSinceOn) =>
        (Name, PlatformKey, UnitKind, AccountId, PeriodMinutes, FromHour, ToHour, DataSinceOn) =
        (name, platformKey, unitKind, accountId, periodMinutes, fromHour, toHour, dataSinceOn);

    public void Switch(bool on) => On = on;
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}
