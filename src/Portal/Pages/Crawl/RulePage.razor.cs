using MediaWatch.Core.Parts;
using MediaWatch.Core.Tenants;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Crawl;

public sealed partial class RulePage(RuleQuery query, CrawlDesk desk, Catalogue<IConnector> connectors, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    IReadOnlyList<(long Id, string Name)> accounts = [];
    string? problem;

    /// <summary>Null: a new rule.</summary>
    [Parameter] public long? Id { get; set; }

    [SupplyParameterFromForm(FormName = "rule")] RuleEntry Model { get; set; } = null!; // set below, or by the form

    protected override async Task OnInitializedAsync()
    {
        accounts = await query.AccountsAsync(CancellationToken.None);
        if (Model is not null)
            return;
        Model = new RuleEntry();
        if (Id is not { } id)
            return;
        if (await query.ReadAsync(id, CancellationToken.None) is { } entry)
            Model = entry;
        else
            navigation.NotFound();
    }

    async Task SaveAsync()
    {
        var form = new CrawlRuleForm(Model.Name, string.IsNullOrEmpty(Model.PlatformKey) ? null : Model.PlatformKey, Model.UnitKind, Model.AccountId, Model.PeriodMinutes, Model.FromHour, Model.ToHour, Model.DataSinceOn);
        var outcome = await desk.SaveRuleAsync(await viewers.GetAsync(), Id, form, CancellationToken.None);
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo("/crawl/rules");
    }
}

public sealed class RuleEntry
{
    public string Name { get; set; } = "";
    public string? PlatformKey { get; set; }
    public UnitKind? UnitKind { get; set; }
    public long? AccountId { get; set; }
    public int PeriodMinutes { get; set; } = Cadence.DefaultPeriodMinutes;
    public int FromHour { get; set; }
    public int ToHour { get; set; } = 24;
    public DateOnly? DataSinceOn { get; set; }
}
