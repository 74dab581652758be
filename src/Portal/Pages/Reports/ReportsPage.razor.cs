using MediaWatch.Core.Reports;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reports;

public sealed partial class ReportsPage(ReportList list, ReportTallyQuery tallies, ReportDesk desk, ReportOrderDesk orders, ViewerSource viewers, NavigationManager navigation, PortalTime clock) : ComponentBase
{
    static readonly string[] Kept = ["state"];
    static readonly ReportKind[] Kinds = [.. Enum.GetValues<ReportKind>().Where(k => k != ReportKind.Month)];
    static readonly (string, string)[] Scopes = [.. Enum.GetValues<ReportScope>().Select(s => (s.ToString(), s.Name))];

    ListPage<ReportRow>? page;
    ReportTally? tally;
    ReadyReport? ready;
    Viewer? viewer;
    IReadOnlyList<DateOnly> months = [];
    DateOnly shown;
    string heading = "";
    string? answer;
    bool failed;

    [SupplyParameterFromForm(FormName = "act")] string? Do { get; set; }
    [SupplyParameterFromForm(FormName = "all")] string? All { get; set; }

    protected override async Task OnInitializedAsync()
    {
        viewer = await viewers.GetAsync();
        await ReadAsync();
    }

    async Task ActAsync()
    {
        if (viewer is null || RowAction.Of(Do) is not { } action)
            return;
        Tell(action.Name switch
        {
            "issue" => await desk.IssueAsync([action.Id], viewer, CancellationToken.None),
            "retry" => await desk.TryAgainAsync(action.Id, viewer, CancellationToken.None),
            "lay" => await orders.OrderAllAsync(ReportPeriod.Of(ReportKind.Month, shown), viewer, CancellationToken.None),
            _ => Outcome.Refused("不认识这个操作。"),
        }, action.Name switch { "issue" => "正在打包，完成后自动下发。", "lay" => "已开始生成。", _ => "已安排重试。" });
        await ReadAsync();
    }

    async Task AllAsync()
    {
        if (viewer is null || tally is null)
            return;
        var outcome = All == "issue" ? await desk.IssueAsync(tally.Issuable, viewer, CancellationToken.None) : await desk.CheckAsync(tally.Unchecked, viewer, CancellationToken.None);
        Tell(outcome, All == "issue" ? $"{outcome.Changed.Count} 份正在打包，完成一份下发一份。" : $"{outcome.Changed.Count} 份已校核。");
        await ReadAsync();
    }

    void Tell(Outcome outcome, string done) => (failed, answer) = outcome.Done ? (false, $"{done}{outcome.Problem}") : (true, outcome.Problem ?? "没有可处理的报告。");

    async Task ReadAsync()
    {
        var state = ListState.Of(navigation);
        page = await list.ReadAsync(state, CancellationToken.None);
        tally = await tallies.ReadAsync(state, CancellationToken.None);
        ready = viewer is { Supervises: false } ? await tallies.NewestAsync(CancellationToken.None) : null;
        shown = list.MonthOf(state);
        var last = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(-1);
        months = [.. tally.Months.Append(shown).Append(last).Distinct().OrderDescending()];
        var kind = state.Value<ReportKind>("kind") ?? ReportKind.Month;
        heading = kind == ReportKind.Month ? $"{shown:yyyy年M月}月报" : kind.Name;
    }
}
