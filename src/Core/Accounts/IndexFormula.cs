using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Accounts;

/// <summary>One version of the tenant's own formula for the composite index (综合指数). Versions are never changed, so that any period can be reckoned again as it was.</summary>
public sealed class IndexFormula : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    /// <summary>Counts from 1 within the tenant; 0 is the shipped formula, which has no row.</summary>
    public int Version { get; private set; }
    public IndexScale Scale { get; private set; }
    public List<IndexWeight> Weights { get; private set; } = [];
    /// <summary>Periods that end on this day or later are reckoned by it, until a later version's day.</summary>
    public DateOnly EffectiveOn { get; private set; }
    public string Note { get; private set; }
    public long CreatedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    IndexFormula() => Note = "";

    public IndexFormula(long tenantId, int version, IndexScale scale, IReadOnlyList<IndexWeight> weights, DateOnly effectiveOn, string note, long by, DateTimeOffset now)
    {
        (TenantId, Version, Scale, EffectiveOn, Note, CreatedBy, CreatedAt) = (tenantId, version, scale, effectiveOn, note, by, now);
        Weights = [.. weights];
    }

    /// <summary>What stands until a tenant makes its own: a proposal of ours, not an official one. The full marks are round figures round the upper tenth of county-level accounts.</summary>
    public static IndexFormula Shipped { get; } = new(0, 0, IndexScale.FullMark,
    [
        new(IndexComponent.Reach, 35, 10_000), new(IndexComponent.Response, 25, 30), new(IndexComponent.Activity, 20, 100),
        new(IndexComponent.Originality, 10, 100), new(IndexComponent.Growth, 10, 5),
    ], DateOnly.MinValue, "系统自带", 0, DateTimeOffset.UnixEpoch);
}

/// <param name="Weight">Any positive number: weights count in proportion to each other.</param>
/// <param name="FullMark">The value that earns 100, in the component's own unit.</param>
public sealed record IndexWeight(IndexComponent Component, int Weight, double FullMark);

/// <summary>传播力: reads per post · 互动力: likes, comments, 在看 and shares per 1,000 reads · 活跃度: days with a post, in percent of the period ·
/// 原创度: originals in percent of the posts whose origin is known · 成长性: growth of followers over the period in percent.</summary>
public enum IndexComponent { Reach = 1, Response = 2, Activity = 3, Originality = 4, Growth = 5 }

/// <summary>How a value becomes 0 to 100: against the full mark (reads and reactions by their logarithm), comparable over time;
/// or by its place among the accounts of the same platform in the same period.</summary>
public enum IndexScale { FullMark = 0, Peers = 1 }
