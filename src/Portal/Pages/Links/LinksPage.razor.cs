using MediaWatch.Core.Crawling;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Links;

public sealed partial class LinksPage(LinkList list, LinkCounts counts, LinkDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Kept = ["state", "account"];
    static readonly (string, string)[] Kinds = [.. Enum.GetValues<LinkKind>().Select(k => (k.ToString(), k.Name))];

    ListPage<LinkRow>? page;
    IReadOnlyDictionary<LinkState, int> totals = new Dictionary<LinkState, int>();
    bool canRecheck;
    string? answer;

    protected override async Task OnInitializedAsync()
    {
        canRecheck = (await viewers.GetAsync()).Role != Core.Tenants.PersonRole.Staff;
        totals = await counts.ReadAsync(CancellationToken.None);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    async Task RecheckAsync(long id)
    {
        var outcome = await desk.RecheckAsync(id, await viewers.GetAsync(), CancellationToken.None);
        answer = outcome.Problem ?? "已安排复查，一分钟左右后刷新看结果。";
    }

    IEnumerable<(string? Value, string Name, int Count)> States()
    {
        yield return (null, LinkState.Broken.Name, totals.GetValueOrDefault(LinkState.Broken));
        foreach (var state in new[] { LinkState.Blocked, LinkState.Unknown, LinkState.Ok })
            yield return (state.ToString(), state.Name, totals.GetValueOrDefault(state));
        yield return ("all", "全部", totals.Values.Sum());
    }

    static string Css(LinkState state) => state switch { LinkState.Ok => "good", LinkState.Broken => "bad", LinkState.Blocked => "warned", _ => "" };

    /// <summary>Addresses come from watched pages: only those of the web are links.</summary>
    static string? Safe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? address : null;
}
