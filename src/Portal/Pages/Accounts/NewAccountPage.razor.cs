using MediaWatch.Core.Accounts;
using MediaWatch.Core.Parts;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Accounts;

public sealed partial class NewAccountPage(AccountDesk desk, Catalogue<IConnector> connectors, UnitChoices unitChoices, ViewerSource viewers, NavigationManager navigation) : ComponentBase, IDisposable
{
    readonly CancellationTokenSource left = new();
    IReadOnlyList<UnitChoice> units = [];
    List<ColumnChoice> columns = [];
    Described? found;
    string platformKey = "website";
    string address = "", name = "";
    long unitId;
    bool busy;
    string? problem;

    protected override async Task OnInitializedAsync()
    {
        units = await unitChoices.ReadAsync(left.Token);
        if (connectors.Find(platformKey) is null)
            platformKey = connectors.FirstOrDefault()?.Key ?? platformKey;
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    async Task FindAsync()
    {
        (busy, problem, found) = (true, null, null);
        StateHasChanged();
        try
        {
            var described = await desk.DescribeAsync(await viewers.GetAsync(), platformKey, address, "{}", left.Token);
            problem = described.Problem;
            if (described.Profile is not { } profile)
                return;
            found = described;
            name = profile.Name;
            columns = [.. profile.Columns.Select(c => new ColumnChoice(c))];
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The person has left the page.
        }
        finally
        {
            busy = false;
        }
    }

    void ChooseAll(ChangeEventArgs e)
    {
        foreach (var column in columns)
            column.Chosen = e.Value is true;
    }

    async Task AddAsync()
    {
        busy = true;
        var chosen = columns.Where(c => c.Chosen).Select(c => new ChosenColumn(c.Name, c.Kind, c.ListAddress, c.Settings, c.UpdateDays)).ToList();
        var outcome = await desk.AddAsync(await viewers.GetAsync(), new NewAccount(platformKey, name, found?.Address?.AbsoluteUri ?? address, unitId, "{}"), chosen, left.Token);
        (busy, problem) = (false, outcome.Problem);
        if (outcome.Done)
            navigation.NavigateTo($"/accounts/{outcome.Changed[0]}");
    }

    /// <summary>A column that was found, as the person leaves it.</summary>
    sealed class ColumnChoice(FoundColumn column)
    {
        public bool Chosen { get; set; } = column.Kind != ColumnKind.Other || column.Items >= 5;
        public string Name { get; set; } = column.Name;
        public ColumnKind Kind { get; set; } = column.Kind;
        public int? UpdateDays { get; set; } = Core.Accounts.Column.DefaultUpdateDays(column.Kind);
        public int Items { get; } = column.Items;
        public DateTimeOffset? NewestAt { get; } = column.NewestAt;
        public string ListAddress { get; } = column.ListAddress.AbsoluteUri;
        public string Settings { get; } = column.Settings;

        public void TakeUsualDays() => UpdateDays = Core.Accounts.Column.DefaultUpdateDays(Kind);
    }
}
