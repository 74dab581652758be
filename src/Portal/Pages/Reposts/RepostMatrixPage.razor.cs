using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostMatrixPage(RepostMatrixQuery query, RepostChoices offered, NavigationManager navigation) : ComponentBase
{
    /// <summary>House rule: more tasks than working days in a month are many.</summary>
    const int Many = 22;
    static readonly string[] Kept = ["by", "task", "account"];
    static readonly (string? Key, string Name)[] Ways = [(null, "单位类型"), ("level", "层级"), ("region", "区县"), ("platform", "平台")];

    RepostMatrix? view;
    RepostChoice choices = RepostChoice.None;

    protected override async Task OnInitializedAsync()
    {
        choices = await offered.ReadAsync(CancellationToken.None);
        view = await query.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    static string Link(ListState state) => "/reposts/matrix" + state.Query;

    string Exported => (view!.State.With("col", null) with { Page = 1 }).Query; // drawn only with a view
}
