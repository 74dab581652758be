using MediaWatch.Core.Accounts;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Crawling;

/// <summary>One timed visit to a site's home page (拨测), kept even when it went well: the proof of reachability.</summary>
public sealed class Probe(long tenantId, long accountId, DateTimeOffset at, string node, TimeSpan took, int? status, CrawlFailure? failure) : ITenantOwned, IAccountOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long AccountId { get; private set; } = accountId;
    public DateTimeOffset At { get; private set; } = at;
    public string Node { get; private set; } = node;
    public TimeSpan Took { get; private set; } = took;
    public int? Status { get; private set; } = status;
    /// <summary>Null: the page opened within 15 seconds.</summary>
    public CrawlFailure? Failure { get; private set; } = failure;
}
