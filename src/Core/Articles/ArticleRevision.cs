using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>An article's text as it stood from <paramref name="seenAt"/> on; revision 1 is the first.</summary>
public sealed class ArticleRevision(long tenantId, long articleId, int revision, string title, string body, long snapshotId, DateTimeOffset seenAt) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long ArticleId { get; private set; } = articleId;
    public int Revision { get; private set; } = revision;
    public string Title { get; private set; } = title;
    public string Body { get; private set; } = body;
    public long SnapshotId { get; private set; } = snapshotId;
    public DateTimeOffset SeenAt { get; private set; } = seenAt;
}
