using MediaWatch.Core.Auditing;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Alerts;

/// <summary>Who hears of what (预警规则). Null means any.</summary>
public sealed class AlertRule : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Name { get; private set; }
    public string? CheckKey { get; private set; }
    /// <summary>This tier and graver ones. Likely and hint never alert (house rule: only the first two alert people).</summary>
    public Tier UpTo { get; private set; }
    /// <summary>The unit and its subtree.</summary>
    public long? UnitId { get; private set; }
    public long ChannelId { get; private set; }
    public bool On { get; private set; } = true;
    public long? DeletionId { get; private set; }

    AlertRule() => Name = "";

    public AlertRule(long tenantId, string name, string? checkKey, Tier upTo, long? unitId, long channelId)
    {
        TenantId = tenantId;
        Name = "";
        Describe(name, checkKey, upTo, unitId, channelId);
    }

    public void Describe(string name, string? checkKey, Tier upTo, long? unitId, long channelId) =>
        (Name, CheckKey, UpTo, UnitId, ChannelId) = (name, checkKey, upTo is Tier.Veto ? Tier.Veto : Tier.Certain, unitId, channelId);

    public void Switch(bool on) => On = on;
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}
