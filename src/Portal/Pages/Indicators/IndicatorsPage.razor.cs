using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Scores;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Indicators;

public sealed partial class IndicatorsPage(IndicatorQuery query, OverlayDesk desk, ViewerSource viewers, CheckNames checks) : ComponentBase
{
    IReadOnlyList<OverlayRow>? model;
    Audience audience;
    Viewer? viewer;
    string? answer;
    bool failed;

    [SupplyParameterFromQuery(Name = "table")] string? Table { get; set; }
    [SupplyParameterFromForm(FormName = "end")] string? Do { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        audience = Enum.TryParse<Audience>(Table, out var asked) && Enum.IsDefined(asked) ? asked : Audience.Website;
        model = await query.OverlaysAsync(CancellationToken.None);
    }

    async Task EndAsync()
    {
        if (RowAction.Of(Do) is not { Name: "end" } action)
            return;
        var outcome = await desk.EndAsync(action.Id, await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? "已终止，自明天起不再适用。");
        model = await query.OverlaysAsync(CancellationToken.None);
    }

    string FeedsOf(Indicator row) => row.Feeds.Count == 0 ? "需人工判定" : string.Join("、", row.Feeds.Select(FeedName).Distinct());

    string FeedName(string feed) => feed.Split('@')[0] switch
    {
        var check when check.StartsWith("check:", StringComparison.Ordinal) => checks[check["check:".Length..]],
        "silence" => "最近发布",
        "probes" => "拨测",
        "links" => "链接监测",
        _ => "栏目更新",
    };

    static string ValueOf(IndicatorOverlay overlay) => overlay.Kind switch
    {
        OverlayKind.Switch or OverlayKind.Veto => overlay.Value == 1 ? "启用" : "停用",
        OverlayKind.Own => $"{overlay.Own?.Rule}",
        _ => $"{ScoreNames.Points(overlay.Value)}{(overlay.Cap is { } cap ? $"，上限 {ScoreNames.Points(cap)}" : "")}",
    };

    static string ScopeOf(OverlayRow row) =>
        string.Join(" · ", ((string?[])[row.Account, row.Unit is null ? null : $"{row.Unit} 及下级", row.Overlay.PlatformKey is { } key ? Platforms.Name(key) : null]).Where(s => s is not null)) is { Length: > 0 } scope ? scope : "全部";
}
