using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Desks;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Precision;

public sealed partial class PrecisionPage(PrecisionList list, CheckPrecisionQuery query, RuleWatch watch, ViewerSource viewers, CheckNames names, NavigationManager navigation) : ComponentBase
{
    ListPage<PrecisionRow>? page;
    IReadOnlyList<CheckPrecision> checks = [];
    string? answer;
    bool failed;

    [SupplyParameterFromForm] string? Do { get; set; }

    protected override Task OnInitializedAsync() => ReadAsync();

    async Task ReadAsync()
    {
        checks = await query.ReadAsync(CancellationToken.None);
        page = await list.ReadAsync(ListState.Of(navigation), CancellationToken.None);
    }

    async Task ActAsync()
    {
        if (Do?.Split('|', 2) is not [var what, var rule])
            return;
        var outcome = await watch.SwitchAsync(rule, what == "demote", await viewers.GetAsync(), CancellationToken.None);
        (failed, answer) = (outcome.Problem is not null, outcome.Problem ?? (what == "demote" ? "已降为提示：以后发现的不再发预警，现有问题正在重新检查。" : "已恢复，现有问题正在重新检查。"));
        await ReadAsync();
    }

    string Headline
    {
        get
        {
            var (confirmed, dismissed) = (checks.Sum(c => c.Confirmed), checks.Sum(c => c.Dismissed));
            return confirmed + dismissed == 0 ? "还没有复核过的问题" : $"复核过的问题中 {(double)confirmed / (confirmed + dismissed):P1} 属实";
        }
    }

    string Label => string.Join("；", checks.Select(c => $"{c.Name}：确认 {c.Confirmed}，误报 {c.Dismissed}，待复核 {c.Waiting}"));

    object Chart => new
    {
        grid = new { left = 110, right = 24, top = 24, bottom = 4 },
        legend = new { top = 0, left = 0, itemWidth = 12, itemHeight = 12 },
        tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
        xAxis = new { type = "value", show = false },
        yAxis = new { type = "category", inverse = true, data = checks.Select(c => c.Name), axisTick = new { show = false }, axisLine = new { show = false } },
        series = new[] { Series("确认", "#1e7d34", c => c.Confirmed), Series("误报", "#b3201f", c => c.Dismissed), Series("待复核", "#9aa5b1", c => c.Waiting) },
    };

    object Series(string name, string colour, Func<CheckPrecision, int> count) => new
    {
        name, type = "bar", stack = "all", barWidth = 14, itemStyle = new { color = colour },
        data = checks.Select(c => new { value = count(c), url = $"/precision?check={c.Key}" }),
    };

    static string Findings(PrecisionRow row, QueueState state) => $"/findings?state={state}&check={row.CheckKey}&rule={Uri.EscapeDataString(row.Rule)}";
}
