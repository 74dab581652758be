using MediaWatch.Core.Reposts;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reposts;

public sealed partial class RepostsPage(RepostList list, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Kept = ["state"];
    static readonly (string, string)[] Weights = [.. Enum.GetValues<RepostWeight>().Select(w => (w.ToString(), w.Name))];
    static readonly (string? Value, string Text)[] States = [(null, "草稿与进行中"), .. Enum.GetValues<RepostTaskState>().Select(s => ((string?)s.ToString(), s.Name)), ("all", "全部")];

    ListPage<RepostRow>? page;
    Viewer? viewer;

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    static string Css(RepostTaskState state) => state switch { RepostTaskState.Open => "good", RepostTaskState.Draft => "warned", _ => "" };
}
