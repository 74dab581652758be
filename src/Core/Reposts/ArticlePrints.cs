using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reposts;

/// <summary>Fingerprints of an article's text, by which candidates for a comparison are found: little-endian 32-bit numbers, ascending.</summary>
public sealed class ArticlePrints(long articleId, long tenantId, DateTimeOffset at, int revision, byte[] prints) : ITenantOwned
{
    public long ArticleId { get; private set; } = articleId;
    public long TenantId { get; private set; } = tenantId;
    /// <summary>Publication, else first seen.</summary>
    public DateTimeOffset At { get; private set; } = at;
    public int Revision { get; private set; } = revision;
    public byte[] Prints { get; private set; } = prints;
}
