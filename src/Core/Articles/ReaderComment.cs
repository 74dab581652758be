using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>What a reader wrote under an article (评论/留言), and what the account answered. Who wrote it is not kept.</summary>
/// <param name="platformId">The platform's id of the comment, unique within the article.</param>
public sealed class ReaderComment(long tenantId, long articleId, string platformId, string text, DateTimeOffset? writtenAt, string? reply, DateTimeOffset? repliedAt, DateTimeOffset seenAt) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long ArticleId { get; private set; } = articleId;
    public string PlatformId { get; private set; } = platformId;
    public string Text { get; private set; } = text;
    public DateTimeOffset? WrittenAt { get; private set; } = writtenAt;
    /// <summary>The account's own answer; null: none yet.</summary>
    public string? Reply { get; private set; } = reply;
    public DateTimeOffset? RepliedAt { get; private set; } = repliedAt;
    public DateTimeOffset SeenAt { get; private set; } = seenAt;

    public void Answered(string reply, DateTimeOffset? at) => (Reply, RepliedAt) = (reply, at);
}
