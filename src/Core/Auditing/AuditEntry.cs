using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Auditing;

/// <summary>Who did what, when (审计). Written in the same transaction as the deed; never changed.</summary>
/// <param name="by">Person's id; 0: the program itself.</param>
/// <param name="action">Chinese verb phrase, for instance 确认问题.</param>
/// <param name="subject">What it was done to, for instance 问题 #12.</param>
public sealed class AuditEntry(long tenantId, DateTimeOffset at, long by, string byName, string action, string subject, string detail, string? address) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public DateTimeOffset At { get; private set; } = at;
    public long By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public string Action { get; private set; } = action;
    public string Subject { get; private set; } = subject;
    public string Detail { get; private set; } = detail;
    /// <summary>IP address the person came from; null for the program.</summary>
    public string? Address { get; private set; } = address;
}
