using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Reposts;

/// <summary>The text that a task asks to be reposted (原文): pasted, an article we hold, or a link that we read ourselves.</summary>
public sealed class RepostOriginal : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public long TaskId { get; private set; }
    public string Title { get; private set; }
    /// <summary>Plain text, paragraphs parted by a line feed; empty until the link was read.</summary>
    public string Body { get; private set; }
    public string? Address { get; private set; }
    /// <summary>The source a copy has to name, for instance 新华社; null: not asked for.</summary>
    public string? Source { get; private set; }
    public long? ArticleId { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }
    /// <summary>Why the link could not be read, in Chinese; null: it was read, or will be.</summary>
    public string? Failure { get; private set; }

    RepostOriginal() => (Title, Body) = ("", "");

    public RepostOriginal(long tenantId, long taskId, string title, string body, string? address, string? source, DateTimeOffset publishedAt, long? articleId = null) =>
        (TenantId, TaskId, Title, Body, Address, Source, PublishedAt, ArticleId) = (tenantId, taskId, title, body, address, source, publishedAt, articleId);

    public bool IsRead => Body.Length > 0;

    public void Read(string title, string body, string? source, DateTimeOffset publishedAt) =>
        (Title, Body, Source, PublishedAt, Failure) = (title, body, source ?? Source, publishedAt, null);

    public void NotRead(string failure) => Failure = failure;
}
