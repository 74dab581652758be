using System.Globalization;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Inspections;

namespace MediaWatch.Portal.Pages.Scores;

/// <summary>Words and colours of scores.</summary>
public static class ScoreNames
{
    extension(Standing standing)
    {
        public string Name => standing switch { Standing.Failed => "不合格", Standing.Passed => "合格", _ => "良好" };
        public string Css => standing switch { Standing.Failed => "bad", Standing.Passed => "good", _ => "good" };
    }

    extension(ResultState state)
    {
        public string NameFor(IndicatorPart part) => state switch
        {
            ResultState.Clean => part == IndicatorPart.Bonus ? "未得分" : "未发现问题",
            ResultState.Hit => part switch { IndicatorPart.Veto => "否决", IndicatorPart.Bonus => "得分", _ => "有问题" },
            ResultState.Pending => "待复核",
            ResultState.Manual => "需人工判定",
            ResultState.CannotJudge => "不能判定",
            ResultState.Suspended => "临时下线不计",
            _ => "不适用",
        };

        public string CssFor(IndicatorPart part) => state switch
        {
            ResultState.Hit => part == IndicatorPart.Bonus ? "good" : "bad",
            ResultState.Clean => part == IndicatorPart.Bonus ? "" : "good",
            ResultState.Pending or ResultState.Manual or ResultState.CannotJudge => "warned",
            _ => "",
        };
    }

    extension(IndicatorPart part)
    {
        public string Name => part switch { IndicatorPart.Veto => "单项否决", IndicatorPart.Bonus => "加分", _ => "扣分" };
    }

    extension(Audience audience)
    {
        public string Name => audience switch { Audience.Website => "政府网站", Audience.Media => "政务新媒体", _ => "监管工作" };
    }

    extension(Measurability auto)
    {
        public string Name => auto switch { Measurability.F => "程序判定", Measurability.P => "程序找、人确认", _ => "人工判定" };
    }

    extension(OverlayKind kind)
    {
        public string Name => kind switch
        {
            OverlayKind.Days => "更新期限（天）", OverlayKind.Limit => "门槛", OverlayKind.Points => "每处分值", OverlayKind.Switch => "启用或停用",
            OverlayKind.Veto => "升为单项否决", OverlayKind.Own => "自定指标", _ => "评分选项",
        };
    }

    extension(MarkVerdict verdict)
    {
        public string Name => verdict switch { MarkVerdict.Met => "符合", MarkVerdict.Counted => "不符合（加分项：达到）", _ => "不适用" };
    }

    /// <summary>Choices for a select.</summary>
    public static IEnumerable<(string Value, string Text)> Standings => Enum.GetValues<Standing>().Select(s => (s.ToString(), s.Name));

    /// <summary>Points as people write them; "–" where there are none.</summary>
    public static string Points(decimal? points) => points is { } p ? p.ToString("0.##", CultureInfo.InvariantCulture) : "–";
}
