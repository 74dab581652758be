using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reposts;

/// <summary>An article that carries an original's text (转载): how much of it, how exactly.</summary>
public sealed class Repost : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long TaskId { get; private set; }
    public long OriginalId { get; private set; }
    public long ArticleId { get; private set; }
    public long AccountId { get; private set; }
    public RepostKind Kind { get; private set; }
    /// <summary>Share of the original's characters that the article carries, 0 to 1.</summary>
    public double Covered { get; private set; }
    /// <summary>Share of the article's characters that come from the original, 0 to 1.</summary>
    public double Share { get; private set; }
    /// <summary>Characters of the longest unbroken shared run, punctuation not counted.</summary>
    public int LongestRun { get; private set; }
    /// <summary>Null: there was nothing to compare.</summary>
    public bool? TitleRight { get; private set; }
    /// <summary>Whether the article names the original's source; null: none is asked for.</summary>
    public bool? SourceRight { get; private set; }
    /// <summary>Words changed inside what was taken over; empty: none.</summary>
    public List<RepostChange> Changes { get; private set; } = [];
    public DateTimeOffset PublishedAt { get; private set; }
    /// <summary>Revision of the article that was compared.</summary>
    public int Revision { get; private set; }
    public DateTimeOffset MatchedAt { get; private set; }

    Repost() { }

    public Repost(long tenantId, long taskId, long originalId, long articleId, long accountId, DateTimeOffset publishedAt) =>
        (TenantId, TaskId, OriginalId, ArticleId, AccountId, PublishedAt) = (tenantId, taskId, originalId, articleId, accountId, publishedAt);

    public void Compared(RepostKind kind, double covered, double share, int longestRun, bool? titleRight, bool? sourceRight, IReadOnlyList<RepostChange> changes, int revision, DateTimeOffset now)
    {
        (Kind, Covered, Share, LongestRun, TitleRight, SourceRight, Revision, MatchedAt) = (kind, covered, share, longestRun, titleRight, sourceRight, revision, now);
        Changes = [.. changes];
    }
}

/// <summary>What stood in the original at an offset and what stands in its place; either may be empty.</summary>
/// <param name="At">UTF-16 code units into the original's body.</param>
/// <param name="ArticleAt">UTF-16 code units into the article's body.</param>
public sealed record RepostChange(int At, string Original, int ArticleAt, string Copy);

/// <summary>只有套话相同, 全文一致, 全文加内容, 摘录, 附原文链接, 图片或视频带标题.</summary>
public enum RepostKind { Template = 0, SameText = 1, Additions = 2, Excerpt = 3, Link = 4, TitleInPicture = 5 }
