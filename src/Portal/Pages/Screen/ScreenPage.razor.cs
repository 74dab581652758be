using System.Globalization;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Dashboard;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Screen;

public sealed partial class ScreenPage(ScreenQuery query, ViewerSource viewers) : ComponentBase
{
    const int ChartHeight = 420;
    ScreenView? view;
    object publishing = new { };
    List<(string Name, string Value, string Unit, string Note, bool Bad)> figures = [];
    string tenant = "";

    protected override async Task OnInitializedAsync()
    {
        tenant = (await viewers.GetAsync()).TenantName;
        view = await query.ReadAsync(CancellationToken.None);
        var board = view.Board;
        figures =
        [
            ("监测账号", N(board.Accounts.Count), "个", $"异常 {board.Accounts.Count(a => a.Health == Health.Bad)}", false),
            ("今日发布", N(board.Publishing.Today), "条", Against(board.Publishing.Today - board.Publishing.YesterdaySoFar), false),
            ("本月阅读", BigNumber.Text(board.Month.Now.Reads.Value), "", $"{board.Month.Now.Reads.Known}/{board.Month.Now.Posts} 篇已知", false),
            ("采集时延 p95", board.Delay.P95 is { } p95 ? PortalTime.Duration(p95) : BigNumber.Unknown, "", "上限 10 分", board.Delay.P95 > DelayView.Limit),
            ("否决类问题", N(board.Findings.Live.Veto), "件", $"逾期整改 {board.Findings.Overdue} 件", board.Findings.Live.Veto > 0),
            ("转载完成率", board.Reposts.Share is { } done ? (100 * done).ToString("0.0", CultureInfo.InvariantCulture) : BigNumber.Unknown, board.Reposts.Share is null ? "" : "%", $"应转 {N(board.Reposts.Demanded)} 已转 {N(board.Reposts.Fulfilled)}", false),
        ];
        publishing = Chart(board.Publishing);
    }

    static object Chart(PublishingView view) => new
    {
        grid = new { left = 52, right = 8, top = 36, bottom = 28 },
        legend = new { top = 0, left = 0, textStyle = new { color = "#c3cfdd", fontSize = 15 } },
        xAxis = new { type = "category", data = view.Days.Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture)), axisTick = new { show = false }, axisLabel = new { color = "#9fb0c3", interval = 6, fontSize = 14 }, axisLine = new { lineStyle = new { color = "#3a4a5e" } } },
        yAxis = new { type = "value", splitNumber = 3, minInterval = 1, axisLabel = new { color = "#9fb0c3", fontSize = 14 }, splitLine = new { lineStyle = new { color = "#243244" } } },
        series = view.Series.Select(s => new { name = s.Name, type = "bar", stack = "all", barCategoryGap = "24%", itemStyle = new { color = s.Colour == "#1f1f2e" ? "#8e8ea8" : s.Colour }, data = s.Counts }), // Douyin's black is unseen on black
    };

    static string N(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    static string Against(int by) => by == 0 ? "与昨天此时持平" : by > 0 ? $"比昨天此时多 {by}" : $"比昨天此时少 {-by}";

    static string Width(double part, double whole) => string.Create(CultureInfo.InvariantCulture, $"width:{(whole > 0 ? 100 * part / whole : 0):0.#}%");
}
