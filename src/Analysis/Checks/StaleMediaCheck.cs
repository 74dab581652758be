using MediaWatch.Analysis.Subjects;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags a new-media account that has published nothing for two weeks (政务新媒体检查指标 单项否决“内容不更新”); from ten days on it says so as a hint.</summary>
public sealed class StaleMediaCheck : ICheck<AccountActivity>
{
    public string Key => "stale-media";
    public string Name => "内容不更新";

    /// <summary>Our own silence (no session, a wall) is not the account's.</summary>
    public bool CanJudge(AccountActivity account, CheckContext context) => account.CanBeJudged(context.Now);

    public IEnumerable<FindingDraft> Examine(AccountActivity account, CheckContext context) => account.IsWebsite ? []
        : TwoWeekSilence.Of(account, context, "账号", "最近一条内容发布于", "监测以来没有采集到内容", "国办秘函〔2019〕19号附件 政务新媒体检查指标 单项否决“内容不更新”（2019-04-01）；预警 10 天为监测服务通行做法");
}
