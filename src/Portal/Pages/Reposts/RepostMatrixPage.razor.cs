using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostMatrixPage(RepostMatrixQuery query, RepostChoices offered, NavigationManager navigation) : ComponentBase
{
    /// <summary>House rule: more tasks than working days in a month are many.</summary>
    const int Many = 22;
    const int MostName = 6;
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

    /// <summary>What a narrow column takes of a name: what accounts of a city have in common tells nothing.</summary>
    static string Short(string name)
    {
        var bare = name.Replace("人民政府", "", StringComparison.Ordinal).Replace("官方", "", StringComparison.Ordinal).Replace("网站", "", StringComparison.Ordinal).Replace("门户", "", StringComparison.Ordinal);
        return bare.Length is 0 ? name[..Math.Min(MostName, name.Length)] : bare[..Math.Min(MostName, bare.Length)];
    }
}
