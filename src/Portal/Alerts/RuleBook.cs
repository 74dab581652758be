using MediaWatch.Core.Alerts;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Alerts;

/// <summary>One tenant's alert rules that are on, with the tree of units they speak of.</summary>
sealed class RuleBook
{
    /// <summary>What a rule names in place of a check when it is to hear of repost duties alone.</summary>
    public const string RepostDuties = "repost-duty";

    readonly List<AlertRule> rules;
    readonly Dictionary<long, string> paths;

    RuleBook(List<AlertRule> rules, Dictionary<long, string> paths) => (this.rules, this.paths) = (rules, paths);

    public static async Task<RuleBook> OfAsync(MediaWatchDb db, long tenantId, CancellationToken ct)
    {
        var rules = await (from rule in db.AlertRules.IgnoreQueryFilters(["Tenant"]).AsNoTracking()
                           join channel in db.Channels.IgnoreQueryFilters(["Tenant"]) on rule.ChannelId equals channel.Id
                           where rule.TenantId == tenantId && rule.On && channel.On && channel.TenantId == tenantId
                           select rule).ToListAsync(ct);
        var paths = rules.Exists(r => r.UnitId is not null)
            ? await db.Units.IgnoreQueryFilters(["Tenant"]).Where(u => u.TenantId == tenantId).ToDictionaryAsync(u => u.Id, u => u.Path, ct)
            : [];
        return new RuleBook(rules, paths);
    }

    /// <summary>Each channel once, however many rules name it.</summary>
    public IEnumerable<long> ChannelsFor(Finding finding) =>
        rules.Where(rule => Matches(rule, finding)).Select(rule => rule.ChannelId).Distinct();

    /// <summary>Who hears of repost duties: each channel with the units it hears of. A reminder goes to the units' own channels; the general ones hear only of units that have none.</summary>
    public IEnumerable<(long ChannelId, Func<long, bool> HearsOf)> ChannelsFor(AlertOccasion occasion)
    {
        var concerned = rules.Where(r => r.UpTo != Tier.Veto && (r.CheckKey is null || r.CheckKey == RepostDuties)).ToList();
        var own = concerned.Where(r => r.UnitId is not null).ToList();
        return concerned.GroupBy(r => r.ChannelId).Select(g => (g.Key, (Func<long, bool>)(unit => g.Any(r => r.UnitId is { } root
            ? IsWithin(unit, root)
            : occasion != AlertOccasion.RepostDueSoon || !own.Exists(o => IsWithin(unit, o.UnitId!.Value)))))); // own: those with a unit
    }

    bool Matches(AlertRule rule, Finding finding) =>
        finding.Tier is Tier.Veto or Tier.Certain
        && finding.Tier <= rule.UpTo
        && (rule.CheckKey is null || rule.CheckKey == finding.CheckKey)
        && (rule.UnitId is not { } unit || IsWithin(finding.UnitId, unit));

    bool IsWithin(long unit, long root) =>
        paths.TryGetValue(root, out var rootPath) && paths.TryGetValue(unit, out var path) && path.StartsWith(rootPath, StringComparison.Ordinal);
}
