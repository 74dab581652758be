using MediaWatch.Analysis.Scoring;

namespace MediaWatch.Portal.Reports.Facts;

using ScoredAccount = Analysis.Scoring.AccountFacts;

/// <summary>What one account's score is computed from.</summary>
/// <param name="Rules">Key of the indicators that hold for it, in <see cref="ReportFacts.Rules"/>.</param>
public sealed record ScoringInput(ScoredAccount Facts, string Rules)
{
    /// <summary>A finding that was struck out of the report takes no points either.</summary>
    public ScoringInput Without(IReadOnlySet<long> struck) => Facts.Findings.Any(f => struck.Contains(f.Id))
        ? this with { Facts = Facts with { Findings = [.. Facts.Findings.Where(f => !struck.Contains(f.Id))] } }
        : this;

    public Scorecard Card(IReadOnlyDictionary<string, Ruleset> rules) => Scorecard.Of(Facts, rules[Rules]);
}
