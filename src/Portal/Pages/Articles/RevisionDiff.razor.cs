using MediaWatch.Core.Articles;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Findings;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Articles;

/// <summary>Two revisions side by side.</summary>
public sealed partial class RevisionDiff(PortalTime time) : ComponentBase
{
    IReadOnlyList<DiffRow> rows = [];
    ArticleRevision? left, right;
    int changed;

    PortalTime Time => time;

    [Parameter, EditorRequired] public required IReadOnlyList<ArticleRevision> Revisions { get; set; }

    [SupplyParameterFromQuery(Name = "from")] int? From { get; set; }
    [SupplyParameterFromQuery(Name = "to")] int? To { get; set; }

    protected override void OnParametersSet()
    {
        if (Revisions.Count < 2)
            return;
        right = Revisions.FirstOrDefault(r => r.Revision == To) ?? Revisions[^1];
        left = Revisions.FirstOrDefault(r => r.Revision == From) ?? Revisions.LastOrDefault(r => r.Revision < right.Revision) ?? Revisions[0];
        rows = TextDiff.Of(Shown(left), Shown(right));
        changed = rows.Count(r => r.Changed);
    }

    static string Shown(ArticleRevision revision) => PersonalNumbers.Mask($"{revision.Title}\n{revision.Body}", []);
}
