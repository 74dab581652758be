using MediaWatch.Portal.Components;

namespace MediaWatch.Portal.Pages.Matrix;

/// <summary>How a tile of the wall is coloured, and what it says.</summary>
static class Tile
{
    public static string Css(AccountStanding account, string colour) => colour switch
    {
        "freshness" => account.SilentDays switch
        {
            null => "unk",
            <= 1 => "ok",
            <= 6 => "f1",
            < AccountStanding.SilenceLimitDays - AccountStanding.WarningDays => "f2",
            < AccountStanding.SilenceLimitDays => "warn",
            _ => "bad",
        },
        "findings" => account switch { { Veto: > 0 } => "bad", { Certain: > 0 } => "warn", { Findings: > 0 } => "f1", _ => "ok" },
        _ => account.Health.Css,
    };

    public static IEnumerable<(string Css, string Name, string Meaning)> Legend(string colour) => colour switch
    {
        "freshness" => [("bad", "超期", $"{AccountStanding.SilenceLimitDays} 天以上未更新"), ("warn", "临期", $"{AccountStanding.WarningDays} 天内满 {AccountStanding.SilenceLimitDays} 天"), ("f2", "7–10 天", ""), ("f1", "2–6 天", ""), ("ok", "2 天内", ""), ("unk", "未知", "没有采到文章")],
        "findings" => [("bad", "否决", "有否决类问题"), ("warn", "确定", "有确定的问题"), ("f1", "疑似、提示", ""), ("ok", "没有", "")],
        _ => [("bad", "异常", "有否决问题、整改逾期或超期未更新"), ("warn", "注意", $"{AccountStanding.WarningDays} 天内到期，或有确定的问题"), ("unk", "未知", "读不到或已暂停"), ("ok", "正常", "")],
    };

    public static string Text(AccountStanding account) =>
        $"{account.Name} · {Platforms.Name(account.PlatformKey)} · {account.Health.Name}{(account.Health == Health.Ok ? "" : $"：{account.Why}")}";

    public static string Hover(AccountStanding account, PortalTime time) =>
        $"{account.Name}\n{account.Health.Name}{(account.Health == Health.Ok ? "" : $"：{account.Why}")}\n{Platforms.Name(account.PlatformKey)} · {account.UnitName}\n"
        + $"最近发布 {(account.LastArticleAt is { } at ? time.Text(at) : "还没有")} · 今天 {account.Today} 条\n未结问题 {account.Findings} 件（否决 {account.Veto} 确定 {account.Certain} 疑似 {account.Likely} 提示 {account.Hint}）";
}
