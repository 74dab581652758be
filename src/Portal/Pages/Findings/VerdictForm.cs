using MediaWatch.Core.Findings;
using MediaWatch.Portal.Desks;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>What the reviewer has chosen for the next key press.</summary>
public sealed class VerdictForm
{
    /// <summary>Findings that are judged together.</summary>
    public HashSet<long> Together { get; } = [];
    public string Reason { get; set; } = VerdictNames.Reasons[0];
    public DismissalScope Scope { get; set; }
    /// <summary>How long a dismissal stands; null: for good.</summary>
    public int? StandsDays { get; set; }
    /// <summary>Working days; null: the tier's default.</summary>
    public int? DueDays { get; set; }

    /// <summary>A new group: all of it is judged together, nothing else is kept.</summary>
    public void Start(IEnumerable<long> group)
    {
        Together.Clear();
        Together.UnionWith(group);
        (Reason, Scope, StandsDays, DueDays) = (VerdictNames.Reasons[0], DismissalScope.Finding, null, null);
    }

    public void Toggle(long id)
    {
        if (!Together.Remove(id))
            Together.Add(id);
    }
}
