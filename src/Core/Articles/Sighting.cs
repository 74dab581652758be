using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>That one route of a connector has seen an article, and when first and last: two routes that see different things are shown as a difference.</summary>
public sealed class Sighting(long tenantId, long articleId, string route, DateTimeOffset firstSeenAt) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long ArticleId { get; private set; } = articleId;
    public string Route { get; private set; } = route;
    public DateTimeOffset FirstSeenAt { get; private set; } = firstSeenAt;
    public DateTimeOffset LastSeenAt { get; private set; } = firstSeenAt;

    public void SeenAgain(DateTimeOffset now) => LastSeenAt = now;
}
