using MediaWatch.Core.Auditing;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Alerts;

/// <summary>Where alerts go (通知渠道): a notifier and its settings, which are encrypted at rest.</summary>
public sealed class Channel : ITenantOwned, IDeletable
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public string Name { get; private set; }
    public string NotifierKey { get; private set; }
    /// <summary>The notifier's settings: JSON, encrypted.</summary>
    public string SealedSettings { get; private set; }
    public bool On { get; private set; } = true;
    public DateTimeOffset? LastSentAt { get; private set; }
    public string? LastError { get; private set; }
    public long? DeletionId { get; private set; }

    Channel() => (Name, NotifierKey, SealedSettings) = ("", "", "");

    public Channel(long tenantId, string name, string notifierKey, string sealedSettings) =>
        (TenantId, Name, NotifierKey, SealedSettings) = (tenantId, name, notifierKey, sealedSettings);

    public void Describe(string name, string sealedSettings) => (Name, SealedSettings) = (name, sealedSettings);
    public void Switch(bool on) => On = on;
    public void Sent(DateTimeOffset now) => (LastSentAt, LastError) = (now, null);
    public void Failed(string error) => LastError = error;
    public void Remove(Deletion deletion) => DeletionId = deletion.Id;
}
