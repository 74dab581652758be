using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;

namespace MediaWatch.Portal.Components;

/// <summary>What people read for the states of findings, and the CSS class that colours them.</summary>
public static class TierNames
{
    extension(Tier tier)
    {
        public string Name => tier switch { Tier.Veto => "否决", Tier.Certain => "确定", Tier.Likely => "疑似", _ => "提示" };
        public string Css => tier switch { Tier.Veto => "veto", Tier.Certain => "certain", Tier.Likely => "likely", _ => "hint" };
    }

    extension(FindingState state)
    {
        public string Name => state switch
        {
            FindingState.Open => "待复核",
            FindingState.Confirmed => "已确认",
            FindingState.Dismissed => "误报",
            FindingState.Rectified => "已整改",
            FindingState.Closed => "已办结",
            _ => "已撤回",
        };
    }

    extension(RectificationState state)
    {
        public string Name => state switch
        {
            RectificationState.Ordered => "待整改",
            RectificationState.Submitted => "待复核",
            RectificationState.Returned => "未通过",
            RectificationState.Verified => "已销号",
            _ => "已撤销",
        };
    }
}
