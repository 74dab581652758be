using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;

namespace MediaWatch.Portal.Desks;

/// <summary>Every row is counted in clean official text before it is kept: what would bury the rest under false alarms stays outside, what would be noisy alone goes in as a hint.</summary>
static class LexiconAdmission
{
    /// <returns>Null: it goes in as it is. A row that is only demoted has its tier changed.</returns>
    public static AdmissionNote? Judge(LexiconForm form)
    {
        if (form.Lexicon == LexiconSet.Whitelist)
            return null;
        var verdict = LexiconGate.Default.Judge(form.ToRow());
        if (verdict.Outcome == GateOutcome.Refused)
            return new AdmissionNote(form.Term, true, verdict.Reason);
        if (verdict.Outcome == GateOutcome.Accepted || form.Tier == Tier.Hint)
            return null;
        form.Tier = Tier.Hint;
        return new AdmissionNote(form.Term, false, verdict.Reason);
    }
}

/// <param name="Refused">False: taken in, but as 提示, which alerts nobody.</param>
/// <param name="Reason">How often it stands in clean text, and what would help.</param>
public sealed record AdmissionNote(string Term, bool Refused, string Reason);
