using MediaWatch.Core.Tenants;

namespace MediaWatch.Core.Findings;

/// <summary>A rule whose findings are no more than hints for this tenant, because its reviewers have dismissed too many of them (规则降级).</summary>
public sealed class RuleDemotion : ITenantOwned
{
    /// <summary>Of so many verdicts, more than this share dismissed demotes a rule.</summary>
    public const int Verdicts = 50;
    public const double MostDismissed = 0.4;

    public long Id { get; private set; }
    public long TenantId { get; private set; }
    /// <summary>As <see cref="Finding.Rule"/>.</summary>
    public string Rule { get; private set; }
    public DateTimeOffset DemotedAt { get; private set; }
    /// <summary>Null: it demoted itself.</summary>
    public long? DemotedBy { get; private set; }
    /// <summary>How many of the last verdicts were dismissals, where it demoted itself.</summary>
    public int Dismissed { get; private set; }
    public DateTimeOffset? LiftedAt { get; private set; }
    public long? LiftedBy { get; private set; }

    RuleDemotion() => Rule = "";

    public static RuleDemotion Automatic(long tenantId, string rule, int dismissed, DateTimeOffset now) => new() { TenantId = tenantId, Rule = rule, Dismissed = dismissed, DemotedAt = now };

    public static RuleDemotion ByHand(long tenantId, string rule, long by, DateTimeOffset now) => new() { TenantId = tenantId, Rule = rule, DemotedBy = by, DemotedAt = now };

    public void Lift(long by, DateTimeOffset now) => (LiftedBy, LiftedAt) = (by, now);
}
