using MediaWatch.Core.Findings;

namespace MediaWatch.Portal.Components;

/// <summary>Findings counted by tier.</summary>
public sealed record TierTally(int Veto, int Certain, int Likely, int Hint)
{
    public int Total => Veto + Certain + Likely + Hint;
    public int this[Tier tier] => tier switch { Tier.Veto => Veto, Tier.Certain => Certain, Tier.Likely => Likely, _ => Hint };

    public static TierTally Of(IEnumerable<(Tier Tier, int Count)> counts)
    {
        var byTier = counts.GroupBy(c => c.Tier).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        return new(byTier.GetValueOrDefault(Tier.Veto), byTier.GetValueOrDefault(Tier.Certain), byTier.GetValueOrDefault(Tier.Likely), byTier.GetValueOrDefault(Tier.Hint));
    }
}
