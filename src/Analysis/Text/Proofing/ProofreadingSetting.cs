using MediaWatch.Core.Tenants;

namespace MediaWatch.Analysis.Text.Proofing;

/// <summary>From which probability on a slip is reported. Chosen on development texts: see <c>docs/decisions/0014</c>.</summary>
static class ProofreadingSetting
{
    public const double Careful = 0.93, Normal = 0.78, Thorough = 0.5;

    public static double Of(ProofreadingLevel level) => level switch
    {
        ProofreadingLevel.Careful => Careful,
        ProofreadingLevel.Thorough => Thorough,
        _ => Normal,
    };

    /// <summary>From here on a slip is reported as likely at any setting; below it as a hint.</summary>
    public const double Likely = Careful;

    /// <summary>From here on as certain.</summary>
    public const double Certain = 0.97;
}
