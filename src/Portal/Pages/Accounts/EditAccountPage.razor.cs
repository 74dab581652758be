using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Accounts;

public sealed partial class EditAccountPage(AccountQuery query, AccountDesk desk, Catalogue<IConnector> connectors, UnitChoices unitChoices, ViewerSource viewers, Toasts toasts, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<UnitChoice> units = [];
    AccountView? view;
    SettingsSchema? schema;
    bool hasColumns;
    JsonObject settings = [];
    string name = "", address = "", canary = "";
    long unitId;
    EditedColumn? edited;
    string? problem;

    [Parameter] public long Id { get; set; }

    protected override async Task OnInitializedAsync()
    {
        units = await unitChoices.ReadAsync(CancellationToken.None);
        view = await query.ReadAsync(Id, CancellationToken.None);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }
        (name, address, unitId) = (view.Account.Name, view.Account.Address, view.Account.UnitId);
        canary = string.Join(' ', view.Account.CanaryTimes.Select(t => t.ToString("HH:mm", CultureInfo.InvariantCulture)));
        settings = JsonNode.Parse(view.Account.Settings) as JsonObject ?? [];
        var connector = connectors.Find(view.Account.PlatformKey);
        schema = connector is null ? null : SettingsSchema.Of(connector.SettingsType);
        hasColumns = connector?.ColumnSettingsType is not null || view.Columns.Count > 0;
    }

    async Task SaveAsync() => await TellAsync(
        await desk.EditAsync(await viewers.GetAsync(), Id, new NewAccount(view!.Account.PlatformKey, name, address, unitId, settings.ToJsonString(SettingsSchema.Json)), CancellationToken.None), "已保存"); // the form is shown only with a view

    async Task SaveCanaryAsync() => await TellAsync(await desk.PostsAtAsync(await viewers.GetAsync(), Id, canary, CancellationToken.None), "已保存");

    void Edit(Core.Accounts.Column? column) => edited = column is null
        ? new EditedColumn { Kind = ColumnKind.News, UpdateDays = Core.Accounts.Column.DefaultUpdateDays(ColumnKind.News) }
        : new EditedColumn { Id = column.Id, Name = column.Name, Kind = column.Kind, ListAddress = column.ListAddress, Settings = column.Settings, UpdateDays = column.UpdateDays };

    async Task SaveColumnAsync()
    {
        if (edited is null)
            return;
        if (!IsObject(edited.Settings))
        {
            problem = "读取方式不是有效的 JSON 对象。";
            return;
        }
        if (await TellAsync(await desk.SaveColumnAsync(await viewers.GetAsync(), Id, edited.Id, new ChosenColumn(edited.Name, edited.Kind, edited.ListAddress, edited.Settings, edited.UpdateDays), CancellationToken.None), "栏目已保存"))
            edited = null;
    }

    async Task PauseColumnAsync(long column) => await TellAsync(await desk.PauseColumnAsync(await viewers.GetAsync(), Id, column, CancellationToken.None), "栏目已暂停");

    async Task ConfirmColumnAsync(long column) => await TellAsync(await desk.ConfirmColumnAsync(await viewers.GetAsync(), Id, column, CancellationToken.None), "栏目已启用");

    async Task<bool> TellAsync(Outcome outcome, string done)
    {
        problem = outcome.Problem;
        if (!outcome.Done)
            return false;
        toasts.Say(done);
        view = await query.ReadAsync(Id, CancellationToken.None);
        return true;
    }

    static bool IsObject(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    sealed class EditedColumn
    {
        public long? Id { get; init; }
        public string Name { get; set; } = "";
        public ColumnKind Kind { get; set; }
        public string ListAddress { get; set; } = "";
        public string Settings { get; set; } = "{}";
        public int? UpdateDays { get; set; }
    }
}
