using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RankingPage(RankingList list, RepostChoices query, NavigationManager navigation) : ComponentBase
{
    const int Shown = 12;
    static readonly string[] Kept = ["by"];

    ListPage<RankRow>? page;
    RepostChoice choices = RepostChoice.None;

    protected override async Task OnInitializedAsync()
    {
        choices = await query.ReadAsync(CancellationToken.None);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    string By => page?.State["by"] ?? "account";

    string Headline
    {
        get
        {
            var owed = page!.Rows.Sum(r => r.Owed); // drawn only with a page
            return owed == 0 ? "这段时间没有到期的转载任务" : $"应转 {owed} 次，完成 {RepostNames.Percent(page.Rows.Sum(r => r.InTime + r.Late) / (double)owed)}，按时 {RepostNames.Percent(page.Rows.Sum(r => r.InTime) / (double)owed)}";
        }
    }

    /// <summary>The cells behind a row.</summary>
    string AddressOf(RankRow row)
    {
        var state = page!.State with { Sort = null, Size = ListState.DefaultSize }; // drawn only with a page
        return "/reposts/matrix" + (By switch
        {
            "unit" => state.With("unit", $"{row.Id}"),
            "kind" => state.With("kind", ((Core.Tenants.UnitKind)row.Id).ToString()),
            "region" => state.With("region", row.Key),
            "platform" => state.With("platform", row.Key),
            _ => state.With("account", $"{row.Id}"),
        }).With("by", null).Query;
    }
}
