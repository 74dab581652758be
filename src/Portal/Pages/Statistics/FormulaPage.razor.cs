using System.Globalization;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Statistics;

public sealed partial class FormulaPage(FormulaQuery formulas, FormulaDesk desk, RankingTable ranking, ViewerSource viewers, PortalTime time) : ComponentBase
{
    const int Shown = 15;
    IReadOnlyList<IndexFormula> versions = [];
    List<(string Name, int? From, int? To, string Was, string Becomes)> moves = [];
    string previewTitle = "";
    string? answer;
    bool failed;

    [SupplyParameterFromForm(FormName = "formula")] FormulaForm Model { get; set; } = null!; // set below, or by the form
    [SupplyParameterFromForm(FormName = "formula")] string? Do { get; set; }

    protected override async Task OnInitializedAsync()
    {
        versions = await formulas.ReadAsync(CancellationToken.None);
        Model ??= FormulaForm.Of(versions[0], time.Today);
    }

    async Task ActAsync()
    {
        var viewer = await viewers.GetAsync();
        if (Do == "save")
        {
            var outcome = await desk.SaveAsync(viewer, Model, CancellationToken.None);
            (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? "已保存为新版本。");
            versions = await formulas.ReadAsync(CancellationToken.None);
        }
        else if (Model.Problem() is { } problem)
            (failed, answer) = (true, problem);
        else
            await PreviewAsync(viewer);
    }

    /// <summary>Last month's ranking of accounts, as it is and as it would be.</summary>
    async Task PreviewAsync(Viewer viewer)
    {
        var selection = StatisticsSelection.Of(ListState.Of([]), CalendarPeriod.Of(PeriodKind.Month, time.Today).Before, time.Today);
        var now = await ranking.ReadAsync(selection, versions, FormulaQuery.Choose(versions, null, selection.Now.To), CancellationToken.None);
        var then = (await ranking.ReadAsync(selection, versions, Model.Formula(viewer, versions[0].Version + 1, time.Now), CancellationToken.None)).Rows.ToDictionary(r => r.Id);
        moves = [.. now.Rows.Where(r => r.Rank != null).OrderByDescending(r => Math.Abs((r.Rank - then[r.Id].Rank) ?? 0)).ThenBy(r => r.Rank).Take(Shown).Select(r => (r.Name, r.Rank, then[r.Id].Rank, Text(r.Value), Text(then[r.Id].Value)))];
        previewTitle = moves.Count == 0 ? "" : $"{selection.Period.Name}的排行中 {now.Rows.Count(r => r.Rank != then[r.Id].Rank)} 个账号名次会变";
        if (moves.Count == 0)
            answer = "上个月没有可以排行的数据。";
    }

    static string Text(double? value) => value is { } v ? v.ToString("0.0", CultureInfo.InvariantCulture) : BigNumber.Unknown;
}
