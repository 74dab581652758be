namespace MediaWatch.Core.Findings;

/// <summary>What a finding is about: an account, and in it an article, a column, a link or the account as a whole.</summary>
public sealed record FindingSubject(long TenantId, long AccountId, long UnitId, long? ArticleId = null, int Revision = 0, long? ColumnId = null, long? LinkId = null, long? SnapshotId = null, string Title = "", string Address = "")
{
    /// <summary>The article's file that is meant; null: the article itself.</summary>
    public long? AttachmentId { get; init; }

    /// <summary>Part of the fingerprint: the same words in the same article are the same finding, in another article another one.</summary>
    public string Key => ArticleId is { } a ? AttachmentId is { } file ? $"article:{a}/file:{file}" : $"article:{a}" : ColumnId is { } c ? $"column:{c}" : $"account:{AccountId}";
}
