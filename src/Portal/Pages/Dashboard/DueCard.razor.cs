using System.Globalization;
using MediaWatch.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Dashboard;

/// <summary>更新预警: accounts by days of silence, and what comes due first.</summary>
public sealed partial class DueCard(PortalTime time) : ComponentBase
{
    const int Shown = 6, FirstDay = 5, Tallest = 88;
    string title = "", calm = "", label = "";
    List<(string Name, int Count, string Css)> bars = [];
    List<DueView> soonest = [];

    PortalTime Time => time;

    [Parameter, EditorRequired] public required IReadOnlyList<DueView> Items { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<AccountStanding> Accounts { get; set; }

    protected override void OnParametersSet()
    {
        var silent = Accounts.Where(a => !a.Paused && a.SilentDays is not null).Select(a => a.SilentDays!.Value).ToList(); // filtered
        var soon = Items.Count(i => i.Left is > 0 and <= AccountStanding.WarningDays);
        var over = Items.Count(i => i.Left <= 0);
        title = (soon, over) switch
        {
            (0, 0) => "更新及时，3 天内没有到期的账号和栏目",
            (_, 0) => $"{soon} 个账号或栏目 3 天内到期",
            (0, _) => $"{over} 个账号或栏目已超过更新期限",
            _ => $"{soon} 个账号或栏目 3 天内到期，另有 {over} 个已超过",
        };
        calm = $"0–{FirstDay - 1} 天 {silent.Count(d => d < FirstDay)} 个账号";
        bars = [.. Enumerable.Range(FirstDay, AccountStanding.SilenceLimitDays - FirstDay)
            .Select(d => (d.ToString(CultureInfo.InvariantCulture), silent.Count(s => s == d), d >= AccountStanding.SilenceLimitDays - AccountStanding.WarningDays ? "warned" : ""))];
        bars.Add(($"≥{AccountStanding.SilenceLimitDays}", silent.Count(s => s >= AccountStanding.SilenceLimitDays), "bad over"));
        label = "账号按未更新天数：" + string.Join("，", bars.Where(b => b.Count > 0).Select(b => $"{b.Name} 天 {b.Count} 个"));
        // Those that can still be saved come first; then the ones that passed last.
        soonest = [.. Items.Where(i => i.Left is > 0 and <= AccountStanding.WarningDays).Concat(Items.Where(i => i.Left <= 0).OrderByDescending(i => i.DueAt)).Take(Shown)];
    }

    string Height(int count) => (Tallest * count / (double)Math.Max(1, bars.Max(b => b.Count))).ToString("0.#", CultureInfo.InvariantCulture);
}
