using MediaWatch.Core.Crawling;
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
    /// <summary>Next try to read the link; null: it was read, or is not to be read.</summary>
    public DateTimeOffset? FetchDueAt { get; private set; }
    public int FetchTries { get; private set; }
    /// <summary>Why the link could not be read; null: it was read, or will be.</summary>
    public CrawlFailure? Failure { get; private set; }
    /// <summary>When its text became known or changed: an index of the open originals built before is out of date.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    RepostOriginal() => (Title, Body) = ("", "");

    /// <summary>A text that is known.</summary>
    public RepostOriginal(long tenantId, long taskId, string title, string body, string? address, string? source, DateTimeOffset publishedAt, DateTimeOffset now, long? articleId = null) =>
        (TenantId, TaskId, Title, Body, Address, Source, PublishedAt, ReadAt, ArticleId) = (tenantId, taskId, title, body, address, source, publishedAt, now, articleId);

    /// <summary>A link that is to be read now.</summary>
    public static RepostOriginal ByLink(long tenantId, long taskId, string title, string address, DateTimeOffset now) =>
        new() { TenantId = tenantId, TaskId = taskId, Title = title, Address = address, PublishedAt = now, FetchDueAt = now };

    public bool IsRead => Body.Length > 0;

    public void Read(string title, string body, string? source, DateTimeOffset publishedAt, DateTimeOffset now)
    {
        (Title, Body, Source, PublishedAt, ReadAt) = (title, body, source ?? Source, publishedAt, now);
        (Failure, FetchDueAt) = (null, null);
    }

    /// <param name="next">Null: no further try by itself.</param>
    public void NotRead(CrawlFailure failure, DateTimeOffset? next) => (Failure, FetchDueAt, FetchTries) = (failure, next, FetchTries + 1);

    public void ReadAgain(DateTimeOffset now) => (FetchDueAt, FetchTries, Failure) = (now, 0, null);
}
