using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Groups;

public sealed partial class GroupPage(GroupQuery query, AccountGroupDesk desk, Catalogue<IConnector> connectors, UnitChoices unitChoices, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<UnitChoice> units = [];
    IReadOnlyList<string> regions = [];
    GroupView? view;
    string? answer;
    bool failed;

    /// <summary>Null: a new group.</summary>
    [Parameter] public long? Id { get; set; }

    [SupplyParameterFromForm(FormName = "group")] AccountGroupForm? Model { get; set; }
    [SupplyParameterFromForm(FormName = "members")] string? Do { get; set; }
    [SupplyParameterFromForm(FormName = "members")] long? Chosen { get; set; }

    IEnumerable<(string Key, string Name)> PlatformChoices => connectors.Select(c => (c.Key, Platforms.Name(c.Key)));

    protected override async Task OnInitializedAsync()
    {
        units = await unitChoices.ReadAsync(CancellationToken.None);
        regions = await query.RegionsAsync(CancellationToken.None);
        if (Id is { } id && await ReadAsync(id) is null)
            navigation.NotFound();
        Model ??= view?.Form ?? new AccountGroupForm();
    }

    async Task SaveAsync()
    {
        var outcome = await desk.SaveAsync(await viewers.GetAsync(), Id, Model ?? new AccountGroupForm(), CancellationToken.None);
        (failed, answer) = (!outcome.Done, outcome.Problem ?? "已保存。");
        if (outcome.Done && Id is null)
            navigation.NavigateTo($"/groups/{outcome.Changed[0]}");
        else if (Id is { } id)
            await ReadAsync(id);
    }

    async Task ActAsync()
    {
        if (Id is not { } id || RowAction.Of(Do) is not { } action)
            return;
        var viewer = await viewers.GetAsync();
        var outcome = action.Name == "put"
            ? await desk.PutInAsync(viewer, id, Chosen is { } chosen ? [chosen] : [], CancellationToken.None)
            : await desk.TakeOutAsync(viewer, id, [action.Id], CancellationToken.None);
        (failed, answer) = (!outcome.Done, outcome.Problem ?? (action.Name == "put" ? "已加入。" : "已移出。"));
        await ReadAsync(id);
    }

    async Task<GroupView?> ReadAsync(long id) => view = await query.ReadAsync(id, CancellationToken.None);
}
