using System.Security.Cryptography;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reports;

/// <summary>One file of a report's package, as it was delivered.</summary>
/// <param name="key">Names it in addresses: random, so that none can be guessed from another.</param>
public sealed class ReportFile(long tenantId, long reportId, ReportFileKind kind, Guid key, string name, byte[] content) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long ReportId { get; private set; } = reportId;
    public ReportFileKind Kind { get; private set; } = kind;
    public Guid Key { get; private set; } = key;
    public string Name { get; private set; } = name;
    public byte[] Content { get; private set; } = content;
    public int Length { get; private set; } = content.Length;
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>Word, PDF, 问题清单, 证据.</summary>
public enum ReportFileKind { Word = 0, Pdf = 1, Problems = 2, Evidence = 3 }
