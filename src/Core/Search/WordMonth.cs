using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Search;

/// <summary>In how many of a tenant's articles of a month a word is a keyword: what a word usually does, against which a period's words are weighed.</summary>
/// <param name="month">Its first day, in the tenant's zone.</param>
public sealed class WordMonth(long tenantId, DateOnly month, string word, int articles) : ITenantOwned
{
    public long TenantId { get; private set; } = tenantId;
    public DateOnly Month { get; private set; } = month;
    public string Word { get; private set; } = word;
    public int Articles { get; private set; } = articles;
}
