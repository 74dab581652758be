using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Inspections;

/// <summary>One change that a tenant lays over the official table (指标叠加): for all, a unit's subtree, a platform or one account.
/// It is never edited: a change ends it and begins another, so that a past day is judged as it was.</summary>
public sealed class IndicatorOverlay : ITenantOwned
{
    public long Id { get; private set; }
    public long TenantId { get; private set; }
    public OverlayKind Kind { get; private set; }
    /// <summary>The indicator changed; of an own one, its new id; of an option, the option's key.</summary>
    public string IndicatorId { get; private set; }
    public long? UnitId { get; private set; }
    /// <summary>Key of a connector; null: every platform.</summary>
    public string? PlatformKey { get; private set; }
    public long? AccountId { get; private set; }
    /// <summary>Days, count or percent, points, or 1 and 0 of a switch or an option.</summary>
    public decimal? Value { get; private set; }
    /// <summary>Of points: the most that may be taken; null: as the table says.</summary>
    public decimal? Cap { get; private set; }
    public OwnIndicator? Own { get; private set; }
    /// <summary>Document that orders it.</summary>
    public string Source { get; private set; }
    public DateOnly Since { get; private set; }
    /// <summary>First day on which it holds no more; null: it holds.</summary>
    public DateOnly? Until { get; private set; }
    public long By { get; private set; }
    public string ByName { get; private set; }
    public DateTimeOffset At { get; private set; }

    IndicatorOverlay() => (IndicatorId, Source, ByName) = ("", "", "");

    public IndicatorOverlay(long tenantId, OverlayKind kind, string indicatorId, OverlayScope scope, decimal? value, decimal? cap, OwnIndicator? own, string source, DateOnly since, long by, string byName, DateTimeOffset now) =>
        (TenantId, Kind, IndicatorId, UnitId, PlatformKey, AccountId, Value, Cap, Own, Source, Since, By, ByName, At) =
        (tenantId, kind, indicatorId, scope.UnitId, scope.PlatformKey, scope.AccountId, value, cap, own, source, since, by, byName, now);

    public bool HoldsOn(DateOnly day) => Since <= day && (Until is null || Until > day);

    /// <param name="day">Not before the day on which it is said: what was judged stays as it was.</param>
    public void End(DateOnly day)
    {
        if (Until is not null)
            throw new InvalidOperationException($"Overlay {Id} has ended.");
        Until = day < Since ? Since : day;
    }
}

/// <summary>更新期限（天）, 门槛（个数、百分比）, 每处分值, 启用或停用, 升为单项否决, 自定指标, 评分选项.</summary>
public enum OverlayKind { Days = 0, Limit = 1, Points = 2, Switch = 3, Veto = 4, Own = 5, Option = 6 }

/// <summary>What an overlay is for; all null: the whole tenant.</summary>
public sealed record OverlayScope(long? UnitId = null, string? PlatformKey = null, long? AccountId = null);

/// <summary>An indicator that only this tenant has.</summary>
/// <param name="Part">veto, deduction or bonus.</param>
/// <param name="Audience">website or media.</param>
/// <param name="Feeds">As in the official table; empty: a person judges.</param>
public sealed record OwnIndicator(string Name, string Group, string Part, string Audience, string Rule, decimal Cap, decimal Points, string Feeds);
