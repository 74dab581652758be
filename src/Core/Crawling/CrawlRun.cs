using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Crawling;

/// <summary>One try of a task (采集日志): when, which node, how much, what came of it.</summary>
public sealed class CrawlRun(long tenantId, long taskId, long accountId, long? columnId, string node, DateTimeOffset startedAt) : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long TaskId { get; private set; } = taskId;
    public long AccountId { get; private set; } = accountId;
    public long? ColumnId { get; private set; } = columnId;
    public string Node { get; private set; } = node;
    public DateTimeOffset StartedAt { get; private set; } = startedAt;
    public DateTimeOffset? EndedAt { get; private set; }
    public int Requests { get; private set; }
    public long Bytes { get; private set; }
    public int Listed { get; private set; }
    public int Taken { get; private set; }
    public CrawlFailure? Failure { get; private set; }
    /// <summary>English, for the log; never content of the page.</summary>
    public string? Message { get; private set; }

    public void Ended(DateTimeOffset now, int requests, long bytes, int listed, int taken, CrawlFailure? failure, string? message) =>
        (EndedAt, Requests, Bytes, Listed, Taken, Failure, Message) = (now, requests, bytes, listed, taken, failure, message);
}
