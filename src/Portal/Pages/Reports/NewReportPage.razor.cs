using System.Globalization;
using MediaWatch.Core.Reports;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reports;

public sealed partial class NewReportPage(ReportOrderDesk desk, UnitChoices choices, ViewerSource viewers, PortalTime clock, NavigationManager navigation) : ComponentBase
{
    static readonly string[] PlatformKeys = ["website", "weixin", "weibo", "douyin", "toutiao"];

    IReadOnlyList<UnitChoice> units = [];
    string? problem;

    [SupplyParameterFromForm(FormName = "order")] OrderForm Model { get; set; } = null!; // set below, or by the form

    protected override async Task OnInitializedAsync()
    {
        Model ??= new OrderForm { First = clock.Today.AddDays(-7), Last = clock.Today.AddDays(-1) };
        units = await choices.ReadAsync(CancellationToken.None);
    }

    async Task OrderAsync()
    {
        var viewer = await viewers.GetAsync();
        var period = Model.Kind == ReportKind.Range ? new ReportPeriod(ReportKind.Range, Model.First, Model.Last) : ReportPeriod.Of(Model.Kind, Model.First);
        var outcome = Model.Unit == "all" && Model.Platforms is not { Count: > 0 }
            ? await desk.OrderAllAsync(period, viewer, CancellationToken.None)
            : await desk.OrderAsync(period, long.TryParse(Model.Unit, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null, Model.Below, Model.Platforms ?? [], viewer, CancellationToken.None);
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo(period.Kind == ReportKind.Month ? $"/reports?month={period.FirstDay:yyyy-MM}" : $"/reports?kind={period.Kind}");
    }
}

public sealed class OrderForm
{
    public ReportKind Kind { get; set; } = ReportKind.Week;
    public DateOnly First { get; set; }
    public DateOnly Last { get; set; }
    /// <summary>"all", empty for the tenant's one, or a unit's id.</summary>
    public string? Unit { get; set; } = "all";
    public bool Below { get; set; }
    public List<string>? Platforms { get; set; }
}
