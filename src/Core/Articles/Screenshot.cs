using System.Security.Cryptography;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>A full-page picture of a snapshot with a finding's words framed (截图).</summary>
/// <param name="ofLivePage">True: taken from the live page, whose bytes had the snapshot's hash; false: from the stored bytes.</param>
/// <param name="framed">Whether the words were found on the drawn page and framed.</param>
/// <param name="detail">What lies round the first frame, large enough to be read in a printed report; null: nothing was framed, or the picture is older than this.</param>
public sealed class Screenshot(long tenantId, long findingId, long snapshotId, DateTimeOffset takenAt, bool ofLivePage, bool framed, byte[] image, byte[]? detail = null) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long FindingId { get; private set; } = findingId;
    public long SnapshotId { get; private set; } = snapshotId;
    public DateTimeOffset TakenAt { get; private set; } = takenAt;
    public bool OfLivePage { get; private set; } = ofLivePage;
    public bool Framed { get; private set; } = framed;
    /// <summary>JPEG.</summary>
    public byte[] Image { get; private set; } = image;
    /// <summary>JPEG.</summary>
    public byte[]? Detail { get; private set; } = detail;
    public string Hash { get; private set; } = Convert.ToHexStringLower(SHA256.HashData(image));
}
