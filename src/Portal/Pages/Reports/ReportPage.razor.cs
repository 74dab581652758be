using MediaWatch.Core.Reports;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Reports;

public sealed partial class ReportPage(ReportQuery query, ReportDesk desk, ViewerSource viewers, NavigationManager navigation) : ComponentBase
{
    ReportView? view;
    (string Unit, MonthlyReport Report)? coming;
    Viewer? viewer;
    string? answer;
    string back = "/reports";
    bool failed;

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromForm(FormName = "check")] CheckForm Model { get; set; } = null!; // set below, or by the form

    [CascadingParameter] HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Model ??= new CheckForm();
        viewer = await viewers.GetAsync();
        await ReadAsync();
        coming = view is null ? await query.OnItsWayAsync(Id, viewer, CancellationToken.None) : null;
        if (view is null && coming is null && Http is { Response.HasStarted: false })
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    async Task ActAsync()
    {
        if (viewer is null || Model.Do?.Split(':', 2) is not [var deed, ..] parts)
            return;
        var (which, ct) = (parts.ElementAtOrDefault(1) ?? "", CancellationToken.None);
        var finding = long.TryParse(which, out var number) ? number : 0;
        var words = Model.Words?.GetValueOrDefault(which) ?? "";
        var (outcome, done) = deed switch
        {
            "strike" => (await desk.StrikeAsync(Id, finding, viewer, words, ct), "已剔除，报告中的数字随之更新。"),
            "restore" => (await desk.RestoreAsync(Id, finding, viewer, ct), "已恢复。"),
            "remark" => (await desk.RemarkAsync(Id, finding, viewer, words, ct), "批注已保存。"),
            "section" => (await desk.RemarkOnSectionAsync(Id, Model.Section ?? "", viewer, Model.SectionText ?? "", ct), "批注已保存。"),
            "preface" => (await desk.IntroduceAsync(Id, viewer, Model.Preface ?? "", ct), "前言已保存。"),
            "check" => (await desk.CheckAsync([Id], viewer, ct), "已校核，内容已固定，可以打包下发。"),
            "unlock" => (await desk.UnlockAsync(Id, viewer, Model.Reason ?? "", ct), "已退回校核。"),
            "issue" => (await desk.IssueAsync([Id], viewer, ct), "正在打包，完成后自动下发。"),
            "again" => (await desk.IssueAgainAsync(Id, viewer, ct), "已重新下发，通知将再次发出。"),
            "write" => (await desk.WriteAgainAsync(Id, viewer, ct), "正在重新读取数据。"),
            "retry" => (await desk.TryAgainAsync(Id, viewer, ct), "已安排重试。"),
            _ => (Outcome.Refused("不认识这个操作。"), ""),
        };
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? done);
        await ReadAsync();
    }

    async Task ReadAsync()
    {
        if (viewer is null)
            return;
        view = await query.ReadAsync(Id, ListState.Of(navigation).Page, viewer, CancellationToken.None);
        back = view?.Report switch { null => "/reports", { Kind: ReportKind.Month } r => $"/reports?month={r.FirstDay:yyyy-MM}", var r => $"/reports?kind={r.Kind}" };
    }
}

/// <summary>What the checking form sends: the button that was pressed, with its problem, and every field.</summary>
public sealed class CheckForm
{
    public string? Do { get; set; }
    /// <summary>Reason or remark, by problem.</summary>
    public Dictionary<string, string>? Words { get; set; }
    public string? Preface { get; set; }
    public string? Section { get; set; }
    public string? SectionText { get; set; }
    public string? Reason { get; set; }
}
