using MediaWatch.Core.Tenants;
using NpgsqlTypes;

namespace MediaWatch.Core.Search;

/// <summary>An article's words as PostgreSQL's search index; built from our own segmentation, never by PostgreSQL's parser.</summary>
public sealed class ArticleWords(long articleId, long tenantId, long accountId, DateTimeOffset at, NpgsqlTsVector words) : ITenantOwned
{
    public long ArticleId { get; private set; } = articleId;
    public long TenantId { get; private set; } = tenantId;
    public long AccountId { get; private set; } = accountId;
    public DateTimeOffset At { get; private set; } = at;
    public NpgsqlTsVector Words { get; private set; } = words;
}
