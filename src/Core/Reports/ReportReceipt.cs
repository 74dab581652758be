using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reports;

/// <summary>Who fetched which file of a report, when, with which hash (签收). Never changed.</summary>
/// <param name="address">IP address; null where it is not known.</param>
public sealed class ReportReceipt(long tenantId, long reportId, string file, string hash, long by, string byName, DateTimeOffset at, string? address) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long ReportId { get; private set; } = reportId;
    public string File { get; private set; } = file;
    public string Hash { get; private set; } = hash;
    public long By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public string? Address { get; private set; } = address;
}
