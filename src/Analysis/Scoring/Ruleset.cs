using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediaWatch.Core.Inspections;

namespace MediaWatch.Analysis.Scoring;

/// <summary>The indicators that hold for one account on one day: the official table, with the tenant's overlays laid over it.</summary>
/// <param name="VetoOnly">只查单项否决: no points are counted.</param>
/// <param name="NoServices">A department without outward service: 办事服务 is not asked (75 points, stretched).</param>
public sealed record Ruleset(IReadOnlyList<Indicator> Indicators, bool VetoOnly, bool NoServices)
{
    const string ServiceGroup = "办事服务";

    /// <param name="unitPath">Of the account's unit.</param>
    /// <param name="overlays">Of the tenant, of any day and scope.</param>
    /// <param name="paths">Paths of the units that overlays name.</param>
    public static Ruleset For(IReadOnlyList<Indicator> table, IReadOnlyList<IndicatorOverlay> overlays, IReadOnlyDictionary<long, string> paths, long accountId, string platformKey, string unitPath, DateOnly day)
    {
        var audience = platformKey == AccountFacts.Website ? Audience.Website : Audience.Media;
        // The narrowest is laid last, and of equals the later one.
        var mine = overlays.Where(o => o.HoldsOn(day)).Select(o => (Overlay: o, Width: WidthOf(o))).Where(o => o.Width >= 0).OrderBy(o => o.Width).ThenBy(o => o.Overlay.Since).ThenBy(o => o.Overlay.Id).Select(o => o.Overlay).ToList();
        bool Option(string key) => mine.LastOrDefault(o => o.Kind == OverlayKind.Option && o.IndicatorId == key)?.Value == 1;
        var (noServices, ministry) = (Option(ScoringOptions.NoServices), Option(ScoringOptions.Ministry));
        var indicators = table.Where(i => i.Audience == audience && i.HoldsOn(day))
            .Concat(mine.Where(o => o is { Kind: OverlayKind.Own, Own: not null }).Select(Own).Where(i => i.Audience == audience))
            .Select(i => ministry ? ForMinistry(i) : i).OfType<Indicator>()
            .Where(i => !noServices || i.Id != "W-V6" && !i.Id.StartsWith("W-V6.", StringComparison.Ordinal) && !(i.Part == IndicatorPart.Deduction && i.Group == ServiceGroup))
            .Select(i => mine.Where(o => o.IndicatorId == i.Id).Aggregate((Indicator?)i, Laid)).OfType<Indicator>();
        return new([.. indicators], Option(ScoringOptions.VetoOnly), noServices);

        int WidthOf(IndicatorOverlay o)
        {
            if (o.AccountId is { } account && account != accountId || o.PlatformKey is { } platform && platform != platformKey)
                return -1;
            if (o.UnitId is { } unit && !(paths.GetValueOrDefault(unit) is { Length: > 0 } path && unitPath.StartsWith(path, StringComparison.Ordinal)))
                return -1;
            return (o.AccountId is null ? 0 : 1000) + (o.UnitId is { } u ? 2 * paths[u].Count(c => c == '/') : 0) + (o.PlatformKey is null ? 0 : 1);
        }
    }

    /// <summary>国务院部门门户网站: 概况信息 is not checked, 机构职能 weighs 4 (A.1 of the table's practice).</summary>
    static Indicator? ForMinistry(Indicator indicator) => indicator.Id switch
    {
        "W-D1.1" => null,
        "W-D1.2" => indicator with { Cap = 4, Lead = 4 },
        _ => indicator,
    };

    /// <returns>Null: switched off.</returns>
    static Indicator? Laid(Indicator? indicator, IndicatorOverlay overlay) => indicator is null && overlay.Kind != OverlayKind.Switch ? null : overlay.Kind switch
    {
        OverlayKind.Days => indicator! with { Days = (int?)overlay.Value }, // not null: asked above
        OverlayKind.Limit => indicator! with { Limit = overlay.Value }, // not null: asked above
        OverlayKind.Points => indicator! with { Points = overlay.Value ?? 0, Lead = indicator.Lead is null ? null : Math.Max(indicator.Lead.Value, overlay.Value ?? 0), Cap = overlay.Cap ?? indicator.Cap }, // not null: asked above
        OverlayKind.Veto when overlay.Value == 1 => indicator! with { Part = IndicatorPart.Veto, Cap = 0 }, // not null: asked above
        OverlayKind.Switch when overlay.Value != 1 => null,
        _ => indicator,
    };

    static Indicator Own(IndicatorOverlay o)
    {
        var own = o.Own!; // an own indicator's overlay has one
        var feeds = own.Feeds.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(o.IndicatorId, Enum.Parse<Audience>(own.Audience, ignoreCase: true), Enum.Parse<IndicatorPart>(own.Part, ignoreCase: true), own.Group, own.Name, own.Cap, own.Points, null, null, null,
            own.Rule, "", feeds.Length == 0 ? Measurability.H : Measurability.P, feeds, o.Since, o.Until, o.Source);
    }

    /// <summary>Hash of the overlays that hold on a day; empty where none does.</summary>
    public static string VersionOf(IEnumerable<IndicatorOverlay> overlays, DateOnly day)
    {
        var held = overlays.Where(o => o.HoldsOn(day)).Select(o => o.Id).Order().ToList();
        return held.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', held.Select(id => id.ToString(CultureInfo.InvariantCulture))))))[..16];
    }
}

/// <summary>Keys of the options that overlays set: value 1 is yes; of the two weights, percent; of the ceiling, points.</summary>
public static class ScoringOptions
{
    /// <summary>只查单项否决（非门户网站）.</summary>
    public const string VetoOnly = "veto-only";

    /// <summary>没有对外服务职能的部门.</summary>
    public const string NoServices = "no-services";

    /// <summary>国务院部门门户网站.</summary>
    public const string Ministry = "ministry";

    /// <summary>Percent of a unit's points that its websites make; the rest is its new media's.</summary>
    public const string WebsiteWeight = "website-weight";

    /// <summary>Most points that a unit keeps once one of its accounts is vetoed.</summary>
    public const string VetoCeiling = "veto-ceiling";

    public static IReadOnlyList<(string Key, string Name)> All { get; } =
    [
        (VetoOnly, "只查单项否决（不计分）"), (NoServices, "没有对外服务职能（不查办事服务）"), (Ministry, "国务院部门门户口径"),
        (WebsiteWeight, "单位得分中网站所占百分比"), (VetoCeiling, "有一个被否决时单位得分上限"),
    ];
}
