using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Lexicons;

public sealed partial class EntriesPage(EntryList list, LexiconDesk desk, ShippedLexicons lexicons, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Kept = ["lexicon"];
    static readonly (string, string)[] Tiers = [.. Enum.GetValues<Tier>().Select(t => (t.ToString(), t.Name))];
    static readonly (string, string)[] Offs = [("0", "启用"), ("1", "停用")];

    ListPage<EntryRow>? page;
    string? answer;
    int shipped;

    protected override async Task OnInitializedAsync()
    {
        shipped = lexicons.Terms.Count + lexicons.Sensitive.Count + lexicons.Whitelist.Count;
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    async Task SwitchAsync(EntryRow row)
    {
        var outcome = await desk.SwitchAsync(row.Id, await viewers.GetAsync(), row.Off, CancellationToken.None);
        answer = outcome.Problem ?? $"已{(row.Off ? "启用" : "停用")}“{row.Term}”，文章正在重新检查。";
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }
}
