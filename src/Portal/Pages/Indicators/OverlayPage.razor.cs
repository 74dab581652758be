using MediaWatch.Analysis.Scoring;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Indicators;

public sealed partial class OverlayPage(IndicatorQuery query, OverlayDesk desk, UnitChoices unitChoices, ViewerSource viewers, CheckNames checks, PortalTime time, NavigationManager navigation) : ComponentBase
{
    static readonly string[] Keys = ["website", "weixin", "weibo", "douyin", "toutiao"];

    IReadOnlyList<UnitChoice> units = [];
    IReadOnlyList<Indicator> rows = [];
    IReadOnlyList<AccountChoice> accounts = [];
    OverlayPreview? preview;
    string? problem;

    [SupplyParameterFromQuery(Name = "indicator")] string? Indicator { get; set; }
    [SupplyParameterFromForm(FormName = "overlay")] OverlayForm? Model { get; set; }
    [SupplyParameterFromForm(FormName = "overlay")] string? Do { get; set; }

    protected override async Task OnInitializedAsync()
    {
        units = await unitChoices.ReadAsync(CancellationToken.None);
        accounts = await query.AccountsAsync(CancellationToken.None);
        rows = [.. query.Table(Audience.Website), .. query.Table(Audience.Media)];
        Model ??= new OverlayForm { Since = time.Today, IndicatorId = Indicator };
    }

    async Task SendAsync()
    {
        if (Model is null)
            return;
        if (Do != "save")
        {
            preview = await query.PreviewAsync(Model, CancellationToken.None);
            problem = preview.Problem;
            return;
        }
        var outcome = await desk.AddAsync(await viewers.GetAsync(), Model, CancellationToken.None);
        problem = outcome.Problem;
        if (outcome.Done)
            navigation.NavigateTo("/indicators");
    }
}
