using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Search;

/// <summary>What an article is about: its few weightiest words, picked when it is indexed.</summary>
public sealed class ArticleKeywords(long articleId, long tenantId, long accountId, DateTimeOffset at, string[] words) : ITenantOwned
{
    public long ArticleId { get; private set; } = articleId;
    public long TenantId { get; private set; } = tenantId;
    public long AccountId { get; private set; } = accountId;
    public DateTimeOffset At { get; private set; } = at;
    public string[] Words { get; private set; } = words;
}
