using MediaWatch.Core.Findings;
using MediaWatch.Portal.Desks;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>What the reviewer has chosen for the next key press. Only places that are listed and ticked are judged, and the rest of a large group where that was asked for by name.</summary>
public sealed class VerdictForm
{
    /// <summary>Places of a group that are listed with a box each.</summary>
    public const int Listed = 30;

    readonly HashSet<long> ticked = [];
    IReadOnlyList<long> group = [];

    public string Reason { get; set; } = VerdictNames.Reasons[0];
    public DismissalScope Scope { get; set; }
    /// <summary>How long a dismissal stands; null: for good.</summary>
    public int? StandsDays { get; set; }
    /// <summary>Working days; null: the tier's default.</summary>
    public int? DueDays { get; set; }
    /// <summary>What is not listed is judged too.</summary>
    public bool WithRest { get; set; }

    /// <summary>Places that are not listed.</summary>
    public int Rest => Math.Max(0, group.Count - Listed);

    public IReadOnlyList<long> Chosen => [.. group.Take(Listed).Where(ticked.Contains), .. WithRest ? group.Skip(Listed) : []];

    public bool Has(long id) => ticked.Contains(id);

    /// <summary>A new group: all that is listed is ticked, nothing else is kept.</summary>
    public void Start(IReadOnlyList<long> ids)
    {
        group = ids;
        TickAll(true);
        (Reason, Scope, StandsDays, DueDays, WithRest) = (VerdictNames.Reasons[0], DismissalScope.Finding, null, null, false);
    }

    public void Toggle(long id)
    {
        if (!ticked.Remove(id))
            ticked.Add(id);
    }

    public void TickAll(bool all)
    {
        ticked.Clear();
        if (all)
            ticked.UnionWith(group.Take(Listed));
        else
            WithRest = false;
    }
}
