using MediaWatch.Core.Findings;

namespace MediaWatch.Portal.Alerts;

static class TierName
{
    extension(Tier tier)
    {
        public string Name => tier switch { Tier.Veto => "否决", Tier.Certain => "确定", Tier.Likely => "疑似", _ => "提示" };
    }
}
