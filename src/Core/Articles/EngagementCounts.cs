namespace MediaWatch.Core.Articles;

/// <summary>Reads (plays), likes (点赞), comments (评论/留言), 在看 and shares (转发) of an article at one instant. Null: the source does not give it; unknown is never 0.</summary>
/// <param name="Rounded">The platform itself rounded at least one of them ("100万+", "693.2万").</param>
public sealed record EngagementCounts(long? Reads = null, long? Likes = null, long? Comments = null, long? Wows = null, long? Shares = null, bool Rounded = false)
{
    public bool IsEmpty => this is { Reads: null, Likes: null, Comments: null, Wows: null, Shares: null };

    /// <summary>What is known after a later reading: what that one does not give stays as it was.</summary>
    public EngagementCounts FollowedBy(EngagementCounts later) =>
        new(later.Reads ?? Reads, later.Likes ?? Likes, later.Comments ?? Comments, later.Wows ?? Wows, later.Shares ?? Shares, later.Rounded || Rounded);
}
