using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Articles;

/// <summary>One reading of an article's counters (互动数据): a series, never overwritten. A reading equal to the one before it on its route is not kept.</summary>
/// <param name="route">Key of the connector's route that gave it: routes may count differently (persons or times).</param>
public sealed class Engagement(long tenantId, long articleId, string route, DateTimeOffset at, long? reads, long? likes, long? comments, long? wows, long? shares, bool rounded) : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; } = tenantId;
    public long ArticleId { get; private set; } = articleId;
    public string Route { get; private set; } = route;
    public DateTimeOffset At { get; private set; } = at;
    public long? Reads { get; private set; } = reads;
    public long? Likes { get; private set; } = likes;
    public long? Comments { get; private set; } = comments;
    public long? Wows { get; private set; } = wows;
    public long? Shares { get; private set; } = shares;
    public bool Rounded { get; private set; } = rounded;

    public EngagementCounts Counts => new(Reads, Likes, Comments, Wows, Shares, Rounded);

    public static Engagement Of(Article article, string route, DateTimeOffset at, EngagementCounts counts) =>
        new(article.TenantId, article.Id, route, at, counts.Reads, counts.Likes, counts.Comments, counts.Wows, counts.Shares, counts.Rounded);
}
